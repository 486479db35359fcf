import type { Post } from '@/lib/content/post';
import { getAuthors } from '@/lib/content/posts';
import { toSlug } from '@/lib/content/slug';
import type { CohortGroup } from '@/lib/retrospective/cohort-groups';
import type { Season } from '@/lib/retrospective/season';
import { formatMoment, instantOf, yearOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { getCohortGroups } from './cohort-groups';
import { type CohortSection, toCohortSections } from './cohort-sections';
import { type SeasonRound, type SeasonTable, toMoney, toSeasonRounds, toSeasonTable } from './season-table';

/** A cohort in the list of all. */
export type CohortEntry = {
  slug: string;
  name: string;
  href: string;
  description?: string;
  hue: number;
  /** Posts, and what was submitted elsewhere. */
  count: number;
  /** The first and the last day of the season, else of its posts. */
  from: string;
  to: string;
  season?: {
    state: Season<Post>['state'];
    rounds: SeasonRound[];
    members: number;
    /** The round that is open. */
    open?: SeasonRound;
  };
};

export type CohortPage = CohortEntry & {
  path: string;
  feed: string;
  table?: SeasonTable;
  /** `패스 1장 · 예치금 40,000원 · 빠지면 5,000원`, in parts. */
  rules: string[];
  /** When the table was made, by the site's clock. */
  asOf: string;
  sections: CohortSection[];
};

export function getCohortEntries(): CohortEntry[] {
  return getCohortGroups().map(toEntry);
}

/** A cohort's page; undefined where there is no such cohort. */
export function getCohortPage(slug: string): CohortPage | undefined {
  const group = getCohortGroups().find((one) => one.slug === slug);
  if (group === undefined) return undefined;
  const authors = new Map(
    getAuthors().flatMap(({ author }) => [author.slug, toSlug(author.name)].map((key) => [key, author] as const)),
  );
  const { language, timeZone } = getSite();
  return {
    ...toEntry(group),
    path: routes.cohort(slug),
    feed: routes.cohortFeed(slug),
    table: group.season && toSeasonTable(group.season, authors),
    rules: group.season ? toRules(group.season.cohort) : [],
    asOf: group.season ? formatMoment(group.season.now, language, timeZone) : '',
    sections: toCohortSections(group, authors),
  };
}

/** What the feed of a cohort tells, newest first; undefined where there is no such cohort. */
export function getCohortFeed(slug: string): { name: string; posts: Post[] } | undefined {
  return getCohortGroups().find((one) => one.slug === slug);
}

function toEntry({ slug, name, description, posts, season }: CohortGroup): CohortEntry {
  const rounds = season && toSeasonRounds(season);
  const outside = season ? season.cohort.submissions.filter(({ at }) => instantOf(at) <= season.now).length : 0;
  const days = posts.map(({ date }) => date.slice(0, 10)).sort();
  const [from, to] = season ? [season.cohort.start, season.cohort.end] : [days[0] ?? '', days.at(-1) ?? ''];
  return {
    ...{ slug, name, description, href: hrefTo(routes.cohort(slug)) },
    ...{ hue: hueOf(yearOf(from)), count: posts.length + outside, from, to },
    season: season &&
      rounds && {
        state: season.state,
        rounds,
        members: season.rows.length,
        open: rounds.find(({ state }) => state === 'open'),
      },
  };
}

function toRules(cohort: Season<Post>['cohort']): string[] {
  const words = getWords();
  const { passes, deposit, penalty } = cohort;
  return [
    words.passesOfCohort(passes),
    ...(deposit === undefined ? [] : [words.depositOfCohort(toMoney(deposit, cohort))]),
    ...(penalty === 0 ? [] : [words.penaltyOfCohort(toMoney(penalty, cohort))]),
  ];
}
