import { Temporal } from 'temporal-polyfill';
import type { Cohort } from '@/lib/content/cohort';
import type { Author } from '@/lib/content/post';
import { toSlug } from '@/lib/content/slug';
import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { nearestOf } from '@/lib/dialects/near-miss';
import type { Problem } from '@/lib/problems/problem';
import { instantOf } from '@/lib/site/dates';
import { isOfCohort, isOtherSeason, toCohortKey } from './cohort-key';
import { type Round, roundAt, toRounds } from './rounds';

type Source = {
  cohorts: readonly Cohort[];
  authors: readonly Author[];
  posts: readonly Pick<CanonicalPost, 'source' | 'cohort' | 'derived' | 'authors'>[];
};

/** Further from the end of a season than this, its last deadline may not be the one that was meant; in days. */
const FAR = 3;

/**
 * What is wrong between a cohort and its rounds, between two cohorts, and between cohorts, authors and posts.
 *
 * @param site whose author wrote the posts that name none
 */
export function checkCohorts(
  { cohorts, authors, posts }: Source,
  site: { timeZone: string; author: string },
): Problem[] {
  const writers = new Set(
    [site.author, ...posts.flatMap((post) => post.authors), ...authors.flatMap(({ slug, name }) => [slug, name])].map(
      toSlug,
    ),
  );
  return [
    ...checkTwins(cohorts),
    ...cohorts.flatMap((cohort) => checkRounds(cohort, toRounds(cohort, site.timeZone), site.timeZone)),
    ...cohorts.flatMap((cohort) => checkMembers(cohort, authors, writers)),
    ...posts.flatMap((post) => checkPost(post, { cohorts, authors, posts }, site.author)),
  ];
}

function checkTwins(cohorts: readonly Cohort[]): Problem[] {
  return cohorts.flatMap((cohort, index) => {
    const twin = cohorts
      .slice(0, index)
      .find((other) => isOfCohort(cohort.slug, other) || isOfCohort(cohort.name, other));
    if (twin === undefined) return [];
    const found = `${cohort.slug} (${cohort.name}) cannot be told from ${twin.source} (${twin.name})`;
    return [problem(cohort, 1, found, 'Give one of the two another file name or `name`.')];
  });
}

function checkRounds(cohort: Cohort, rounds: readonly Round[], timeZone: string): Problem[] {
  const format = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString()
      .slice(0, 16);
  const last = rounds.at(-1);
  const problems: Problem[] = [];
  if (last && Math.abs(daysBetween(cohort.end, format(last.deadline))) > FAR) {
    const day = format(last.deadline).slice(0, 10);
    const found = `the last deadline is ${format(last.deadline).replace('T', ' ')}, and \`end\` is ${cohort.end}`;
    problems.push({ ...problem(cohort, cohort.endLine, found, `Write \`end: ${day}\`.`), severity: 'warning' });
  }
  for (const { at, round, title, line } of cohort.submissions) {
    if (round !== undefined && round > rounds.length) {
      const found = `\`${title}\` counts for round ${round}, and there are ${rounds.length}`;
      problems.push(problem(cohort, line, found, `Write a \`round\` from 1 to ${rounds.length}.`));
    }
    if (round !== undefined || roundAt(rounds, instantOf(at)) || last === undefined) continue;
    const span = `${cohort.start} to ${format(last.deadline).replace('T', ' ')}`;
    const found = `\`${title}\` was submitted at ${at.slice(0, 16).replace('T', ' ')}, outside the season (${span})`;
    problems.push(problem(cohort, line, found, 'Mend `at`, or name the round it counts for: `round: 1`.'));
  }
  return problems;
}

function daysBetween(a: string, b: string): number {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDateTime.from(b).toPlainDate()).days;
}

/** Somebody who writes nowhere here, and whose name is nearly that of an author. */
function checkMembers(cohort: Cohort, authors: readonly Author[], writers: ReadonlySet<string>): Problem[] {
  return cohort.members.flatMap(({ slug, name, link, line }) => {
    const near =
      writers.has(slug) || link
        ? undefined
        : nearestOf(
            slug,
            authors.map((author) => author.slug),
          );
    if (near === undefined || near.length < 4) return [];
    const hint = `Did you mean \`${near}\`? Somebody who writes elsewhere has a \`link\`.`;
    return [{ ...problem(cohort, line, `the member \`${name}\` has written nothing here`, hint), severity: 'warning' }];
  });
}

function checkPost(post: Source['posts'][number], { cohorts, authors }: Source, siteAuthor: string): Problem[] {
  const { cohort: stated, derived = [], source } = post;
  if (stated === undefined || derived.some(({ field }) => field === 'cohort')) return [];
  const warn = (found: string, hint: string): Problem[] => [
    { severity: 'warning', file: source, line: 1, found, hint },
  ];
  const known = cohorts.find((cohort) => isOfCohort(stated, cohort));
  if (known === undefined) {
    const others = cohorts.filter(({ slug, name }) => !isOtherSeason(stated, slug) && !isOtherSeason(stated, name));
    const near = nearestOf(
      toCohortKey(stated),
      others.flatMap(({ slug, name }) => [slug, name].map(toCohortKey)),
    );
    const meant = others.find(({ slug, name }) => near !== undefined && [slug, name].map(toCohortKey).includes(near));
    if (meant === undefined) return [];
    return warn(`\`cohort: ${stated}\` has no file in cohorts/`, `Did you mean \`cohort: ${meant.slug}\`?`);
  }
  const names = (post.authors.length > 0 ? post.authors : [siteAuthor]).map(toSlug);
  const slugs = new Set([
    ...names,
    ...authors
      .filter(({ slug, name }) => names.includes(slug) || names.includes(toSlug(name)))
      .flatMap(({ slug, name }) => [slug, toSlug(name)]),
  ]);
  if (known.members.some((member) => slugs.has(member.slug))) return [];
  return warn(
    `it says \`cohort: ${stated}\`, and none of its authors is a member of ${known.name}`,
    `Add the author to \`members\` in ${known.source}; until then it counts for nobody.`,
  );
}

function problem(cohort: Cohort, line: number, found: string, hint: string): Problem {
  return { severity: 'error', file: cohort.source, line, found, hint };
}
