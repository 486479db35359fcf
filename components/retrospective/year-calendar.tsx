import type { CalendarMonth } from '@/lib/retrospective/year-calendar';
import { getWords } from '@/lib/site/words/words';

/** From one day to the next, and from one week to the next, in the units of the drawing. */
const STEP = 10;

/** Weeks that a month may touch: all have room for six, so that rows of months are of equal height. */
const WEEKS = 6;

type YearCalendarProps = {
  months: readonly CalendarMonth[];
  /** Posts per month, January first. */
  counts: readonly number[];
  /** The id of a month in the list of posts below. */
  idOf: (month: number) => string;
};

/** The days of a year, those with a post filled: twelve small calendars, each a link to the posts of its month. */
export function YearCalendar({ months, counts, idOf }: YearCalendarProps) {
  return (
    <ol className="year-calendar num">
      {months.map((month, index) => {
        const count = counts[index] ?? 0;
        return (
          <li key={month.month} data-on={count > 0 || undefined}>
            {count > 0 ? (
              <a href={`#${idOf(month.month)}`}>
                <Month month={month} count={count} />
              </a>
            ) : (
              <div>
                <Month month={month} count={count} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Month({ month, count }: { month: CalendarMonth; count: number }) {
  const words = getWords();
  const days = Array.from({ length: month.length }, (_, index) => index + 1);
  const ahead = days.filter((day) => month.ahead !== undefined && day >= month.ahead);
  const silent = days.filter((day) => !ahead.includes(day) && !month.written.includes(day));
  const written = month.written;
  return (
    <>
      {words.month(month.month)}
      <span className="sr-only"> {words.writingDays(count, written)}</span>
      <svg viewBox={`0 0 ${7 * STEP - 2} ${WEEKS * STEP - 2}`} aria-hidden="true">
        {ahead.length > 0 && <path className="ahead" d={toCells(ahead, month.start)} />}
        {silent.length > 0 && <path d={toCells(silent, month.start)} />}
        {written.length > 0 && <path className="written" d={toCells(written, month.start)} />}
      </svg>
    </>
  );
}

/** Squares of 6.5 units; a round stroke of 1.5 makes them cells of 8 with soft corners. */
function toCells(days: readonly number[], start: number): string {
  return days
    .map((day) => {
      const place = start + day - 1;
      return `M${(place % 7) * STEP + 0.75} ${Math.floor(place / 7) * STEP + 0.75}h6.5v6.5h-6.5z`;
    })
    .join('');
}
