import { Temporal } from 'temporal-polyfill';

/** A month as a calendar draws it; days are 1-based. */
export type CalendarMonth = {
  /** 1 for January. */
  month: number;
  /** How many days it has. */
  length: number;
  /** The weekday of its first day: 0 for Sunday, with which a week begins on Korean calendars. */
  start: number;
  /** The days on which a post was written, in order. */
  written: number[];
  /** The first day that is still to come; undefined where all have been. */
  ahead?: number;
};

/**
 * The twelve months of a year with the days on which something was written.
 *
 * @param days as in `YearNumbers`
 * @param today the day it is in the site's zone: `2026-11-20`
 */
export function toYearCalendar(year: number, days: readonly string[], today: string): CalendarMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = Temporal.PlainDate.from({ year, month: index + 1, day: 1 });
    const id = first.toString().slice(0, 7);
    return {
      month: first.month,
      length: first.daysInMonth,
      start: first.dayOfWeek % 7,
      written: days.filter((day) => day.startsWith(id)).map((day) => Number(day.slice(8))),
      ahead: toAhead(first, today),
    };
  });
}

function toAhead(first: Temporal.PlainDate, today: string): number | undefined {
  const days = first.until(today, { largestUnit: 'days' }).days;
  if (days < 0) return 1;
  return days + 2 > first.daysInMonth ? undefined : days + 2;
}
