import type { Post, PostWithBody } from '@/lib/content/post';
import { getPost, getPostOfPath, getPostOfSource } from '@/lib/content/posts';
import type { KnownBodies } from '@/lib/markdown/body-facts';
import { openKnownBodies, outlinePost, renderPost } from './render-post';
import type { BodyOutline, PageBody } from './resolve-body';

/**
 * The body of a post or page with its links and pictures resolved, and without the data that it asks for: what other
 * pages read out of it, such as its tables.
 *
 * @throws when there is no page for it
 */
export async function getPlainBodyOf(post: Pick<Post, 'path' | 'source'>): Promise<PageBody> {
  return renderPost(find(post), LOOKUP);
}

/**
 * The same without its tree, and a key in its place. No body is read that the command has met before.
 *
 * @throws when there is no page for it
 */
export async function getPlainOutlineOf(post: Pick<Post, 'path' | 'source'>): Promise<BodyOutline & { key: string }> {
  bodies ??= openKnownBodies();
  const { outline, key } = await outlinePost(find(post), LOOKUP, bodies);
  return { ...outline, key };
}

const LOOKUP = { ofSource: getPostOfSource, ofPath: getPostOfPath };

/** Opened once per process: only the command that builds keeps what is new. */
let bodies: KnownBodies | undefined;

function find({ path, source }: Pick<Post, 'path' | 'source'>): PostWithBody {
  const found = getPost(path);
  if (found === undefined) throw new Error(`${source} has no page at ${path}.`);
  return found;
}
