import { Temporal } from 'temporal-polyfill';
import { type DatePoint, readPoint } from './date-point';

/** Days as `2024-02-01`, both included; an end that is left open is not there. At least one is. */
export type DateRange = { from?: string; to?: string };

const UNDATED =
  /^(?:[-–—‒―~._?\s]*|tb[dac]|to be (?:determined|decided)|n\/?a|none|(?:날짜\s*)?미정|추후(?:\s*\S+)?|없음|무기한)$/i;

/** What stands where the end is not known yet, or is now. */
const OPEN =
  /^(?:\?+|현재|지금|오늘|계속|진행\s*중?|하는\s*중|ing|now|present|today|current|ongoing|in progress|tb[da]|미정)$/i;

/**
 * The days that a cell of a roadmap speaks of, as Korean and English writers put them: `24.02.01-24.03.30`,
 * `2024.02.01 ~ 03.30`, `2024.03 ~`, `~ 2024.06`, `2024년 2월 ~ 3월`, `2024 상반기`, `Q3 2024`, `Feb - Mar 2024`,
 * `2024.03 ~ 현재`. Months, quarters and years end on their last day; a remark in brackets is left aside.
 *
 * @param year the year of what names none (`3월`, `3.1 ~ 3.15`), where the context tells it
 * @returns `undated` for what says that there is no date (`TBD`, `----`, nothing); undefined for anything else, such as
 *   versions, numbers, days that do not exist and ranges that end before they begin
 */
export function toRange(text: string, year?: number): DateRange | 'undated' | undefined {
  const written = clean(text);
  if (UNDATED.test(written)) return 'undated';
  const single = readPoint(written);
  if (single) return close(single, single, year);
  for (const [left, right] of splits(written)) {
    const range = join(left, right, year);
    if (range) return range;
  }
  return undefined;
}

/** One space at most, plain digits, no remarks: `2024．03 （예정）` → `2024.03`. */
function clean(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\u{200B}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = /^[([]([^()[\]]*)[)\]]$/.exec(plain)?.[1];
  return (whole ?? plain.replace(/\s?\([^()]*\)/g, '')).trim();
}

/** Where a text may be cut into its two ends, the likeliest first: a hyphen may also stand within a date. */
function splits(text: string): [left: string, right: string][] {
  const until = /^(.*\S)\s*부터(?:\s*(.*?)\s*(?:까지)?)?$/.exec(text) ?? /^()(.*\S)\s*까지$/.exec(text);
  if (until) return [[until[1] ?? '', until[2] ?? '']];
  const strong = text.split(/\s*(?:[~∼〜–—‒―→]|->|\.{2,}|\bto\b)\s*/i);
  if (strong.length > 1) return strong.length === 2 ? [[strong[0] ?? '', strong[1] ?? '']] : [];
  const hyphens = [...text.matchAll(/-/g)].map(({ index }) => index);
  const isSpaced = (at: number) => text[at - 1] === ' ' || text[at + 1] === ' ';
  const ordered = [...hyphens.filter(isSpaced), ...hyphens.filter((at) => !isSpaced(at))];
  return ordered.map((at) => [text.slice(0, at).trim(), text.slice(at + 1).trim()]);
}

function join(left: string, right: string, year: number | undefined): DateRange | undefined {
  const start = readStart(left, right);
  const end = readPoint(right, 'end');
  if (start && (right === '' || OPEN.test(right))) {
    const { from } = close(start, start, year) ?? {};
    return from === undefined ? undefined : { from };
  }
  if (end && left === '') {
    const { to } = close(end, end, year) ?? {};
    return to === undefined ? undefined : { to };
  }
  return start && end && start.number === undefined ? close(start, end, year) : undefined;
}

/** The unit may be said once, at the end: `2025년 1~3월`, `3월 1~15일`, `1~2분기`. */
function readStart(left: string, right: string): DatePoint | undefined {
  const unit = /(?:월|일|분기)$/.exec(right)?.[0];
  const whole = unit && /\d$/.test(left) ? readPoint(left + unit, 'end') : undefined;
  return whole && whole.number === undefined ? whole : readPoint(left, 'end');
}

/** Gives each end what only the other one names, and both their days. */
function close(start: DatePoint, end: DatePoint, year: number | undefined): DateRange | undefined {
  const last = end.number === undefined ? end : carry(end.number, start);
  if (last === undefined) return undefined;
  const startYear = start.year ?? last.year ?? year;
  const endYear = last.year ?? startYear;
  if (startYear === undefined || endYear === undefined) return undefined;
  const from = toDay(startYear, start.first, start.day ?? 1);
  const to = toDay(endYear, last.last, last.day);
  return from && to && from <= to ? { from, to } : undefined;
}

/** A bare number ends what the start is made of: `2024.01 ~ 03` a month, `2024.02.01 ~ 15` a day, `2024 ~ 25` a year. */
function carry(number: number, start: DatePoint): DatePoint | undefined {
  if (start.day !== undefined) return { ...start, day: number };
  if (start.first === start.last) return { year: start.year, first: number, last: number };
  const isYear = start.year !== undefined && start.first === 1 && start.last === 12;
  return isYear ? { ...start, year: Math.floor((start.year ?? 0) / 100) * 100 + number } : undefined;
}

/** @param day none for the last one of the month */
function toDay(year: number, month: number, day: number | undefined): string | undefined {
  try {
    const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' });
    return first.with({ day: day ?? first.daysInMonth }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
