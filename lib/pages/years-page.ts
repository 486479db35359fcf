import { toYearNumbers } from '@/lib/retrospective/year-numbers';
import { toYearList, toYearPosts } from '@/lib/retrospective/years';
import { type Card, toCard } from './card';
import { getOriginals, toYearLink, type YearLink } from './year-page';

/** A year as one row. */
export type YearRow = YearLink & {
  /** Posts per month, January first. */
  months: number[];
  posts: number;
  characters: number;
  /** Its retrospective, else what looks at the longest part of it, else its pledge. */
  told?: Card;
};

export type YearsPage = {
  /** Newest first. */
  rows: YearRow[];
  /** Years that were given a keyword, oldest first. */
  chain: (YearLink & { keyword: string })[];
};

/** All years, for the index of years. */
export function getYearsPage(): YearsPage {
  const posts = getOriginals();
  const rows = toYearList(posts).map((year) => {
    const { months, posts: count, characters } = toYearNumbers(posts, year);
    const { retrospectives, pledges } = toYearPosts(posts, year);
    const told = retrospectives[0] ?? pledges[0];
    return { ...toYearLink(posts, year), months, posts: count, characters, told: told && toCard(told) };
  });
  return {
    rows: [...rows].reverse(),
    chain: rows.flatMap(({ year, hue, href, keyword }) => (keyword ? [{ year, hue, href, keyword }] : [])),
  };
}
