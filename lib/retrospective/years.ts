import type { Post } from '@/lib/content/post';
import { yearOf } from '@/lib/site/dates';
import { yearOfGoals } from './goal-span';
import { toLedger } from './ledger';
import { type Period, type Span, toPeriod } from './period';

/** What was written of a year, whenever it was written. */
export type YearPosts = {
  /** Pledges for the year or a part of it, in the order they were made. */
  pledges: Post[];
  /** Retrospectives of the year, its halves, quarters, months, weeks, and other spans that touch it, in this order. */
  retrospectives: Post[];
  /** Roadmaps that were drawn or changed in it. */
  roadmaps: Post[];
  /** What was written in it, oldest first. */
  written: Post[];
};

const SPANS: readonly Span[] = ['year', 'half', 'quarter', 'month', 'week', 'interval'];

/**
 * The years there is something to say of, oldest first: a post was written in it, a retrospective or a pledge looks at
 * it, or a goal is meant for it.
 */
export function toYearList(posts: readonly Post[]): number[] {
  const looked = posts.filter(isLooking).map(yearLookedAt);
  const promised = toLedger(posts).entries.map(({ year }) => year);
  return [...new Set([...posts.map((post) => yearOf(post.date)), ...looked, ...promised])].sort((a, b) => a - b);
}

export function toYearPosts(posts: readonly Post[], year: number): YearPosts {
  const ordered = [...posts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.path < b.path ? -1 : 1));
  const retrospectives = ordered.flatMap((post) => {
    const period = post.kind === 'retrospective' ? periodOf(post) : undefined;
    return period && isTouching(period, year) ? [{ post, period }] : [];
  });
  return {
    pledges: ordered.filter((post) => post.kind === 'pledge' && yearLookedAt(post) === year),
    retrospectives: retrospectives.sort((a, b) => byPeriod(a.period, b.period)).map(({ post }) => post),
    roadmaps: ordered.filter(
      ({ kind, date, updated = date }) => kind === 'roadmap' && [yearOf(date), yearOf(updated)].includes(year),
    ),
    written: ordered.filter((post) => yearOf(post.date) === year),
  };
}

/**
 * The keyword of a year: what its retrospective says, else its pledge, else the longest of the shorter spans in it.
 * Where several say one, that of the newest.
 */
export function toKeyword(posts: readonly Post[], year: number): string | undefined {
  const candidates = posts.filter((post) => post.keyword && isLooking(post) && yearLookedAt(post) === year);
  const ranked = candidates.map((post) => ({ post, rank: rankOf(post) }));
  return ranked.sort((a, b) => a.rank - b.rank || (a.post.date < b.post.date ? 1 : -1))[0]?.post.keyword;
}

/** Whether it looks at a time rather than at a subject. A retrospective without a period looks at no year. */
function isLooking(post: Post): boolean {
  return post.kind === 'pledge' || (post.kind === 'retrospective' && post.period !== undefined);
}

function yearLookedAt(post: Post): number {
  return periodOf(post)?.year ?? yearOfGoals(post);
}

function periodOf({ period }: Post): Period | undefined {
  return period === undefined ? undefined : toPeriod(period);
}

/** A week belongs to the ISO year that it is numbered in; only spans that are no part of a year reach into another. */
function isTouching({ span, year, from, to }: Period, other: number): boolean {
  return span === 'interval' ? yearOf(from) <= other && other <= yearOf(to) : year === other;
}

function byPeriod(a: Period, b: Period): number {
  return SPANS.indexOf(a.span) - SPANS.indexOf(b.span) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
}

/** Smaller is more to the point; a pledge that says no period comes last. */
function rankOf(post: Post): number {
  const period = periodOf(post);
  if (period === undefined) return SPANS.length + 1;
  const isPledge = post.kind === 'pledge';
  return period.span === 'year' ? Number(isPledge) : SPANS.indexOf(period.span) + 1;
}
