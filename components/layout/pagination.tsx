import { hrefTo, pageOf } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/** Steps between the pages of a list, as real addresses; nothing where there is one page. */
export function Pagination({ path, number, total }: { path: string; number: number; total: number }) {
  if (total === 1) return null;
  const words = getWords();
  return (
    <nav className="pagination" aria-label={words.pagination}>
      {number > 1 ? (
        <a href={hrefTo(pageOf(path, number - 1))} rel="prev">
          ← {words.newer}
        </a>
      ) : (
        <span />
      )}
      <span className="num">{words.page(number, total)}</span>
      {number < total ? (
        <a href={hrefTo(pageOf(path, number + 1))} rel="next">
          {words.older} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
