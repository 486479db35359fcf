import { PageHeading } from '@/components/layout/page-heading';
import type { YearRow, YearsPage } from '@/lib/pages/years-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';

/** As many posts fill the cell of a month: one a week, and as many as a `MonthStrip` has dots for. */
const FULL = 4;

/** All years, one row each, and their keywords as one line of thought. */
export function YearsView({ page: { rows, chain } }: { page: YearsPage }) {
  const words = getWords();
  const [newest, oldest] = [rows[0], rows.at(-1)];
  return (
    <>
      <FeatureStyle name="years-view" />
      <PageHeading
        title={words.years}
        description={newest && oldest ? words.yearsDescription(oldest.year, newest.year) : words.noYears}
      >
        {chain.length > 1 && (
          <ol className="keyword-chain" aria-label={words.keywordsByYear}>
            {chain.map(({ year, hue, href, keyword }) => (
              <li key={year} data-hue="" style={hueStyle(hue)}>
                <a href={href}>
                  <span className="sr-only">{words.yearName(year)}: </span>
                  {keyword}
                </a>
              </li>
            ))}
          </ol>
        )}
      </PageHeading>
      {rows.map((row) => (
        <Row key={row.year} row={row} />
      ))}
    </>
  );
}

function Row({ row }: { row: YearRow }) {
  const { year, hue, href, keyword, months, posts, characters, told } = row;
  const words = getWords();
  return (
    <article className="year-row" data-hue="" style={hueStyle(hue)}>
      <h2 className="num">
        <a href={href}>{year}</a>
      </h2>
      <div className="year-row-words">
        {keyword && (
          <p className="keyword">
            <span className="sr-only">{words.keywordOfThatYear}: </span>
            {keyword}
          </p>
        )}
        {told && (
          <p className="told">
            <a href={told.href} lang={told.lang}>
              {told.title}
            </a>
          </p>
        )}
      </div>
      <div className="year-row-numbers">
        <MonthLevels months={months} />
        <p className="num">
          {posts > 0 ? words.yearSoFar(posts, words.characters(characters)) : words.nothingWritten(year)}
        </p>
      </div>
    </article>
  );
}

/** Twelve cells, each filled as high as its month was full; the sum of them stands in words beside it. */
function MonthLevels({ months }: { months: readonly number[] }) {
  return (
    <svg className="month-levels" viewBox="0 0 238 24" aria-hidden="true">
      {months.map((count, index) => {
        const month = index + 1;
        const height = (Math.min(count, FULL) / FULL) * 24;
        return (
          <g key={month}>
            <rect x={index * 20} width="18" height="24" rx="3" />
            {count > 0 && <rect className="on" x={index * 20} y={24 - height} width="18" height={height} rx="3" />}
          </g>
        );
      })}
    </svg>
  );
}
