import { Temporal } from 'temporal-polyfill';
import type { Point, TitleSpan } from './span-shapes';

/** What a span that does not say its year is read by. */
export type SpanContext = {
  /** The day of the post, `2024-12-31`; a draft may have none. */
  day?: string;
  /** It is promised, not looked back on: the span to come counts, not the one that went. */
  ahead: boolean;
  /** A year that the title says elsewhere: `[2024] 3월 회고`. */
  year?: number;
};

/** Up to this month, `한 해를 돌아보며` means the year that has ended. */
const STILL_LAST_YEAR = 2;
/** From this month on, `새해 다짐` means the year to come. */
const ALREADY_NEXT_YEAR = 11;

/** A span of a title in the canonical spelling of periods; undefined where it cannot be told which one is meant. */
export function toSpanPeriod(span: TitleSpan, context: SpanContext): string | undefined {
  const day = context.day === undefined ? undefined : Temporal.PlainDate.from(context.day);
  const year = span.year ?? (span.unit === 'week' && span.month === undefined ? undefined : context.year);
  switch (span.unit) {
    case 'year':
      return year?.toString();
    case 'half':
    case 'quarter':
    case 'month': {
      const length = { half: 6, quarter: 3, month: 1 }[span.unit];
      const number = span.number ?? 0;
      const known = year ?? yearOfMonths((number - 1) * length + 1, number * length, day, context.ahead);
      return known === undefined ? undefined : formatSpan(span.unit, known, number);
    }
    case 'week':
      return span.month === undefined
        ? toWeek(span.number ?? 0, year, context.ahead ? undefined : day)
        : toWeekOfMonth(span.month, span.number ?? 0, year, day);
    case 'range':
      return span.from && span.to ? toRange(span.from, span.to, { ...context, year }, day) : undefined;
    case 'day':
      return undefined;
    default:
      return toRelativeYear(span.unit, day, context)?.toString();
  }
}

function formatSpan(unit: 'half' | 'quarter' | 'month', year: number, number: number): string {
  if (unit === 'half') return `${year}-H${number}`;
  return unit === 'quarter' ? `${year}-Q${number}` : `${year}-${String(number).padStart(2, '0')}`;
}

function toRelativeYear(
  unit: 'this' | 'last' | 'next' | 'new',
  day: Temporal.PlainDate | undefined,
  { ahead, year }: SpanContext,
): number | undefined {
  if (!day) return unit === 'this' || unit === 'new' ? year : undefined;
  if (unit === 'last') return day.year - 1;
  if (unit === 'next') return day.year + 1;
  if (year !== undefined) return year;
  if (ahead) return day.month >= ALREADY_NEXT_YEAR && unit === 'new' ? day.year + 1 : day.year;
  return day.month <= STILL_LAST_YEAR ? day.year - 1 : day.year;
}

/** The last year in which these months had begun, or, for a promise, the first in which they have not ended. */
function yearOfMonths(
  first: number,
  last: number,
  day: Temporal.PlainDate | undefined,
  ahead: boolean,
): number | undefined {
  if (!day) return undefined;
  if (ahead) return last < day.month ? day.year + 1 : day.year;
  return first > day.month ? day.year - 1 : day.year;
}

/** A week without its year may be the week of a course: it counts where the post was written in it, or in the next. */
function toWeek(number: number, year: number | undefined, day: Temporal.PlainDate | undefined): string | undefined {
  if (year !== undefined) {
    const last = Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52;
    return number >= 1 && number <= last ? `${year}-W${String(number).padStart(2, '0')}` : undefined;
  }
  const near = [day, day?.subtract({ days: 7 })].find((one) => one?.weekOfYear === number);
  return near && formatWeek(near);
}

/** The Nth week of a month is the one that holds its Nth Thursday, as ISO 8601 counts the weeks of a year. */
function toWeekOfMonth(
  month: number,
  number: number,
  year: number | undefined,
  day: Temporal.PlainDate | undefined,
): string | undefined {
  const known = year ?? yearOfMonths(month, month, day, false);
  if (known === undefined || number < 1) return undefined;
  const first = Temporal.PlainDate.from({ year: known, month, day: 1 });
  const thursday = first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + (number - 1) * 7 });
  return thursday.month === month ? formatWeek(thursday) : undefined;
}

function formatWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

function toRange(
  from: Point,
  to: Point,
  { ahead, year }: SpanContext,
  day: Temporal.PlainDate | undefined,
): string | undefined {
  const begun = from.month > to.month ? to.month : from.month;
  const last = to.year ?? year ?? yearOfMonths(begun, to.month, day, ahead);
  if (last === undefined) return undefined;
  const first = from.year ?? (from.month > to.month ? last - 1 : last);
  try {
    const start = Temporal.PlainDate.from(
      { year: first, month: from.month, day: from.day ?? 1 },
      { overflow: 'reject' },
    );
    const month = Temporal.PlainYearMonth.from({ year: last, month: to.month }, { overflow: 'reject' });
    const end = Temporal.PlainDate.from(
      { year: last, month: to.month, day: to.day ?? month.daysInMonth },
      { overflow: 'reject' },
    );
    return Temporal.PlainDate.compare(start, end) <= 0 ? toNamed(start, end) : undefined;
  } catch {
    return undefined;
  }
}

/** `2024-01-01/2024-06-30` is the first half of 2024, and is called so; what has no name stays an interval. */
function toNamed(start: Temporal.PlainDate, end: Temporal.PlainDate): string {
  if (start.dayOfWeek === 1 && start.until(end).days === 6) return formatWeek(start);
  const whole = start.day === 1 && end.day === end.daysInMonth && start.year === end.year;
  const length = end.month - start.month + 1;
  if (!whole || (start.month - 1) % length !== 0) return `${start}/${end}`;
  if (length === 12) return `${start.year}`;
  const unit = ({ 6: 'half', 3: 'quarter', 1: 'month' } as const)[length];
  return unit ? formatSpan(unit, start.year, (start.month - 1) / length + 1) : `${start}/${end}`;
}
