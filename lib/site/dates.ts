import { Temporal } from 'temporal-polyfill';

/** The calendar day of an ISO 8601 text, as its author wrote it: never shifted by a time zone. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** 1 for January. */
export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

/** `2024. 12. 31.` in Korean, `Dec 31, 2024` in English; `short` leaves out the year. */
export function formatDate(iso: string, language: string, style: 'full' | 'short' = 'full'): string {
  const format = toFormat(language, {
    ...(style === 'full' ? { year: 'numeric' } : {}),
    month: language === 'ko' ? 'numeric' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${dayOf(iso)}T00:00:00Z`));
}

/** A day or a month: `2024. 12. 31.` or `2024. 12.` in Korean, `Dec 31, 2024` or `Dec 2024` in English; `short` leaves out the year. */
export function formatDue(due: string, language: string, style: 'full' | 'short' = 'full'): string {
  if (due.length > 7) return formatDate(due, language, style);
  const month = language === 'ko' && style === 'full' ? 'numeric' : 'short';
  const year = style === 'full' ? 'numeric' : undefined;
  const format = toFormat(language, { year, month, timeZone: 'UTC' });
  return format.format(new Date(`${due}-01T00:00:00Z`));
}

/**
 * A moment by the clock of a zone: `9. 21. (월) 02:00` in Korean, `Mon, Sep 21, 02:00` in English.
 *
 * @param instant milliseconds since 1970
 */
export function formatMoment(instant: number, language: string, timeZone: string): string {
  const format = toFormat(language, {
    month: language === 'ko' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(instant);
}

/** Making one takes ten times as long as using it. */
function toFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds since 1970 of an ISO 8601 text with offset. */
export function instantOf(iso: string): number {
  const known = instants.get(iso) ?? Temporal.Instant.from(iso).epochMilliseconds;
  instants.set(iso, known);
  return known;
}

/** Sorting posts asks for the same few dates over and over, and reading one takes longer than all else in it. */
const instants = new Map<string, number>();

/** When today began in a time zone: `2026-11-20T00:00:00+09:00`. */
export function startOfToday(timeZone: string, now: Temporal.Instant = Temporal.Now.instant()): string {
  return now.toZonedDateTimeISO(timeZone).startOfDay().toString({ timeZoneName: 'never' });
}
