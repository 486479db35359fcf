import { PageHeading } from '@/components/layout/page-heading';
import { Pagination } from '@/components/layout/pagination';
import type { ArchivePage } from '@/lib/pages/archive-page';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { YearSection } from './year-section';

/** All posts by year, each year with its twelve cells. */
export function ArchiveView({ page: { years, count, number, total } }: { page: ArchivePage }) {
  const words = getWords();
  return (
    <>
      <PageHeading title={words.archive} description={count > 0 ? words.archiveDescription(count) : undefined} />
      {years.map((index) => (
        <YearSection key={index.year} index={index} strip />
      ))}
      {count === 0 && <p className="empty">{words.noPostsBody}</p>}
      <Pagination path={routes.posts} number={number} total={total} />
    </>
  );
}
