/** What a part of a heading says of the calendar. */
export type MonthPoint = {
  kind: 'month' | 'date' | 'quarter' | 'half' | 'letter' | 'season' | 'name' | 'number';
  /** 1 to 12, in the order of time: winter is 12, 1, 2. Of a bare number: that number, to be read as what follows is. */
  months: number[];
  year?: number;
  /** It names a day of that month, and so less than a month. */
  day?: boolean;
};

type Rule = { pattern: RegExp; read: (match: RegExpExecArray) => MonthPoint | undefined };

/** The year that may stand before a month, a quarter or a half: `2024년`, `2024`, `24년`, `24` before `Q1`. */
const YEAR = String.raw`(?:(?:(20\d\d)\s*년?|(\d\d)(?:\s*년|(?=\s*(?:[QH]\d|\d[QH]|[상하]반기))))(?:도|의)?[\s.,:(\[/|-]*)?`;

/** What follows letters that may not be a part of a longer word or number. */
const END = String.raw`(?![\p{L}\p{N}])`;

/** The year that may stand after a name: `January 2024`, `Q1, 2024`. */
const YEAR_AFTER = String.raw`(?:\.?[\s,(/-]*(20\d\d)(?!\d)\)?)?`;

const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const SEASONS: Record<string, number[]> = {
  봄: [3, 4, 5],
  여름: [6, 7, 8],
  가을: [9, 10, 11],
  겨울: [12, 1, 2],
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  fall: [9, 10, 11],
  winter: [12, 1, 2],
};

/** In this order; a bare number is the last that it can be. */
const RULES: Rule[] = [
  {
    // 2024.03, 24.03, 2024-03, 2024/03; 2024.1 is the version of a program, 2024.03.02 a day.
    pattern: rule(
      String.raw`(20\d\d|[1-3]\d(?=[./]))([./-])\s?(0[1-9]|1[0-2]|[1-9](?=\s*월))(?!\d)(?![./-]\d|\.\s*\d)\.?(?:\s*월)?`,
    ),
    read: (match) => ({ kind: 'date', months: [Number(match[3])], year: toYear(match[1]) }),
  },
  {
    // 1분기, 1/4분기, 제1분기, 1사분기
    pattern: rule(String.raw`${YEAR}(?:제\s*)?([1-4])\s*(?:\/\s*4\s*|사\s*)?분기`),
    read: (match) => ({ kind: 'quarter', months: quarter(match[3]), year: toYear(match[1] ?? match[2]) }),
  },
  {
    // Q1, 1Q, 2024 Q1, Q1 2024, 24Q1
    pattern: rule(String.raw`${YEAR}(?:Q\s?([1-4])|([1-4])\s?Q)${END}${YEAR_AFTER}`),
    read: (match) => ({
      kind: 'letter',
      months: quarter(match[3] ?? match[4]),
      year: toYear(match[1] ?? match[2] ?? match[5]),
    }),
  },
  {
    pattern: rule(String.raw`${YEAR}(?:H\s?([12])|([12])\s?H)${END}${YEAR_AFTER}`),
    read: (match) => ({
      kind: 'letter',
      months: half(match[3] ?? match[4]),
      year: toYear(match[1] ?? match[2] ?? match[5]),
    }),
  },
  {
    pattern: rule(`${YEAR}(?:(상|전)|하|후)반기`),
    read: (match) => ({ kind: 'half', months: half(match[3] ? '1' : '2'), year: toYear(match[1] ?? match[2]) }),
  },
  {
    // `Spring` alone is a framework; with a year it is a season.
    pattern: rule(`${YEAR}(봄|여름|가을|겨울|(?:spring|summer|autumn|fall|winter)${END})${YEAR_AFTER}`),
    read: (match) => {
      const year = toYear(match[1] ?? match[2] ?? match[4]);
      const name = (match[3] ?? '').toLowerCase();
      return name === 'spring' && year === undefined
        ? undefined
        : { kind: 'season', months: SEASONS[name] ?? [], year };
    },
  },
  {
    // January, Jan, Sept., JAN; `may` and `mar` in small letters are words.
    pattern: rule(
      String.raw`${YEAR}(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)${END}\.?${YEAR_AFTER}`,
    ),
    read: (match) => {
      const name = match[3] ?? '';
      if (/^\p{Ll}/u.test(name) && name.length < 6) return undefined;
      const month = NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
      return { kind: 'name', months: [month], year: toYear(match[1] ?? match[2] ?? match[4]) };
    },
  },
  {
    // 3월, 2024년 3월, 3월 초, 3월 2일
    pattern: rule(
      String.raw`${YEAR}(0?[1-9]|1[0-2])\s*월(\s*\d{1,2}\s*(?:[~-]\s*\d{1,2}\s*)?일)?(?:\s*(?:초|초순|중순|하순|말)(?=[^\p{L}]|부터|에서|까지|$))?`,
    ),
    read: (match) => ({
      kind: 'month',
      months: [Number(match[3])],
      year: toYear(match[1] ?? match[2]),
      ...(match[4] && { day: true }),
    }),
  },
  {
    // The 6 of 6-7월, the 1 of 1~2분기.
    pattern: rule(String.raw`${YEAR}(0?[1-9]|1[0-2])(?![\d.])`),
    read: (match) => ({ kind: 'number', months: [Number(match[3])], year: toYear(match[1] ?? match[2]) }),
  },
];

/** Reads one point at the beginning of a text: what it says, and how many characters it takes. */
export function readPoint(text: string): { point: MonthPoint; length: number } | undefined {
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(text);
    const point = match && read(match);
    if (point) return { point, length: match[0].length };
  }
  return undefined;
}

/** A bare number as the points beside it are to be read; undefined where it counts no such thing. */
export function resolveNumber(point: MonthPoint, kind: MonthPoint['kind']): MonthPoint | undefined {
  if (point.kind !== 'number') return point;
  const [number = 0] = point.months;
  if (kind === 'quarter') return number <= 4 ? { ...point, kind, months: quarter(String(number)) } : undefined;
  return kind === 'month' || kind === 'date' ? { ...point, kind } : undefined;
}

function rule(source: string): RegExp {
  return new RegExp(`^${source}`, 'iu');
}

function toYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function quarter(text = ''): number[] {
  return [2, 1, 0].map((back) => Number(text) * 3 - back);
}

function half(text = ''): number[] {
  return [5, 4, 3, 2, 1, 0].map((back) => Number(text) * 6 - back);
}
