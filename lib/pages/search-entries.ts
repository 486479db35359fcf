import type { Post } from '@/lib/content/post';
import { isListed } from '@/lib/content/visibility';
import { toPeriod } from '@/lib/retrospective/period';
import type { SearchEntry } from '@/lib/search/build-index';
import { dayOf, yearOf } from '@/lib/site/dates';
import { getSite, isPreviewing } from '@/lib/site/site';
import { kindLabel } from './labels';

/**
 * What the search says of posts and pages, and finds them by; those that lists may not show are left out. The year is
 * the one that a post looks back on, else the one that it was written in.
 *
 * @param posts newest first, as they will be found
 */
export function toSearchEntries(posts: readonly Post[]): SearchEntry[] {
  return posts.filter(({ visibility }) => isListed(visibility, isPreviewing())).map(toSearchEntry);
}

function toSearchEntry(post: Post): SearchEntry {
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  const isPage = post.type === 'page';
  return {
    path: post.path,
    title: post.title.normalize('NFC'),
    label: kindLabel(post),
    date: isPage ? undefined : dayOf(post.date),
    lang: post.lang === getSite().language ? undefined : post.lang,
    kind: isPage ? 'page' : (post.kind ?? 'note'),
    year: isPage ? undefined : (period?.year ?? yearOf(post.date)),
    tags: post.tags.map(({ name, slug }) => ({ name, slug })),
  };
}
