import { PageHeading } from '@/components/layout/page-heading';
import { Pagination } from '@/components/layout/pagination';
import type { TermPage } from '@/lib/pages/term-page';
import { hrefTo } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { PostList } from './post-list';

type TermViewProps = {
  page: TermPage;
  /** The index it belongs to. */
  index: { label: string; path: string };
  /** The path of its own feed. */
  feed?: string;
};

/** The posts of a tag or a category. */
export function TermView({ page: { name, path, count, cards, number, total }, index, feed }: TermViewProps) {
  const words = getWords();
  return (
    <>
      <PageHeading title={name} eyebrow={{ label: index.label, href: hrefTo(index.path) }}>
        <p className="num">
          {words.countPosts(count)}
          {feed && (
            <>
              {' · '}
              <a className="quiet-link" href={hrefTo(feed)}>
                {words.feed}
              </a>
            </>
          )}
        </p>
      </PageHeading>
      <PostList cards={cards} />
      <Pagination path={path} number={number} total={total} />
    </>
  );
}
