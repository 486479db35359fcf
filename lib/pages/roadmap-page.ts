import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { toOriginals } from '@/lib/retrospective/originals';
import { dayOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { type Card, toCard } from './card';
import { getPlainBodyOf } from './plain-body';
import { drawRoadmap, type PostRoadmap, type RoadmapChange, toChange } from './post-roadmap';

/** A roadmap of `/roadmap/`; its drawing is missing where no table has dates. */
export type RoadmapEntry = { card: Card; change?: RoadmapChange; roadmap?: PostRoadmap };

export type RoadmapPage = {
  /** In the order of the entries. */
  posts: Post[];
  /** The one that was changed last first. */
  entries: RoadmapEntry[];
};

/** All roadmaps on one page. */
export async function getRoadmapPage(now: Temporal.Instant = Temporal.Now.instant()): Promise<RoadmapPage> {
  const posts = toOriginals(getPosts(), getSite().language)
    .filter(({ kind }) => kind === 'roadmap')
    .map((post) => ({ post, change: toLastChange(post) }))
    .toSorted((a, b) => compare(b.change?.day ?? dayOf(b.post.date), a.change?.day ?? dayOf(a.post.date)));
  return {
    posts: posts.map(({ post }) => post),
    entries: await Promise.all(
      posts.map(async ({ post, change }) => ({
        card: toCard(post),
        ...(change && { change }),
        roadmap: drawRoadmap(post, await getPlainBodyOf(post), now, 'elsewhere'),
      })),
    ),
  };
}

/** As git tells it, else as the post itself does. */
function toLastChange(post: Post): RoadmapChange | undefined {
  const updated = post.updated && dayOf(post.updated);
  return toChange(post) ?? (updated && updated > dayOf(post.date) ? { day: updated } : undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
