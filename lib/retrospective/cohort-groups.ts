import type { Cohort } from '@/lib/content/cohort';
import type { Post } from '@/lib/content/post';
import { digest, toSlug } from '@/lib/content/slug';
import { isOfCohort, toCohortKey } from './cohort-key';
import { toOriginals } from './originals';
import { type Season, toSeason } from './season';

/** A cohort with its posts: one that has a file has a season too; one that posts only name has none. */
export type CohortGroup = {
  slug: string;
  name: string;
  description?: string;
  /** Newest first, each text in one language only. */
  posts: Post[];
  season?: Season<Post>;
};

/**
 * All cohorts: those that run first, then those to come, then those that are over and those without a season.
 *
 * @param posts newest first
 * @param now milliseconds since 1970
 */
export function toCohortGroups(
  cohorts: readonly Cohort[],
  posts: readonly Post[],
  { now, timeZone, language }: { now: number; timeZone: string; language: string },
): CohortGroup[] {
  const originals = toOriginals(posts, language);
  const seasons = cohorts.map((cohort) => toSeason(cohort, originals, { now, timeZone }));
  return [
    ...seasons.map((season) => toGroup(season, originals)),
    ...toNamed(originals.filter((post) => !cohorts.some((cohort) => isOfCohort(post.cohort ?? '', cohort)))),
  ]
    .map((group, index, all) => (all.findIndex(({ slug }) => slug === group.slug) < index ? withDigest(group) : group))
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(newestDay(b), newestDay(a)) || compare(a.slug, b.slug));
}

/** A season's posts: those that state it, and those that count for it without. */
function toGroup(season: Season<Post>, posts: readonly Post[]): CohortGroup {
  const { cohort, rows } = season;
  const works = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.works));
  const counted = new Set(works.flatMap((work) => ('post' in work ? [work.post] : [])));
  return {
    ...{ slug: cohort.slug, name: cohort.name, description: cohort.description },
    posts: posts.filter((post) => counted.has(post) || (post.cohort !== undefined && isOfCohort(post.cohort, cohort))),
    season,
  };
}

/** Cohorts that stand only in posts, called by their most frequent spelling. */
function toNamed(posts: readonly Post[]): CohortGroup[] {
  const byKey = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.cohort === undefined) continue;
    const key = toCohortKey(post.cohort);
    byKey.set(key, [...(byKey.get(key) ?? []), post]);
  }
  return [...byKey.values()].map((own) => {
    const spellings = own.map((post) => (post.cohort ?? '').normalize('NFC').trim());
    const count = (name: string) => spellings.filter((other) => other === name).length;
    const [name = ''] = [...spellings].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
    return { slug: toSlug(name), name, posts: own };
  });
}

/** Two names may have one slug (`C/C++ 1기`, `C-C++ 1기`); the later one keeps an address of its own. */
function withDigest(group: CohortGroup): CohortGroup {
  return { ...group, slug: `${group.slug}-${digest(group.name)}` };
}

function rankOf({ season }: CohortGroup): number {
  return season ? ['running', 'upcoming', 'ended'].indexOf(season.state) : 2;
}

function newestDay({ season, posts }: CohortGroup): string {
  return season?.cohort.end ?? posts[0]?.date ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
