import { type MonthPoint, readPoint, resolveNumber } from './month-words';

/** The months that a heading heads. */
export type HeadingMonths = {
  /** 1 to 12, in the order of time: `11월 ~ 1월` is 11, 12, 1; what comes after December is of the next year. */
  months: number[];
  /** The year of the first of them, where the heading says one. */
  year?: number;
  /** They stand in brackets at the end, and the heading is about something else: `이직 준비 (1월 ~ 3월)`. */
  aside?: true;
  /** Nothing but a letter and a number (`Q1`, `H1`), which may as well number questions or name an element of HTML. */
  letter?: true;
};

/**
 * Reads the months of a heading as people write them: `1월 - 2월 💄`, `6-7월`, `3월: 입사`, `2024.03`, `상반기`, `Q1`,
 * `Jan - Feb`, `여름 (6~8월)`. Precision goes before recall: a day (`3월 2일`) and a week (`1월 첫째 주`) are no months,
 * `Q1. 자바란?` is a question, `Spring` a framework, and of `상반기 채용 공고` only the word is.
 *
 * @param heading its text, in any composition of Hangul
 */
export function toMonths(heading: string): HeadingMonths | undefined {
  const text = simplify(heading);
  return readStart(text) ?? readStart(text.replace(NUMBERING, '')) ?? readAside(text);
}

/** `1. 3월`, `2) 상반기`, `Part 1. 상반기` */
const NUMBERING = /^(?:(?:part|chapter|ch)\.?\s*)?\d{1,2}(?:-\d{1,2})?\s*[.):](?:\s+|(?=\D))/i;

/** Words that may stand before a month without changing which it is; `작년` and `내년` would. */
const BEFORE = /^(?:나의|내|우리의|우리|다시|그리고|드디어|어느새|벌써|마지막|올해의?)\s+/;

const RANGE = /^\s*(?:-+|~+|→|->|부터|에서|(?:to|through)(?=\s))\s*/;
const LIST = /^\s*(?:,(?:\s*그리고(?=\s))?|·|ㆍ|&|\+|\/|과|와|및|그리고|and(?=\s))\s*/;

/** One spelling for what is written in many: no emoji, plain dashes and tildes, no marks before the first word. */
function simplify(heading: string): string {
  return heading
    .replace(/[0-9#*]\ufe0f?\u20e3/g, ' ')
    .replace(/[➡⇒➔➜]/g, '→')
    .normalize('NFKC')
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200b-\u200d]|\ufe0f/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[∼〜˜]/g, '~')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trimEnd()
    .replace(BEFORE, '');
}

function readStart(text: string): HeadingMonths | undefined {
  const found = readPoints(text);
  if (found === undefined) return undefined;
  const { kind, rest, ...months } = found;
  if (!isAllowed(kind, months, rest)) return undefined;
  // 여름 (6~8월): the months that are said are the ones that are meant.
  const inside = kind === 'month' ? undefined : readInside(/^\s*[([]([^()[\]]+)[)\]]/.exec(rest)?.[1]);
  const year = months.year ?? toYear(/^\s*[([]\s*(20\d\d)\s*년?\s*[)\]]/.exec(rest)?.[1]);
  return {
    ...months,
    ...(year && { year }),
    ...inside,
    ...(kind === 'letter' && year === undefined && !inside && { letter: true }),
  };
}

