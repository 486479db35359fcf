import type { Post } from '@/lib/content/post';
import { monthOf, yearOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { hrefTo } from '@/lib/site/urls';
import { type Card, toCard } from './card';

/** One of the twelve cells of a year. */
export type MonthCell = {
  /** 1 for January. */
  month: number;
  /** Posts written in it. */
  count: number;
  /** Where the month's posts are listed; none for an empty month. */
  href?: string;
  /** The month that was written in last. */
  current?: boolean;
};

/** The posts of one year, as an index shows them. */
export type YearIndex = { year: number; hue: number; count: number; cells: MonthCell[]; months: MonthGroup[] };

export type MonthGroup = { month: number; id: string; cards: Card[] };

/** The id of a month in a list of posts: `2026-05`. */
export function monthId(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * The twelve cells of a year.
 *
 * @param posts all posts that are listed
 * @param pathOf the page on which a month's posts are listed
 */
export function toCells(posts: readonly Post[], year: number, pathOf: (id: string) => string): MonthCell[] {
  const written = posts.filter((post) => yearOf(post.date) === year).map((post) => monthOf(post.date));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const count = written.filter((other) => other === month).length;
    const id = monthId(year, month);
    return { month, count, ...(count > 0 ? { href: hrefTo(pathOf(id), id) } : {}) };
  });
}

/**
 * Posts gathered by year and month, in the order given.
 *
 * @param shown the posts of this page
 * @param all every listed post: years and months are counted over all of them, whatever page they are on
 */
export function toYears(shown: readonly Post[], all: readonly Post[], pathOf: (id: string) => string): YearIndex[] {
  const years = new Map<number, Map<number, Card[]>>();
  for (const post of shown) {
    const months = years.get(yearOf(post.date)) ?? new Map<number, Card[]>();
    const month = monthOf(post.date);
    years.set(yearOf(post.date), months.set(month, [...(months.get(month) ?? []), toCard(post)]));
  }
  return [...years].map(([year, months]) => ({
    year,
    hue: hueOf(year),
    count: countsOf(all).get(year) ?? 0,
    cells: toCells(all, year, pathOf),
    months: [...months].map(([month, monthCards]) => ({ month, id: monthId(year, month), cards: monthCards })),
  }));
}

/** How many posts each year has: asked for by each page of the archive, and the same for all of them. */
function countsOf(all: readonly Post[]): ReadonlyMap<number, number> {
  if (counted?.of === all) return counted.counts;
  const counts = new Map<number, number>();
  for (const { date } of all) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  counted = { of: all, counts };
  return counts;
}

let counted: { of: readonly Post[]; counts: ReadonlyMap<number, number> } | undefined;
