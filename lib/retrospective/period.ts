import { Temporal } from 'temporal-polyfill';

/** How long a period is; an interval is whatever its two days say. */
export type Span = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'interval';

/** The span of time a post looks at, read from its canonical spelling. */
export type Period = {
  span: Span;
  /** The year it lies in; of an interval, the year it ends in; of a week, its ISO year. */
  year: number;
  /** Which half, quarter, month or week of the year; 1-based. */
  number?: number;
  /** The months of `year` that it touches, 1 to 12, in order. */
  months: number[];
  /** Its first and its last day: `2024-01-01`, `2024-12-31`. */
  from: string;
  to: string;
};

/** Reads `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W23` and `2024-01-01/2024-03-15`; anything else is undefined. */
export function toPeriod(text: string): Period | undefined {
  if (!known.has(text)) known.set(text, readPeriod(text));
  return known.get(text);
}

/** Posts are compared with one another by their periods, and a calendar is slow; there are few periods. */
const known = new Map<string, Period | undefined>();

function readPeriod(text: string): Period | undefined {
  const match = text.match(/^(\d{4})(?:-(?:([HQW])(\d{1,2})|(\d{2})))?$/);
  if (match) {
    const year = Number(match[1]);
    const number = Number(match[3] ?? match[4]);
    if (match[4]) return ofMonths({ span: 'month', year, number }, number, number);
    if (match[2] === 'H') return ofMonths({ span: 'half', year, number }, number * 6 - 5, number * 6);
    if (match[2] === 'Q') return ofMonths({ span: 'quarter', year, number }, number * 3 - 2, number * 3);
    if (match[2] === 'W') return ofWeek(year, number);
    return ofMonths({ span: 'year', year }, 1, 12);
  }
  const interval = text.match(/^(\d{4}-(\d{2})-\d{2})\/(\d{4}-(\d{2})-\d{2})$/);
  if (!interval) return undefined;
  const [from = '', to = ''] = [interval[1], interval[3]];
  const year = Number(to.slice(0, 4));
  const first = from.startsWith(to.slice(0, 4)) ? Number(interval[2]) : 1;
  return { span: 'interval', year, months: range(first, Number(interval[4])), from, to };
}

/** Whether one period lies wholly within another: a quarter within its year; every period within itself. */
export function isWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function ofMonths(period: Pick<Period, 'span' | 'year' | 'number'>, first: number, last: number): Period {
  const end = Temporal.PlainYearMonth.from({ year: period.year, month: last });
  return {
    ...period,
    months: range(first, last),
    from: Temporal.PlainDate.from({ year: period.year, month: first, day: 1 }).toString(),
    to: end.toPlainDate({ day: end.daysInMonth }).toString(),
  };
}

/** An ISO week, Monday to Sunday; 4 January always lies in the first. Its month is that of its Thursday. */
function ofWeek(year: number, number: number): Period {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  const months = [from.add({ days: 3 }).month];
  return { span: 'week', year, number, months, from: from.toString(), to: from.add({ days: 6 }).toString() };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
