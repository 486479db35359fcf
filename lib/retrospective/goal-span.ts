import { Temporal } from 'temporal-polyfill';
import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { dayOf, yearOf } from '@/lib/site/dates';
import { type Period, type Span, toPeriod } from './period';

type Dated = Pick<CanonicalPost, 'kind' | 'period' | 'date'>;

/** From which day to which, and the year that it counts for. */
export type GoalSpan = Pick<Period, 'year' | 'from' | 'to'>;

/** The year that the goals of a post are for. */
export function yearOfGoals(post: Dated): number {
  return spanOfGoals(post).year;
}

/**
 * The time that the goals of a post are for: a pledge's own period; the one that follows where a retrospective
 * promises, as what it looks back on is over; the year of its date where a post states no period.
 */
export function spanOfGoals({ kind, period, date = '' }: Dated): GoalSpan {
  const span = period === undefined ? undefined : toPeriod(period);
  if (span === undefined)
    return { year: yearOf(date), from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  return kind === 'retrospective' ? toNext(span) : span;
}

/** The time that the answers of a post look back on: its period, else the day on which it was written. */
export function spanOfAnswers({ period, date = '' }: Dated): GoalSpan {
  const span = period === undefined ? undefined : toPeriod(period);
  return span ?? { year: yearOf(date), from: dayOf(date), to: dayOf(date) };
}

const LENGTHS: Record<Exclude<Span, 'interval'>, Temporal.DurationLike> = {
  year: { years: 1 },
  half: { months: 6 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { weeks: 1 },
};

/** The period of the same length that begins on the day after. A week counts for its ISO year. */
function toNext({ span, from, to }: Period): GoalSpan {
  const first = Temporal.PlainDate.from(to).add({ days: 1 });
  const length = span === 'interval' ? { days: Temporal.PlainDate.from(from).until(first).days } : LENGTHS[span];
  const last = first.add(length).subtract({ days: 1 });
  const year = (span === 'week' ? first.yearOfWeek : undefined) ?? last.year;
  return { year, from: first.toString(), to: last.toString() };
}
