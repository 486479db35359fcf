import { getCohorts, getPosts } from '@/lib/content/posts';
import { type CohortGroup, toCohortGroups } from '@/lib/retrospective/cohort-groups';
import { getSite } from '@/lib/site/site';

/** All cohorts with their posts, those that run first; seasons are as of now. */
export function getCohortGroups(): CohortGroup[] {
  const posts = getPosts();
  if (groups?.of !== posts) {
    const { timeZone, language } = getSite();
    groups = { of: posts, value: toCohortGroups(getCohorts(), posts, { now: Date.now(), timeZone, language }) };
  }
  return groups.value;
}

/** Every post asks for them: worked out once per process, and again when there are other posts (dev). */
let groups: { of: unknown; value: CohortGroup[] } | undefined;
