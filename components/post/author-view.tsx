import { Pagination } from '@/components/layout/pagination';
import type { AuthorPage } from '@/lib/pages/term-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { PostList } from './post-list';
import { PostPicture } from './post-picture';

/** Who writes, and what they wrote. */
export function AuthorView({ page }: { page: AuthorPage }) {
  const { name, bio, avatar, links, count, cards, path, number, total } = page;
  const words = getWords();
  return (
    <>
      <FeatureStyle name="author" />
      <header className="page-heading author-heading">
        {avatar && !avatar.missing && <PostPicture picture={avatar} alt="" sizes="99px" first />}
        <div>
          <p className="eyebrow">{words.author}</p>
          <h1>{name}</h1>
          {bio && <p>{bio}</p>}
          {links.length > 0 && (
            <ul className="author-links">
              {links.map(({ label, href }) => (
                <li key={href}>
                  <a href={href} rel="me">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p className="num">{words.countPosts(count)}</p>
        </div>
      </header>
      <PostList cards={cards} />
      <Pagination path={path} number={number} total={total} />
    </>
  );
}
