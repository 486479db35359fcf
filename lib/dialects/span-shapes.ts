/** What a title names: a span of the calendar, a year told by its place (`올해`), or a `day`, which is no span to look back on. */
export type SpanUnit =
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'week'
  | 'range'
  | 'day'
  | 'this'
  | 'last'
  | 'next'
  | 'new';

/** A month or a day; what is not written is undefined. */
export type Point = { year?: number; month: number; day?: number };

/** A span as a title writes it. Parts that are not written are undefined, and follow from the date of the post. */
export type TitleSpan = {
  unit: SpanUnit;
  /** As written: `12월`, `24년 상반기`. */
  text: string;
  year?: number;
  /** Which half, quarter, month or week, 1-based; with `month`, which week of it. */
  number?: number;
  month?: number;
  /** Of a range: its first and last month or day. */
  from?: Point;
  to?: Point;
  /** Where its mark stands in the marked title. */
  at: number;
};

type Groups = Record<string, string | undefined>;
/** One way of writing a span: what it looks like, and what it says. A match that says nothing is no span. */
export type SpanShape = {
  pattern: RegExp;
  read: (groups: Groups, context: Context) => Omit<TitleSpan, 'text' | 'at'> | undefined;
};
type Context = { thisYear?: number };

const YEAR = String.raw`(?<![\d.A-Za-z])(?<y>(?:19|20)\d{2}(?!\d)|'\d{2}(?!\d)|\d{2}(?=\s*년)|\d{2}(?=\s*(?:[HQ][1-4]|상반기|하반기|[1-4]분기)))(?:\s*년도?)?`;
const FULL_YEAR = String.raw`(?<![\d.A-Za-z])(?<y>(?:19|20)\d{2})(?!\d)`;
const MONTH = String.raw`(?<!\d)(?<m>1[0-2]|0?[1-9])`;
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TELLS = String.raw`(?:retro|review|회고|recap|goals?|wil\b|kpt\b)`;
const TO = String.raw`\s*(?:~|-|부터)\s*`;
const DAY = String.raw`\s?[./-]\s?`;
const NTH_WEEK = String.raw`(?:(?<n>[1-6])\s*(?:주\s?차|째\s*주|주(?![가-힣]))|(?<word>첫|둘|셋|넷|다섯|마지막)\s*(?:번?째)?\s*주(?:\s?차)?)`;

