import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import { groupByTerm } from '@/lib/content/taxonomy';
import { dayOf, monthOf, yearOf } from '@/lib/site/dates';
import { toLedger } from './ledger';

/** A year in numbers, counted from the posts alone. */
export type YearNumbers = {
  year: number;
  /** Posts written in it. */
  posts: number;
  /** Characters of their prose, without spaces, code and markup. */
  characters: number;
  /** The days on which a post was written, each once, in order: `2025-03-09`. */
  days: string[];
  /** Posts per month, January first. */
  months: number[];
  /** The same of the year before; undefined where nothing was written in it. */
  monthsBefore?: number[];
  /** The longest time without a post between two of `days`; undefined where there is none. */
  silence?: Silence;
  /** Tags with a larger share of the posts than in the year before, the one that rose most first. */
  risen: { name: string; slug: string; posts: number }[];
  /** What was promised for the year and how much of it was kept; undefined where nothing was promised. */
  goals?: { kept: number; all: number };
};

/** `days` without a post, after one that was written on `after` and before the next, written on `before`. */
export type Silence = { after: string; before: string; days: number };

/** How many tags are told, and how many posts a tag needs to have risen. */
const RISEN = { most: 3, posts: 2 };

/**
 * Counts a year. A post belongs to the day, month and year that its author wrote, whatever the offset. The silence lies
 * inside the year and between two posts: of a year that is not over, what comes after the last post is not told, as
 * nobody knows yet how long it will be, and the page would be wrong a day after it was built.
 *
 * @param posts in any order, each text in one language only (`toOriginals`)
 */
export function toYearNumbers(posts: readonly Post[], year: number): YearNumbers {
  const written = posts.filter((post) => yearOf(post.date) === year);
  const before = posts.filter((post) => yearOf(post.date) === year - 1);
  const goals = toLedger(posts).entries.filter((entry) => entry.year === year);
  const days = [...new Set(written.map((post) => dayOf(post.date)))].sort();
  return {
    year,
    posts: written.length,
    characters: written.reduce((sum, post) => sum + post.characters, 0),
    days,
    months: toMonths(written),
    monthsBefore: before.length > 0 ? toMonths(before) : undefined,
    silence: toSilence(days),
    risen: toRisen(written, before),
    goals:
      goals.length > 0
        ? { kept: goals.filter(({ status }) => status === 'kept').length, all: goals.length }
        : undefined,
  };
}

function toMonths(written: readonly Post[]): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (const post of written) months[monthOf(post.date) - 1] = (months[monthOf(post.date) - 1] ?? 0) + 1;
  return months;
}

/** Of two that are as long, the first. */
function toSilence(days: readonly string[]): Silence | undefined {
  let longest: Silence | undefined;
  for (const [index, before] of days.entries()) {
    const after = days[index - 1];
    if (after === undefined) continue;
    const silent = Temporal.PlainDate.from(after).until(before, { largestUnit: 'days' }).days - 1;
    if (silent > (longest?.days ?? 0)) longest = { after, before, days: silent };
  }
  return longest;
}

/** Where the year before has no posts there is nothing to rise from. */
function toRisen(written: readonly Post[], before: readonly Post[]): YearNumbers['risen'] {
  if (before.length === 0) return [];
  const earlier = new Map(groupByTerm(before, ({ tags }) => tags).map(({ slug, items }) => [slug, items.length]));
  return groupByTerm(written, ({ tags }) => tags)
    .map(({ name, slug, items }) => ({
      ...{ name, slug, posts: items.length },
      rise: items.length / written.length - (earlier.get(slug) ?? 0) / before.length,
    }))
    .filter(({ posts, rise }) => posts >= RISEN.posts && rise > 0)
    .sort((a, b) => b.rise - a.rise)
    .slice(0, RISEN.most)
    .map(({ rise: _, ...tag }) => tag);
}
