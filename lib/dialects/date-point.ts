/** A day, or a run of whole months, as it is written: what is not named is not there. */
export type DatePoint = {
  year?: number;
  /** The first and the last month, 1 to 12: 7 and 9 for a third quarter. */
  first: number;
  last: number;
  day?: number;
  /** The text is nothing but this number: what it counts follows from the other end of a range. */
  number?: number;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME = String.raw`(${[
  ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?'],
  ...['sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
].join('|')})\.?`;
const YEAR = String.raw`'?(\d{4}|\d{2})`;
/** `2024년`, `24년`, `'24`, `2024`, with what may stand before the next word. */
const OF_YEAR = String.raw`(?:${YEAR}\s?년\s?|(\d{4})[\s.-]?|'(\d{2})[\s.-]?)`;

type Reader = [pattern: RegExp, read: (groups: string[]) => DatePoint | undefined];

/** With a year. */
const DATED: Reader[] = [
  [
    /^'?(\d{4}|\d{2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})\.?$/,
    ([year, month, day]) => ofDay(toYear(year), Number(month), Number(day)),
  ],
  [
    /^'?(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/,
    ([year, , month, day]) => ofDay(toYear(year), Number(month), Number(day)),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => ofDay(toYear(year), Number(month), Number(day))],
  [
    pattern(`${OF_YEAR}(\\d{1,2})\\s?월\\s?(\\d{1,2})\\s?일?`),
    ([a, b, c, month, day]) => ofDay(toYear(a || b || c), Number(month), Number(day)),
  ],
  [
    pattern(`${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`),
    ([name, day, year]) => ofDay(toYear(year), monthOf(name), Number(day)),
  ],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)? ${NAME},? (\\d{4})`),
    ([day, name, year]) => ofDay(toYear(year), monthOf(name), Number(day)),
  ],
  [/^(\d{4})\s?[.\-/]\s?(\d{1,2})\.?$/, ([year, month]) => ofMonths(toYear(year), Number(month))],
  [/^'(\d{2})[./-](\d{1,2})\.?$/, ([year, month]) => ofMonths(toYear(year), Number(month))],
  [pattern(`${OF_YEAR}(\\d{1,2})\\s?월`), ([a, b, c, month]) => ofMonths(toYear(a || b || c), Number(month))],
  [pattern(`${NAME},? ${YEAR}`), ([name, year]) => ofMonths(toYear(year), monthOf(name))],
  [pattern(`(\\d{4}) ${NAME}`), ([year, name]) => ofMonths(toYear(year), monthOf(name))],
  [
    pattern(`${OF_YEAR}(?:q([1-4])|([1-4])\\s?(?:분기|q))`),
    ([a, b, c, d, e]) => ofQuarter(Number(d || e), toYear(a || b || c)),
  ],
  [pattern(`(?:q([1-4])|([1-4])q)[\\s,-]?${YEAR}`), ([a, b, year]) => ofQuarter(Number(a || b), toYear(year))],
  [
    pattern(`${OF_YEAR}(?:(h1|상반기)|h2|하반기)`),
    ([a, b, c, isFirst]) => ofHalf(Boolean(isFirst), toYear(a || b || c)),
  ],
  [pattern(`(?:(h1)|h2)[\\s,-]?(\\d{4})`), ([isFirst, year]) => ofHalf(Boolean(isFirst), toYear(year))],
  [/^(\d{4})\s?년?\.?$/, ([year]) => ofYear(toYear(year))],
  [/^(\d{2})\s?년$/, ([year]) => ofYear(toYear(year))],
];

/**
 * A two-digit year with a month alone is a date only where it can be nothing else: `24.05`, not `10.1` or `1.0`.
 * Alone it must be padded, as `24.5` is a number.
 */
const SHORT: Reader = [
  /^(\d{2})[./](\d{1,2})\.?$/,
  ([year, month]) => (Number(year) > 12 ? ofMonths(toYear(year), Number(month)) : undefined),
];

/** Without a year, and clear by itself. */
const YEARLESS: Reader[] = [
  [/^(\d{1,2})\s?월$/, ([month]) => ofMonths(undefined, Number(month))],
  [/^(\d{1,2})\s?월\s?(\d{1,2})\s?일$/, ([month, day]) => ofDay(undefined, Number(month), Number(day))],
  [pattern(NAME), ([name]) => ofMonths(undefined, monthOf(name))],
  [pattern(`${NAME} (\\d{1,2})`), ([name, day]) => ofDay(undefined, monthOf(name), Number(day))],
  [/^(?:q([1-4])|([1-4])\s?분기)$/i, ([a, b]) => ofQuarter(Number(a || b))],
  [/^(?:(h1|상반기)|h2|하반기)$/i, ([isFirst]) => ofHalf(Boolean(isFirst))],
];

/** Without a year, and clear only as an end of a range: `2024.02.01 ~ 03.30`, `2024.01 ~ 03`. */
const PARTIAL: Reader[] = [
  [/^(\d{1,2})\s?[./]\s?(\d{1,2})\.?$/, ([month, day]) => ofDay(undefined, Number(month), Number(day))],
  [/^(\d{1,2})\s?일?\.?$/, ([number]) => ({ first: 1, last: 12, number: Number(number) })],
];

/**
 * Reads one date; undefined for what is none. Whether its day exists is not looked at.
 *
 * @param place `end` for one end of a range, where less is enough
 */
export function readPoint(text: string, place?: 'end'): DatePoint | undefined {
  const isLoose = place === 'end' || /^\d{2}[./]\d{2}\.?$/.test(text);
  const readers = [...DATED, ...(isLoose ? [SHORT] : []), ...YEARLESS, ...(place === 'end' ? PARTIAL : [])];
  for (const [form, read] of readers) {
    const match = form.exec(text);
    const point = match && read(match.slice(1).map((group) => group ?? ''));
    if (point) return point;
  }
  return undefined;
}

function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`, 'i');
}

function toYear(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function ofDay(year: number | undefined, month: number, day: number): DatePoint | undefined {
  const point = ofMonths(year, month);
  return point && day >= 1 && day <= 31 ? { ...point, day } : undefined;
}

function ofMonths(year: number | undefined, first: number, last = first): DatePoint | undefined {
  // Nobody's roadmap begins before there were computers at home; 8080 and 1024 are no years.
  if (year !== undefined && (year < 1970 || year > 2099)) return undefined;
  return first >= 1 && last <= 12 ? { ...(year !== undefined && { year }), first, last } : undefined;
}

function ofQuarter(quarter: number, year?: number): DatePoint | undefined {
  return ofMonths(year, quarter * 3 - 2, quarter * 3);
}

function ofHalf(isFirst: boolean, year?: number): DatePoint | undefined {
  return isFirst ? ofMonths(year, 1, 6) : ofMonths(year, 7, 12);
}

function ofYear(year: number): DatePoint | undefined {
  return ofMonths(year, 1, 12);
}
