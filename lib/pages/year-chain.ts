import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { toPeriod } from '@/lib/retrospective/period';
import { type ChainPosts, toYearChain as toChain, toChainPosts, toChainYears } from '@/lib/retrospective/year-chain';
import { hueOf } from '@/lib/site/hues';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { periodLabel } from './labels';

/** A retrospective or pledge beside the one that is read. */
export type ChainLink = {
  href: string;
  title: string;
  /** `지난 회고`, `이때의 다짐` */
  relation: string;
  /** `2024`, `2026년 상반기` */
  period: string;
  keyword?: string;
  months: number[];
  hue: number;
};

/** One of the years on the line; the year of the post leads to its retrospective unless that is the post itself. */
export type ChainYearLink = { year: number; href?: string; keyword?: string; hue: number; current: boolean };

/** Where a retrospective or pledge stands: the ones before and after it by period, and the years. */
export type YearChain = {
  /** The page of its year; none for a post of a year that has no page. */
  year?: { year: number; href: string };
  previous?: ChainLink;
  next?: ChainLink;
  counterpart?: ChainLink;
  /** At most `YEARS` of them, oldest first, the year of the post among them. */
  years: ChainYearLink[];
};

/** Years on the line: more would not be seen at a glance. */
const YEARS = 7;

/** The chain of a retrospective or a pledge with a period; undefined for all other posts. */
export function toYearChain(post: Post): YearChain | undefined {
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  if (period === undefined || (post.kind !== 'retrospective' && post.kind !== 'pledge')) return undefined;
  const { kind } = post;
  const posts = getChainPosts();
  const words = getWords();
  const { previous, next, counterpart } = toChain(post, posts);
  const years = toChainYears(post, posts);
  const own = years.findIndex(({ year }) => year === period.year);
  const first = Math.max(0, Math.min(own - Math.floor(YEARS / 2), years.length - YEARS));
  return {
    ...(own !== -1 && { year: { year: period.year, href: hrefTo(routes.year(period.year)) } }),
    ...(previous && { previous: toLink(previous, words.chainBefore[kind]) }),
    ...(next && { next: toLink(next, words.chainAfter[kind]) }),
    ...(counterpart && { counterpart: toLink(counterpart, words.chainCounterpart[kind]) }),
    years: years.slice(first, first + YEARS).map(({ year, retrospective, keyword }) => ({
      year,
      href: retrospective?.path === post.path ? undefined : hrefTo(retrospective?.path ?? routes.year(year)),
      keyword,
      hue: hueOf(year),
      current: year === period.year,
    })),
  };
}

let known: { of: readonly Post[]; posts: ChainPosts<Post> } | undefined;

/** Once in a build, and again in dev when posts have changed. */
function getChainPosts(): ChainPosts<Post> {
  const listed = getPosts();
  if (known?.of !== listed) known = { of: listed, posts: toChainPosts(listed) };
  return known.posts;
}

function toLink(post: Post, relation: string): ChainLink | undefined {
  const period = toPeriod(post.period ?? '');
  return (
    period && {
      href: hrefTo(post.path),
      title: post.title,
      relation,
      period: periodLabel(period),
      keyword: post.keyword,
      months: period.months,
      hue: hueOf(period.year),
    }
  );
}