function toYear(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function readAside(text: string): HeadingMonths | undefined {
  const inside = readInside(/[^\s([][\s]*[([]([^()[\]]+)[)\]]$/.exec(text)?.[1]);
  return inside && { ...inside, aside: true };
}

/** What stands in brackets counts where it is months and nothing else. */
function readInside(text = ''): HeadingMonths | undefined {
  const found = readPoints(text);
  if (found === undefined || found.rest.trim() !== '' || found.kind === 'letter') return undefined;
  const { kind: _, rest: __, ...months } = found;
  return months;
}

type Points = HeadingMonths & { kind: MonthPoint['kind']; rest: string };

/** The points at the beginning of a text, joined: `1월 - 2월`, `1, 2월`, `2023.12 ~ 2024.02`. */
function readPoints(text: string): Points | undefined {
  const points: MonthPoint[] = [];
  const joints: ('range' | 'list')[] = [];
  let rest = text;
  let joint: 'range' | 'list' | undefined;
  /** As far as the last point that has a unit: a number after it belongs to what follows. */
  let whole: { count: number; rest: string } | undefined;
  for (let read = readPoint(rest); read; read = joint && readPoint(rest)) {
    if (joint) joints.push(joint);
    points.push(read.point);
    rest = rest.slice(read.length);
    // 2024.03 ~ 05
    const isEnd = points[0]?.kind === 'date' && joint === 'range' && rest === '';
    if (read.point.kind !== 'number' || isEnd) whole = { count: points.length, rest };
    const separator = RANGE.exec(rest) ?? LIST.exec(rest);
    joint = separator ? (RANGE.test(rest) ? 'range' : 'list') : undefined;
    rest = rest.slice(separator?.[0].length ?? 0);
  }
  const kind = points.slice(0, whole?.count ?? 0).findLast((point) => point.kind !== 'number')?.kind;
  if (whole === undefined || kind === undefined) return undefined;
  const resolved = points.slice(0, whole.count).flatMap((point) => resolveNumber(point, kind) ?? []);
  if (resolved.length < whole.count || !areMonths(resolved)) return undefined;
  const months = join(resolved, joints);
  const after = whole.rest.replace(/^\s*(?:까지|달)(?!\p{L})/u, '');
  return months && { ...months, kind, rest: after };
}

/** Days are less than a month, unless they are the ends of several: `1월 5일 ~ 3월 2일`. */
function areMonths(points: readonly MonthPoint[]): boolean {
  return points.every(({ day }) => !day) || new Set(points.map(({ months }) => months[0])).size > 1;
}

function join(points: readonly MonthPoint[], joints: readonly ('range' | 'list')[]): HeadingMonths | undefined {
  const months: number[] = [];
  let year: number | undefined;
  /** The year of the last month so far. */
  let until: number | undefined;
  for (const [index, point] of points.entries()) {
    const [first = 0] = point.months;
    const before = months.at(-1);
    if (before !== undefined && joints[index - 1] === 'range') {
      for (let month = (before % 12) + 1; month !== first && months.length < 12; month = (month % 12) + 1) {
        months.push(month);
      }
    }
    const turns = before !== undefined && first < before;
    const own = point.year ?? (turns && until !== undefined ? until + 1 : until);
    // More than twelve months are no part of a year: 2022.03 ~ 2024.02.
    if (until !== undefined && own !== undefined && own - until !== (turns ? 1 : 0)) return undefined;
    year ??= own;
    until = own;
    months.push(...point.months.filter((month) => !months.includes(month)));
  }
  return { months, ...(year !== undefined && { year }) };
}

/** What people write of a span of time that they look back on or ahead to. */
const REVIEW =
  /^(?:(?:회고록?|돌아보기|되돌아보기|돌아보며|돌아봄|결산|총?정리|요약|기록|일기|이야기|목표|계획|다짐|점검|중간|마무리|리뷰|평가|후기|성과|동안|한 일들?|배운 것들?|잘한 것|잘한 점|아쉬운 점|마치며|보내며|지나며|시작하며|맞이하며|접으며|kpt|4l|okr|in review|review|retrospective|recap|summary|goals?|plans?|wrap-?up)(?:을|를|와|과|의|은|는|하기|하며)?(?:$|[\s,.!?~&·/-]+))+$/iu;

/** After a month may stand a particle; `1월드컵` and `3월호` are other words, `3월에 태어난 회원 목록` is a task. */
const PARTICLE = /^(?:의|에는|엔|은|이|도|달|중|말|초|부터|까지)(?!\p{L})/u;
const LOOKING_BACK = /(?:회고록?|돌아보기|돌아보며|in review|retrospective)\s*$/i;
const OBJECT = /^(?:의|를|을|에|에는|은|는|이)\s+/;

/** Weeks, and things that are called after a month. */
const NOT_MONTHS =
  /^의?\s*(?:(?:\d(?:\s*[,~-]\s*\d)*|첫|둘|두|셋|세|넷|네|다섯|마지막)\S{0,2}\s*(?:번째\s*)?주(?!간)|신부|크리스마스|항쟁|혁명|유신)/;

function isAllowed(kind: MonthPoint['kind'], { year }: HeadingMonths, rest: string): boolean {
  if (rest === '') return true;
  if (NOT_MONTHS.test(rest)) return false;
  if (kind === 'month' && (/^[^\p{L}\p{N}]/u.test(rest) || PARTICLE.test(rest))) return true;
  // 2024.03 입사; 24.04 LTS is a version.
  if (kind === 'date' && /^\s+\p{Script=Hangul}/u.test(rest)) return true;
  // A hyphen or a point right before a letter makes one word of both.
  const separated = /^\s*(?:[\])}:,|·~/!_]|[.-](?=\s|$|[\p{Script=Hangul}]))\s*/u.exec(rest) ?? /^\s+-+\s*/.exec(rest);
  const text = rest.slice(separated?.[0].length ?? 0).trim();
  const isReview = text === '' || REVIEW.test(text.replace(OBJECT, '')) || /^(?:에는|엔|은|는)$/.test(text);
  if (isReview || /^\s*[([]/.test(rest)) return true;
  // 상반기 개발 회고
  if (/^\s/.test(rest) && kind !== 'letter' && LOOKING_BACK.test(rest)) return true;
  return separated !== null && (kind !== 'letter' || year !== undefined);
}
