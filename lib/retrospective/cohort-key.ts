import type { Cohort } from '@/lib/content/cohort';
import { foldName } from '@/lib/content/slug';

/** Two spellings of a cohort are one where they differ only in case, spaces and hyphens: `글또 4기`, `글또4기`. */
export function toCohortKey(name: string): string {
  const folded = foldName(name);
  return folded.replace(/[\s_·.-]+/g, '') || folded;
}

/** Whether what a post states is this cohort, by the id of its file or by its name. */
export function isOfCohort(stated: string, { slug, name }: Pick<Cohort, 'slug' | 'name'>): boolean {
  const key = toCohortKey(stated);
  return key === toCohortKey(slug) || key === toCohortKey(name);
}

/** Whether two spellings differ in nothing but their numbers: another season of the same club. */
export function isOtherSeason(a: string, b: string): boolean {
  return toCohortKey(a).replace(/\d+/g, '#') === toCohortKey(b).replace(/\d+/g, '#');
}
