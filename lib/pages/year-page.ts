import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { type ShareImage, toCardImage } from '@/lib/metadata/share-image';
import { toOriginals } from '@/lib/retrospective/originals';
import { toPeriod } from '@/lib/retrospective/period';
import { type CalendarMonth, toYearCalendar } from '@/lib/retrospective/year-calendar';
import { toYearNumbers, type YearNumbers } from '@/lib/retrospective/year-numbers';
import { toKeyword, toYearList, toYearPosts } from '@/lib/retrospective/years';
import { monthOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { type Card, toCard } from './card';
import { type GoalSheet, getGoalSheet, toDay } from './goals-page';
import { type MonthGroup, monthId } from './years';

/** A year that has a page, with the keyword that it was given. */
export type YearLink = { year: number; hue: number; href: string; keyword?: string };

/** Everything that the page of a year shows. */
export type YearPage = {
  year: number;
  hue: number;
  /** Decoded, as in `routes`. */
  path: string;
  /** In words, for search engines and cards. */
  description: string;
  image: ShareImage;
  keyword?: string;
  /** The nearest years with a page. */
  before?: YearLink;
  after?: YearLink;
  numbers: YearNumbers;
  calendar: CalendarMonth[];
  /** What was promised for it, and what became of that. */
  goals?: GoalSheet;
  /** Pledges for it, then retrospectives of it, then roadmaps that changed in it. */
  looking: Card[];
  /** Retrospectives of months and weeks, where there are so many that they are better named by their number. */
  runs: Run[];
  /** Months with posts, January first, the posts of each in the order they were written. */
  months: MonthGroup[];
  /** What was written in it, oldest first. */
  posts: Post[];
};

/** Many retrospectives of one short span. */
export type Run = { span: 'month' | 'week'; links: { href: string; title: string; number: number }[] };

/** What the share card of a year shows. */
export type YearCardFacts = {
  year: number;
  hue: number;
  keyword?: string;
  before?: { year: number; keyword: string };
  after?: { year: number; keyword: string };
  /** Posts per month, January first. */
  months: number[];
  posts: number;
  characters: number;
  siteTitle: string;
};

/** From how many on the retrospectives of months, or of weeks, are a run of numbers. */
const RUN = 5;

/** Every year with a page, oldest first. */
export function getYears(): number[] {
  return toYearList(getOriginals());
}

/** @returns undefined where the year has no page */
export function getYearPage(year: number, now: Temporal.Instant = Temporal.Now.instant()): YearPage | undefined {
  const posts = getOriginals();
  const years = toYearList(posts);
  const index = years.indexOf(year);
  if (index === -1) return undefined;
  const words = getWords();
  const keyword = toKeyword(posts, year);
  const numbers = toYearNumbers(posts, year);
  const { pledges, retrospectives, roadmaps, written } = toYearPosts(posts, year);
  const { runs, others } = toRuns(retrospectives);
  return {
    ...{ year, keyword, numbers },
    hue: hueOf(year),
    path: routes.year(year),
    description: words.yearDescription(year, numbers.posts, words.characters(numbers.characters), keyword),
    image: toCardImage(routes.yearCard(year), words.yearCard(year)),
    before: toYearLink(posts, years[index - 1]),
    after: toYearLink(posts, years[index + 1]),
    calendar: toYearCalendar(year, numbers.days, toDay(now)),
    goals: getGoalSheet(year, now),
    looking: [...pledges, ...others, ...roadmaps].map(toCard),
    runs,
    months: toMonths(year, written),
    posts: written,
  };
}

/** The numbers of a year, for its page and for an author's component; undefined where the year has no page. */
export function getYearNumbers(year: number): YearNumbers | undefined {
  const posts = getOriginals();
  return toYearList(posts).includes(year) ? toYearNumbers(posts, year) : undefined;
}

/** @returns undefined where the year has no page */
export function getYearCardFacts(year: number): YearCardFacts | undefined {
  const posts = getOriginals();
  const years = toYearList(posts);
  const index = years.indexOf(year);
  if (index === -1) return undefined;
  const { months, posts: count, characters } = toYearNumbers(posts, year);
  return {
    ...{ year, months, characters },
    hue: hueOf(year),
    keyword: toKeyword(posts, year),
    before: withKeyword(toYearLink(posts, years[index - 1])),
    after: withKeyword(toYearLink(posts, years[index + 1])),
    posts: count,
    siteTitle: getSite().title,
  };
}

/** The listed posts, each text once. */
export function getOriginals(): Post[] {
  return toOriginals(getPosts(), getSite().language);
}

export function toYearLink(posts: readonly Post[], year: number): YearLink;
export function toYearLink(posts: readonly Post[], year: number | undefined): YearLink | undefined;
export function toYearLink(posts: readonly Post[], year: number | undefined): YearLink | undefined {
  if (year === undefined) return undefined;
  return { year, hue: hueOf(year), href: hrefTo(routes.year(year)), keyword: toKeyword(posts, year) };
}

function withKeyword(link: YearLink | undefined): YearCardFacts['before'] {
  return link?.keyword === undefined ? undefined : { year: link.year, keyword: link.keyword };
}

/** Fifty-two weeks are a row of numbers, two are two posts. */
function toRuns(retrospectives: readonly Post[]): { runs: Run[]; others: Post[] } {
  const runs = (['month', 'week'] as const).flatMap((span) => {
    const links = retrospectives.flatMap(({ path, title, period }) => {
      const looked = period === undefined ? undefined : toPeriod(period);
      return looked?.span === span ? [{ href: hrefTo(path), title, number: looked.number ?? 1 }] : [];
    });
    return links.length < RUN ? [] : [{ span, links }];
  });
  const hrefs = new Set(runs.flatMap(({ links }) => links.map(({ href }) => href)));
  return { runs, others: retrospectives.filter(({ path }) => !hrefs.has(hrefTo(path))) };
}

function toMonths(year: number, written: readonly Post[]): MonthGroup[] {
  const months = new Map<number, Card[]>();
  for (const post of written) {
    const month = monthOf(post.date);
    months.set(month, [...(months.get(month) ?? []), toCard(post)]);
  }
  return [...months].map(([month, cards]) => ({ month, id: monthId(year, month), cards }));
}
