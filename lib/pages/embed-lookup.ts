import type { AddressedPost } from '@/lib/content/addresses';
import { toPosts } from '@/lib/content/to-posts';
import { isListed } from '@/lib/content/visibility';
import type { EmbedRequest } from '@/lib/markdown/rendered-body';
import { toLedger } from '@/lib/retrospective/ledger';
import { toOriginals } from '@/lib/retrospective/originals';
import { toYearList } from '@/lib/retrospective/years';
import { getSite } from '@/lib/site/site';
import { yearOfEmbed } from './embed-year';

/** Whether there is anything to draw for what a body asks for. */
export type HasData = (request: EmbedRequest, post: { period?: string; date?: string }) => boolean;

/**
 * Answers it from posts as they are read, before Next and without its data, so that `check` can tell of it.
 *
 * @param now milliseconds since 1970
 * @param previewing whether drafts count: for the body of a draft they do
 */
export function toHasData(posts: readonly AddressedPost[], now: number, previewing: boolean): HasData {
  const site = getSite();
  const stored = posts.map((post) => ({ ...post, minutes: 1, characters: 0 }));
  const listed = toPosts(stored, [], { site, now, previewing }).filter(
    (post) => post.type === 'post' && isListed(post.visibility, previewing),
  );
  const originals = toOriginals(listed, site.language);
  const goalYears = new Set(toLedger(originals).entries.map(({ year }) => year));
  const years = new Set(toYearList(originals));
  const hasRoadmap = originals.some((post) => post.kind === 'roadmap');
  return (request, post) => {
    const year = yearOfEmbed(request, post);
    if (request.name === 'roadmap') return hasRoadmap;
    const known = request.name === 'goals' ? goalYears : years;
    return year === undefined ? known.size > 0 : known.has(year);
  };
}
