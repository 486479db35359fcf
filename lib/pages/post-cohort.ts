import type { Post } from '@/lib/content/post';
import type { CohortGroup } from '@/lib/retrospective/cohort-groups';
import { isOfCohort } from '@/lib/retrospective/cohort-key';
import { roundAt } from '@/lib/retrospective/rounds';
import { counts, isBy } from '@/lib/retrospective/season';
import { instantOf } from '@/lib/site/dates';
import { hrefTo, routes } from '@/lib/site/urls';
import { getCohortGroups } from './cohort-groups';
import type { WorkLink } from './season-table';

/** The cohort that a post belongs to, and the round for which it counts. */
export type PostCohort = {
  name: string;
  href: string;
  /** 1-based; none where it counts for no round: before the season, after it, or by somebody who is no member. */
  round?: number;
  /** What its author wrote for the cohort before and after it. */
  previous?: WorkLink;
  next?: WorkLink;
};

/** A translation stands in its cohort where the original does. */
export function toPostCohort({ path, translations }: Post): PostCohort | undefined {
  const paths = [path, ...translations.map((other) => other.path)];
  const found = getCohortGroups().flatMap((group) => {
    const post = group.posts.find((one) => paths.includes(one.path));
    return post ? [{ group, post }] : [];
  });
  const stated = found.find(({ group, post }) => post.cohort !== undefined && isOfCohort(post.cohort, group));
  const { group, post } = stated ?? found[0] ?? {};
  return group && post && toFacts(group, post);
}

function toFacts({ name, slug, season, posts }: CohortGroup, post: Post): PostCohort {
  const own = posts.filter((other) => isBySame(other, post));
  const index = own.indexOf(post);
  const isCounted = season && counts(post, season.cohort) && season.cohort.members.some((member) => isBy(post, member));
  return {
    name,
    href: hrefTo(routes.cohort(slug)),
    round: isCounted ? roundAt(season.rounds, instantOf(post.date))?.number : undefined,
    previous: toLink(own[index + 1]),
    next: toLink(own[index - 1]),
  };
}

function isBySame(a: Post, b: Post): boolean {
  return a.authors.some(({ slug }) => b.authors.some((author) => author.slug === slug));
}

function toLink(post: Post | undefined): WorkLink | undefined {
  return post && { href: hrefTo(post.path), title: post.title };
}
