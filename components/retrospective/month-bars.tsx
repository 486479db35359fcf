import type { YearNumbers } from '@/lib/retrospective/year-numbers';
import { getWords } from '@/lib/site/words/words';

/** Lengths of the drawing, in its own units: a column per month, the height of the tallest bar, room for numbers. */
const COLUMN = 26;
const HEIGHT = 64;
const ABOVE = 14;
const BELOW = 16;

/**
 * Posts per month as twelve thin bars, each inside the outline of the same month a year before: what is full is this
 * year, what is hollow the last, so no colour is needed to tell them apart.
 */
export function MonthBars({ numbers }: { numbers: YearNumbers }) {
  const { year, months, monthsBefore = [] } = numbers;
  const words = getWords();
  const most = Math.max(1, ...months, ...monthsBefore);
  const floor = ABOVE + HEIGHT;
  const heightOf = (count: number) => (count / most) * HEIGHT;
  return (
    <figure className="month-bars">
      <svg viewBox={`0 0 ${COLUMN * 12} ${floor + BELOW}`} aria-hidden="true" className="num">
        {months.map((count, index) => {
          const then = monthsBefore[index] ?? 0;
          const middle = COLUMN * (index + 0.5);
          const month = index + 1;
          return (
            <g key={month}>
              {then > 0 && <path className="then" d={toBox(middle, 16, floor, heightOf(then))} />}
              {count > 0 && <path className="now" d={toBox(middle, 7, floor, heightOf(count))} />}
              {count > 0 && (
                <text x={middle} y={floor - heightOf(count) - 4}>
                  {count}
                </text>
              )}
              <text className="month" x={middle} y={floor + 13}>
                {month}
              </text>
            </g>
          );
        })}
        <path className="floor" d={`M0 ${floor}h${COLUMN * 12}`} />
      </svg>
      <figcaption>
        <span aria-hidden="true">
          {words.postsByMonth} <i data-now="" /> {year}
          {monthsBefore.length > 0 && (
            <>
              {' '}
              <i /> {year - 1}
            </>
          )}
        </span>
      </figcaption>
      {/* Firefox shows the caption of a table that is hidden itself. */}
      <div className="sr-only">
        <table>
          <caption>{words.postsByMonth}</caption>
          <thead>
            <tr>
              <th scope="col">{words.monthColumn}</th>
              <th scope="col">{words.yearName(year)}</th>
              {monthsBefore.length > 0 && <th scope="col">{words.yearName(year - 1)}</th>}
            </tr>
          </thead>
          <tbody>
            {months.map((count, index) => {
              const month = index + 1;
              return (
                <tr key={month}>
                  <th scope="row">{words.month(month)}</th>
                  <td>{count}</td>
                  {monthsBefore.length > 0 && <td>{monthsBefore[index]}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** A box that stands on the floor. */
function toBox(middle: number, width: number, floor: number, height: number): string {
  return `M${middle - width / 2} ${floor}v${-round(height)}h${width}v${round(height)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
