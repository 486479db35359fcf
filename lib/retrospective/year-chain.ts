import type { Kind } from '@/lib/dialects/canonical-post';
import { yearOf } from '@/lib/site/dates';
import { type Period, toPeriod } from './period';

/** What the chain needs of a post. */
export type ChainPost = {
  path: string;
  kind?: Kind;
  period?: string;
  /** ISO 8601; `''` for a page. */
  date: string;
  lang: string;
  authors: readonly { slug: string }[];
};

/** The posts that a retrospective or a pledge stands between. */
export type YearChain<P> = {
  /** The one before it of the same kind and span, by period; periods may lie between them. */
  previous?: P;
  next?: P;
  /** Of a retrospective the pledge of its period, of a pledge the retrospective of its period. */
  counterpart?: P;
};

type Link<P> = { post: P; period: Period };

/** The posts of a site as chains need them; made once, as every link of a chain looks for others. */
export type ChainPosts<P> = {
  /**
   * Retrospectives and pledges with their periods, in the order of these: those of one kind, span and language together,
   * and of one period.
   */
  bySpan: ReadonlyMap<string, readonly Link<P>[]>;
  byPeriod: ReadonlyMap<string, readonly Link<P>[]>;
  /** Every year that has a page, in order. */
  years: readonly number[];
  /** These years as posts of one language and the same authors show them, as far as one has asked. */
  yearsOf: Map<string, readonly ChainYear<P>[]>;
};

/** @param posts listed posts, in any order */
export function toChainPosts<P extends ChainPost>(posts: readonly P[]): ChainPosts<P> {
  const links = posts.flatMap((post): Link<P>[] => {
    const period = periodOf(post);
    return period ? [{ post, period }] : [];
  });
  const written = posts.flatMap(({ date }) => (date === '' ? [] : yearOf(date)));
  const years = new Set([...written, ...links.map(({ period }) => period.year)]);
  links.sort((a, b) => compare(a.period.from, b.period.from) || compareWritten(a.post, b.post));
  return {
    bySpan: group(links, ({ post, period }) => toSpanKey(post, period)),
    byPeriod: group(links, ({ post, period }) => toPeriodKey(post, period)),
    years: [...years].sort((a, b) => a - b),
    yearsOf: new Map(),
  };
}

/** @see Map.groupBy, which Node 20 has not */
function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function toSpanKey({ lang, kind }: Pick<ChainPost, 'lang' | 'kind'>, { span }: Pick<Period, 'span'>): string {
  return `${lang} ${kind} ${span}`;
}

function toPeriodKey({ lang }: ChainPost, { from, to }: Period): string {
  return `${lang} ${from} ${to}`;
}

/**
 * Where a retrospective or a pledge stands among those of its kind, span, language and authors. The order is that of
 * their periods, whenever they were written; of several with one period the one that was written last stands for it.
 *
 * @param posts the post itself may be among them
 * @returns nothing for other kinds, and where there is no period; intervals of days have neighbours of no span
 */
export function toYearChain<P extends ChainPost>(post: P, { bySpan, byPeriod }: ChainPosts<P>): YearChain<P> {
  const period = periodOf(post);
  if (period === undefined) return {};
  const isOther = ({ post: other }: Link<P>): boolean => other.path !== post.path && isRelated(other, post);
  const same = period.span === 'interval' ? [] : (bySpan.get(toSpanKey(post, period)) ?? []);
  const earlier = same
    .slice(
      0,
      countWhile(same, (link) => link.period.from < period.from),
    )
    .findLast(isOther);
  const after = same.slice(countWhile(same, (link) => link.period.from <= period.from));
  const first = after.find(isOther)?.period.from ?? '';
  const later = after
    .slice(
      0,
      countWhile(after, (link) => link.period.from <= first),
    )
    .findLast(isOther);
  const counterparts = (byPeriod.get(toPeriodKey(post, period)) ?? [])
    .filter((other) => isOther(other) && other.post.kind !== post.kind)
    .map((other) => other.post);
  return {
    ...(earlier && { previous: earlier.post }),
    ...(later && { next: later.post }),
    ...(counterparts.length > 0 && { counterpart: counterparts.sort(compareWritten).at(-1) }),
  };
}

/** How many things stand at the beginning for which it is true; after these there is none. */
function countWhile<T>(things: readonly T[], isTrue: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(things[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A year that something was written in or about. */
export type ChainYear<P> = {
  year: number;
  /** The retrospective of the whole year, the one written last. */
  retrospective?: P;
  /** The writer's word for the year, from its retrospective, else from its pledge. */
  keyword?: string;
};

/**
 * Every year that has a page, in order: one that a post was written in, or that a retrospective or pledge looks at.
 * Retrospectives and words are those of the post's own language and authors.
 */
export function toChainYears<P extends ChainPost & { keyword?: string }>(
  post: P,
  posts: ChainPosts<P>,
): readonly ChainYear<P>[] {
  const reader = [post.lang, ...post.authors.map(({ slug }) => slug)].join(' ');
  const known = posts.yearsOf.get(reader) ?? findYears(post, posts);
  posts.yearsOf.set(reader, known);
  return known;
}

function findYears<P extends ChainPost & { keyword?: string }>(
  post: P,
  { bySpan, years }: ChainPosts<P>,
): ChainYear<P>[] {
  const found = new Map(years.map((year): [number, ChainYear<P>] => [year, { year }]));
  // Pledges first, so that what the retrospective says comes last and stays.
  for (const kind of ['pledge', 'retrospective'] as const) {
    const yearly = bySpan.get(toSpanKey({ lang: post.lang, kind }, { span: 'year' })) ?? [];
    const related = yearly.map((link) => link.post).filter((other) => isRelated(other, post));
    for (const other of related.sort(compareWritten)) {
      const year = found.get(Number(other.period));
      if (year === undefined) continue;
      if (kind === 'retrospective') year.retrospective = other;
      year.keyword = other.keyword ?? year.keyword;
    }
  }
  return [...found.values()];
}

/** The period of a retrospective or a pledge; roadmaps and notes stand in no chain. */
function periodOf({ kind, period }: Pick<ChainPost, 'kind' | 'period'>): Period | undefined {
  const isLink = kind === 'retrospective' || kind === 'pledge';
  return isLink && period !== undefined ? toPeriod(period) : undefined;
}

/** Whether they are of one language and share an author; a post that names none is anybody's. */
function isRelated(a: ChainPost, b: ChainPost): boolean {
  if (a.lang !== b.lang) return false;
  if (a.authors.length === 0 || b.authors.length === 0) return true;
  return a.authors.some(({ slug }) => b.authors.some((author) => author.slug === slug));
}

function compareWritten(a: ChainPost, b: ChainPost): number {
  return compare(a.date, b.date) || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
