import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { instantOf } from '@/lib/site/dates';

/** `scheduled` is public from its date on, in the zone that its date is written in. */
export type Visibility = CanonicalPost['visibility'] | 'scheduled';

/** @param now milliseconds since 1970 */
export function visibilityOf(
  post: { visibility: CanonicalPost['visibility']; date?: string },
  now: number,
): Visibility {
  if (post.visibility !== 'public' || !post.date) return post.visibility;
  return instantOf(post.date) > now ? 'scheduled' : 'public';
}

/** Whether there is a page at all: drafts and scheduled posts are seen only while previewing. */
export function isReachable(visibility: Visibility, previewing: boolean): boolean {
  return visibility === 'public' || visibility === 'unlisted' || previewing;
}

/** Whether it stands in lists, counts, feeds, the sitemap and among neighbours. */
export function isListed(visibility: Visibility, previewing: boolean): boolean {
  return visibility !== 'unlisted' && isReachable(visibility, previewing);
}
