import type { MonthCell } from '@/lib/pages/years';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { MonthName } from './month-name';

/** More posts than this in a month are one more dot than can be counted at a glance. */
const MOST_DOTS = 4;

/** The twelve months of a year: which were written in, how much, each a link to its posts. */
export function MonthStrip({ year, cells, size }: { year: number; cells: MonthCell[]; size: 'large' | 'middle' }) {
  const words = getWords();
  return (
    <nav aria-label={words.yearStrip(year)}>
      <FeatureStyle name="month-strip" />
      <ol className="month-strip num" data-size={size}>
        {cells.map(({ month, count, href, current }) => (
          <li key={month} data-on={count > 0 || undefined} data-current={current || undefined}>
            {href ? (
              <a className="month" href={href} aria-label={words.monthPosts(month, count)}>
                <MonthName month={month} />
              </a>
            ) : (
              <span className="month" aria-hidden="true">
                <MonthName month={month} />
              </span>
            )}
            {size === 'large' && count > 0 && (
              <span className="dots" aria-hidden="true">
                {Array.from({ length: Math.min(count, MOST_DOTS) }, (_, index) => index).map((dot) => (
                  <i key={dot} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
