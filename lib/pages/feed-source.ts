import { createHash } from 'node:crypto';
import type { Post } from '@/lib/content/post';
import { getSite } from '@/lib/site/site';
import { getOutlineOf } from './post-page';

/** Everything that a feed of these posts is made of: their facts, and their bodies by digest. */
export async function getFeedSource(name: string, posts: readonly Post[]): Promise<unknown> {
  const told = posts.slice(0, getSite().features.feedSize);
  return { name, posts: told, bodies: await Promise.all(told.map(getBodyDigest)) };
}

const digests = new WeakMap<Post, Promise<string>>();

/** A post is in the feeds of all its tags; its body is read once. */
function getBodyDigest(post: Post): Promise<string> {
  const known = digests.get(post) ?? getOutlineOf(post).then((body) => toDigest(JSON.stringify(body)));
  digests.set(post, known);
  return known;
}

function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
