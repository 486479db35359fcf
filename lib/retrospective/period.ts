/** How long a period is; an interval is whatever its two days say. */
export type Span = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'interval';

/** The span of time a post looks at, read from its canonical spelling. */
export type Period = {
  span: Span;
  year: number;
  /** Which half, quarter, month or week of the year; 1-based. */
  number?: number;
  /** The months of `year` that it touches, 1 to 12, in order. */
  months: number[];
};

/** Reads `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W23` and `2024-01-01/2024-03-15`; anything else is undefined. */
export function toPeriod(text: string): Period | undefined {
  const match = text.match(/^(\d{4})(?:-(?:([HQW])(\d{1,2})|(\d{2})))?$/);
  if (match) {
    const year = Number(match[1]);
    const number = Number(match[3] ?? match[4]);
    if (match[4]) return { span: 'month', year, number, months: [number] };
    if (match[2] === 'H') return { span: 'half', year, number, months: monthRange(number * 6 - 5, number * 6) };
    if (match[2] === 'Q') return { span: 'quarter', year, number, months: monthRange(number * 3 - 2, number * 3) };
    if (match[2] === 'W') return { span: 'week', year, number, months: [monthOfWeek(year, number)] };
    return { span: 'year', year, months: monthRange(1, 12) };
  }
  const interval = text.match(/^(\d{4})-(\d{2})-\d{2}\/(\d{4})-(\d{2})-\d{2}$/);
  if (!interval) return undefined;
  const [from, to] = [Number(interval[1]), Number(interval[3])];
  const first = from === to ? Number(interval[2]) : 1;
  return { span: 'interval', year: to, months: monthRange(first, Number(interval[4])) };
}

function monthRange(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The month of the Thursday of an ISO week, which is the month most of its days lie in. */
function monthOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = new Date(fourth).getUTCDay() || 7;
  return new Date(fourth + ((week - 1) * 7 + 4 - weekday) * 86_400_000).getUTCMonth() + 1;
}