/** Every way of writing a span that is read, in order: the longer way of writing stands before the one that it contains. */
export const SPAN_SHAPES: readonly SpanShape[] = [
  shape(
    `(?:(?<y>(?:20)?\\d{2})${DAY})?${MONTH}${DAY}(?<d>\\d{1,2})\\.?\\s*~\\s*(?:(?<y2>(?:20)?\\d{2})${DAY})?(?<m2>\\d{1,2})${DAY}(?<d2>\\d{1,2})(?!\\d)`,
    toRange,
  ),
  shape(
    `(?:${YEAR}\\s*)?${MONTH}월\\s*(?<d>\\d{1,2})일\\s*(?:~|-|부터)\\s*(?:(?<y2>\\d{4}|\\d{2}(?=년))년?\\s*)?(?<m2>\\d{1,2})월\\s*(?<d2>\\d{1,2})일`,
    toRange,
  ),
  shape(
    `(?<![\\d.])'?(?<y>\\d{2})[.-](?<m>0[1-9]|1[0-2])\\s*~\\s*'?(?<y2>\\d{2})[.-](?<m2>0[1-9]|1[0-2])(?![\\d.])`,
    toRange,
  ),
  shape(`${FULL_YEAR}[./-]${MONTH}\\s*~\\s*(?:(?<y2>\\d{4})[./-])?(?<m2>\\d{1,2})(?![\\d./-])`, toRange),
  shape(
    `(?:${YEAR}\\s*)?${MONTH}월?(?:\\s?[,·]\\s?\\d{1,2}월?)*(?:${TO}|\\s?[,·&]\\s?)(?:(?<y2>\\d{4}|\\d{2}(?=\\s*년))년?\\s*)?(?<m2>\\d{1,2})월`,
    toRange,
  ),
  shape(
    `(?:${YEAR}\\s*)?(?<![\\d/])(?<q>[1-4])(?:\\s?[,·]\\s?[1-4])*\\s?[~,·-]\\s?(?<q2>[1-4])\\s*분기`,
    ({ y, q, q2 }) => {
      const year = toYear(y);
      const [from, to] = [Number(q) * 3 - 2, Number(q2) * 3];
      return { unit: 'range', year, from: { year, month: from }, to: { year, month: to } };
    },
  ),
  shape(
    `(?<![\\d.])(?:20)?\\d{2}${DAY}\\d{1,2}${DAY}\\d{1,2}(?!\\d)|(?:${YEAR}\\s*)?${MONTH}월\\s*\\d{1,2}일|(?<!\\d)(?:20)?[12]\\d[01]\\d[0-3]\\d(?!\\d)`,
    () => ({ unit: 'day' }),
  ),
  shape(`(?:${YEAR}[\\s,.-]*)?${MONTH}월\\s*(?:의\\s*)?${NTH_WEEK}`, ({ y, m, n, word }) => ({
    ...{ unit: 'week', year: toYear(y), month: Number(m) },
    number: n ? Number(n) : ['', '첫', '둘', '셋', '넷', '다섯'].indexOf(word ?? ''),
  })),
  shape(`${YEAR}[\\s.-]*(?:w(?:eek)?[\\s.]*(?<n>\\d{1,2})(?!\\d)|(?<k>\\d{1,2})\\s*주\\s?차)`, ({ y, n, k }) => ({
    ...{ unit: 'week', year: toYear(y), number: Number(n ?? k) },
  })),
  shape(`(?<![\\w가-힣])w(?:eek\\s*)?(?<n>\\d{1,2})(?![\\w])|(?<!\\d)(?<k>\\d{1,2})\\s*주\\s?차`, ({ n, k }) => ({
    ...{ unit: 'week', number: Number(n ?? k) },
  })),
  shape(
    `(?:${YEAR}|(?<![\\d.])(?<short>\\d{2})(?=\\.[1-4]Q))[\\s.-]*(?:(?<q>[1-4])\\s*(?:(?:\\/\\s?4)?\\s*분기|q(?![\\w]))|q(?<q2>[1-4])(?!\\d))`,
    toQuarter,
  ),
  shape(`(?<![\\w])(?:q(?<q>[1-4])|(?<q2>[1-4])q)[\\s,'-]*(?:of\\s+)?(?<y>(?:20)?\\d{2})(?!\\d)`, toQuarter),
  shape(`(?<![\\d/])(?<q>[1-4])\\s*(?:\\/\\s?4)?\\s*분기|(?<!\\w)q(?<q2>[1-4])(?=\\s+${TELLS})`, toQuarter),
  shape(`${YEAR}[\\s.-]*(?:(?<k>[상하])\\s?반기|h(?<h>[12])(?!\\d)|(?<h2>[12])h(?!\\w))`, toHalf),
  shape(`(?<!\\w)(?:h(?<h>[12])|(?<h2>[12])h)[\\s,'-]*(?:of\\s+)?(?<y>(?:20)?\\d{2})(?!\\d)`, toHalf),
  shape(`(?<e>first|second)\\s+half\\s+of\\s+${FULL_YEAR}`, toHalf),
  shape(`(?<![가-힣])(?<k>[상하])\\s?반기(?!\\s*문)`, toHalf),
  shape(`${FULL_YEAR}\\s?[./-]\\s?${MONTH}(?:\\s*월)?(?![\\d./-]\\d|\\d)`, toMonth),
  shape(`${YEAR}[\\s.,]*${MONTH}\\s*월(?!\\s*간)`, toMonth),
  shape(`(?<![\\d.])(?<y>\\d{2})\\.(?<m>0[1-9]|1[0-2])(?=\\s*(?:월간|${TELLS}))`, toMonth),
  shape(`${MONTH_NAME}\\.?,?\\s+${FULL_YEAR}|(?<y2>20\\d{2})\\s+${MONTH_NAME.replace('name', 'name2')}\\b`, toMonth),
  shape(`\\b${MONTH_NAME}(?=\\s+${TELLS})`, toMonth),
  shape(`${MONTH}\\s*월(?![간급])`, toMonth),
  shape(
    `${YEAR}(?:\\s*(?:한\\s?해|연말(?!\\s?정산)))?(?!\\s*(?:차|간|동안|만에|만의|전|후|째|경력|[.]\\d))`,
    ({ y }, { thisYear }) => {
      const year = toYear(y);
      // `10년을 돌아보며` looks back on ten years; `24년` is a year where the post was written near it.
      if (year === undefined || (y?.length === 2 && !isNear(year, thisYear))) return undefined;
      return { unit: 'year', year };
    },
  ),
  shape(String.raw`(?<![가-힣])(?:새해|신년|new year(?:'?s)?\b)`, () => ({ unit: 'new' })),
  shape(String.raw`(?<![가-힣])(?:내년|다음\s?해|next year\b)`, () => ({ unit: 'next' })),
  shape(String.raw`(?<![가-힣])(?:작년|지난\s?(?:한\s)?해|last year\b)`, () => ({ unit: 'last' })),
  shape(
    String.raw`(?<![가-힣])(?:올\s?한\s?해|올해|금년|이번\s?해|이번\s?년도|한\s?해|연말(?!\s?정산)|this year\b)`,
    () => ({ unit: 'this' }),
  ),
];

function shape(pattern: string, read: SpanShape['read']): SpanShape {
  return { pattern: new RegExp(pattern, 'giu'), read };
}

function toYear(text: string | undefined): number | undefined {
  const digits = text?.replace("'", '');
  if (!digits) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isNear(year: number, thisYear: number | undefined): boolean {
  return thisYear === undefined || (year >= thisYear - 2 && year <= thisYear + 1);
}

function toQuarter({ y, short, q, q2 }: Groups) {
  return { unit: 'quarter' as const, year: toYear(y ?? short), number: Number(q ?? q2) };
}

function toHalf({ y, k, h, h2, e }: Groups) {
  const number = Number(h ?? h2 ?? (k === '상' || e?.toLowerCase() === 'first' ? 1 : 2));
  return { unit: 'half' as const, year: toYear(y), number };
}

function toMonth({ y, y2, m, name, name2 }: Groups) {
  const word = (name ?? name2)?.slice(0, 3).toLowerCase();
  const number = word === undefined ? Number(m) : MONTH_NAMES.indexOf(word) + 1;
  return { unit: 'month' as const, year: toYear(y ?? y2), number };
}

function toRange({ y, m, d, y2, m2, d2 }: Groups) {
  const [year, last] = [toYear(y), toYear(y2)];
  const from = { year, month: Number(m), ...(d && { day: Number(d) }) };
  const to = { year: last ?? year, month: Number(m2), ...(d2 && { day: Number(d2) }) };
  return { unit: 'range' as const, year: last ?? year, from, to };
}
