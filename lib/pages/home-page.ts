import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { monthOf, yearOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { archivePathOf } from './archive-page';
import { type Card, toCard } from './card';
import { type MonthCell, toCells, toYears, type YearIndex } from './years';

/** How many posts stand before the index: those that their author pinned. */
const PINNED = 3;

export type HomePage = {
  title: string;
  now?: { year: number; hue: number; keyword?: string; cells: MonthCell[]; count: number; characters: number };
  /** The newest retrospective. */
  latest?: Card;
  pinned: Card[];
  /** The newest posts as an index by year. */
  years: YearIndex[];
  /** Whether there are older posts than the index shows. */
  more: boolean;
};

/** Everything that the home page shows: the year that is being written, what was last looked back on, and an index. */
export function getHomePage(): HomePage {
  const posts = getPosts();
  const newest = posts[0];
  if (newest === undefined) return { title: getSite().title, pinned: [], years: [], more: false };
  const pathOf = archivePathOf(posts);
  const latest = posts.find((post) => post.kind === 'retrospective');
  const shown = posts.slice(0, getSite().features.pageSize);
  return {
    title: getSite().title,
    now: toNow(posts, newest, pathOf),
    latest: latest && toCard(latest),
    pinned: posts
      .filter((post) => post.pinned && post !== latest)
      .slice(0, PINNED)
      .map(toCard),
    years: toYears(shown, posts, pathOf),
    more: shown.length < posts.length,
  };
}

/** The year of the newest post: a site that was built in December does not turn empty in January. */
function toNow(posts: readonly Post[], newest: Post, pathOf: (id: string) => string): HomePage['now'] {
  const year = yearOf(newest.date);
  const written = posts.filter((post) => yearOf(post.date) === year);
  return {
    year,
    hue: hueOf(year),
    keyword: posts.find((post) => post.keyword && post.period === String(year))?.keyword,
    cells: toCells(posts, year, pathOf).map((cell) =>
      cell.month === monthOf(newest.date) ? { ...cell, current: true } : cell,
    ),
    count: written.length,
    characters: written.reduce((sum, post) => sum + post.characters, 0),
  };
}
