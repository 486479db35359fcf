import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import type { Kind } from '@/lib/dialects/canonical-post';
import { toLedger } from '@/lib/retrospective/ledger';
import { toOriginals } from '@/lib/retrospective/originals';
import { toKeyword } from '@/lib/retrospective/years';
import { monthOf, yearOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { archivePathOf } from './archive-page';
import { type Card, toCard } from './card';
import { type MonthCell, toCells, toYears, type YearIndex } from './years';

/** How many posts stand before the index: those that their author pinned. */
const PINNED = 3;

export type HomePage = {
  title: string;
  now?: HomeYear;
  /** The newest retrospective. */
  latest?: Card;
  pinned: Card[];
  /** The newest posts as an index by year. */
  years: YearIndex[];
  /** Whether there are older posts than the index shows. */
  more: boolean;
};

/** The year that is being written. */
export type HomeYear = {
  year: number;
  href: string;
  hue: number;
  /** The writer's word for it, from its retrospective or its pledge. */
  keyword?: string;
  cells: MonthCell[];
  count: number;
  characters: number;
  /** Where its promises are, how many of them there are, and how many are kept by now. */
  pledge?: { href: string; total: number; kept: number };
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
function toNow(posts: readonly Post[], newest: Post, pathOf: (id: string) => string): HomeYear {
  const year = yearOf(newest.date);
  const originals = toOriginals(posts, getSite().language);
  const written = originals.filter((post) => yearOf(post.date) === year);
  const yearly = originals.filter((post) => post.period === String(year));
  const ofKind = (kind: Kind) => yearly.filter((post) => post.kind === kind);
  const pledge = ofKind('pledge')[0];
  return {
    year,
    href: hrefTo(routes.year(year)),
    hue: hueOf(year),
    keyword: toKeyword(originals, year),
    cells: toCells(originals, year, pathOf).map((cell) =>
      cell.month === monthOf(newest.date) ? { ...cell, current: true } : cell,
    ),
    count: written.length,
    characters: written.reduce((sum, post) => sum + post.characters, 0),
    pledge: pledge && { href: hrefTo(pledge.path), ...countKept(originals, pledge) },
  };
}

function countKept(posts: readonly Post[], pledge: Post): { total: number; kept: number } {
  const own = toLedger(posts).entries.filter((entry) => entry.pledge === pledge);
  return { total: own.length, kept: own.filter(({ status }) => status === 'kept').length };
}
