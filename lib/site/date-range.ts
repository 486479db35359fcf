import { dayOf, formatDate, monthOf, yearOf } from './dates';
import { getWords } from './words/words';

/**
 * Days from and to as people write them, no finer than they are: `2024. 2. ~ 3.` for two whole months, `2024` for a
 * year, `2024. 2. 1. ~ 3. 30.` for days, `2024. 3.부터` where there is no end.
 *
 * @param range days such as `2024-02-01`, both included; one of them may be open
 */
export function formatRange({ from, to }: { from?: string; to?: string }, language: string): string {
  const words = getWords();
  const precision = precisionOf(from, to);
  const start = from && formatDay(from, language, precision);
  const end = to && formatDay(to, language, precision, from && yearOf(from) === yearOf(to));
  if (!from || !to) return start ? words.rangeSince(start) : words.rangeUntil(end ?? '');
  if (start === formatDay(to, language, precision)) return start ?? '';
  if (language === 'ko') return `${start} ~ ${end}`;
  return new Intl.DateTimeFormat(language, OPTIONS[precision]).formatRange(toUtc(from), toUtc(to));
}

type Precision = 'year' | 'month' | 'day';

const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  day: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
};

/** Whole months begin on a first and end on a last day; whole years in January and in December. */
function precisionOf(from: string | undefined, to: string | undefined): Precision {
  const isLast = to === undefined || toUtc(to).getUTCMonth() !== new Date(toUtc(to).getTime() + DAY).getUTCMonth();
  if (!isLast || (from !== undefined && !from.endsWith('-01'))) return 'day';
  return from?.endsWith('-01-01') && to?.endsWith('-12-31') ? 'year' : 'month';
}

/** @param isShort without its year, where that has been said */
function formatDay(day: string, language: string, precision: Precision, isShort: boolean | '' = false): string {
  if (precision === 'year') return String(yearOf(day));
  if (language !== 'ko') return new Intl.DateTimeFormat(language, OPTIONS[precision]).format(toUtc(day));
  if (precision === 'day') return formatDate(day, language, isShort ? 'short' : 'full');
  return isShort ? `${monthOf(day)}.` : `${yearOf(day)}. ${monthOf(day)}.`;
}

const DAY = 24 * 60 * 60 * 1000;

function toUtc(day: string): Date {
  return new Date(`${dayOf(day)}T00:00:00Z`);
}
