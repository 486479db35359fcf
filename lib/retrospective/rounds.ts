import { Temporal } from 'temporal-polyfill';
import type { Cohort, Interval } from '@/lib/content/cohort';

/** One deadline of a cohort, with the time for which it stands; all in milliseconds since 1970. */
export type Round = {
  /** 1-based. */
  number: number;
  /** What is published from here on counts for it … */
  opens: number;
  /** The moment that the club names: `Mon 02:00`. */
  deadline: number;
  /** … until here, exclusive: a minute after the deadline. */
  closes: number;
};

/** `02:00` on a post's clock may be any second of that minute, and `23:59` means the end of a day: it still counts. */
const LAST_MINUTE = 60_000;

/**
 * The rounds of a season, without gap or overlap: each opens when the one before it closes, the first with the day
 * `start`. The n-th deadline is the moment of `deadline` (a weekday and time in the site's zone) that lies nearest to
 * n intervals after `start`; the last one is that which lies nearest to noon of `end`. A day of `skip` moves every
 * deadline after its noon by a week, once for each calendar week.
 *
 * From 2026-09-07 to 2026-12-28, `2 weeks`, `Mon 02:00`: eight rounds, until 21 September, 5 October … 28 December.
 * A time that a change of clocks leaves out is the one that much later; of one that comes twice, the first counts.
 */
export function toRounds(
  { start, end, schedule }: Pick<Cohort, 'start' | 'end' | 'schedule'>,
  timeZone: string,
): Round[] {
  const deadlines =
    'deadlines' in schedule
      ? schedule.deadlines.map((moment) => Temporal.PlainDateTime.from(moment))
      : toDeadlines(start, end, schedule);
  const rounds: Round[] = [];
  let opens = Temporal.PlainDate.from(start).toZonedDateTime(timeZone).epochMilliseconds;
  for (const moment of deadlines) {
    const deadline = moment.toZonedDateTime(timeZone).epochMilliseconds;
    const closes = deadline + LAST_MINUTE;
    // Where a zone has left out a whole day, two daily deadlines are one moment.
    if (closes <= opens) continue;
    rounds.push({ number: rounds.length + 1, opens, deadline, closes });
    opens = closes;
  }
  return rounds;
}

/** The round that a moment belongs to; undefined before the season and after it. @param now milliseconds since 1970 */
export function roundAt(rounds: readonly Round[], now: number): Round | undefined {
  return rounds.find(({ opens, closes }) => opens <= now && now < closes);
}

type Regular = Exclude<Cohort['schedule'], { deadlines: string[] }>;

function toDeadlines(start: string, end: string, { every, deadline, skip }: Regular): Temporal.PlainDateTime[] {
  const first = Temporal.PlainDate.from(start);
  const holidays = toHolidays(skip);
  const aim = toNoon(end);
  const found: Temporal.PlainDateTime[] = [];
  for (let number = 1; ; number += 1) {
    const due = first.add(multiply(every, number));
    const next = postpone(nearest(due, deadline), holidays);
    const last = found.at(-1);
    if (last !== undefined && distance(last, aim) < distance(next, aim)) return found;
    found.push(next);
  }
}

function multiply({ unit, count }: Interval, times: number): Temporal.DurationLike {
  return { [unit]: count * times };
}

/** The deadline's moment that lies nearest to the beginning of a day; of two, the later. */
function nearest(day: Temporal.PlainDate, { weekday, time }: Regular['deadline']): Temporal.PlainDateTime {
  const aim = day.toPlainDateTime();
  const moments = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((days) => day.add({ days }))
    .filter(({ dayOfWeek }) => weekday === undefined || dayOfWeek === weekday)
    .map((date) => date.toPlainDateTime(Temporal.PlainTime.from(time)));
  return moments.reduce((best, moment) => (distance(moment, aim) <= distance(best, aim) ? moment : best));
}

/** Noon of one day for each calendar week that has a day without a round. */
function toHolidays(skip: readonly string[]): Temporal.PlainDateTime[] {
  const weeks = new Map<string, Temporal.PlainDateTime>();
  for (const day of skip) {
    const date = Temporal.PlainDate.from(day);
    const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
    if (!weeks.has(monday)) weeks.set(monday, toNoon(day));
  }
  return [...weeks.values()];
}

function postpone(moment: Temporal.PlainDateTime, holidays: readonly Temporal.PlainDateTime[]): Temporal.PlainDateTime {
  return holidays.reduce((later, noon) => (isAfter(later, noon) ? later.add({ days: 7 }) : later), moment);
}

function toNoon(day: string): Temporal.PlainDateTime {
  return Temporal.PlainDate.from(day).toPlainDateTime({ hour: 12 });
}

function isAfter(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(a, b) > 0;
}

/** Minutes between two local moments. */
function distance(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): number {
  return Math.abs(a.until(b, { largestUnit: 'minutes' }).minutes);
}
