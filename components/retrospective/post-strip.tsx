import { FeatureStyle } from '@/components/features/feature-style';
import type { PostStrip as PostStripFacts } from '@/lib/pages/post-strip';
import { getWords } from '@/lib/site/words/words';
import { MonthName } from './month-name';

/** The months that the sections of a post look back on, each run of months one link to its section. */
export function PostStrip({ strip: { year, cells } }: { strip: PostStripFacts }) {
  return (
    <nav className="post-strip num" aria-label={getWords().postStrip(year)}>
      <FeatureStyle name="post-strip" />
      <ol>
        {cells.map(({ from, to, href, label }) => (
          <li key={from} style={to > from ? { gridColumn: `span ${to - from + 1}` } : undefined}>
            {href ? (
              <a href={href} aria-label={label}>
                <MonthNames from={from} to={to} />
              </a>
            ) : (
              <span aria-hidden="true">
                <MonthNames from={from} to={to} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function MonthNames({ from, to }: { from: number; to: number }) {
  const months = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return months.map((month) => (
    <span key={month}>
      <MonthName month={month} />
    </span>
  ));
}
