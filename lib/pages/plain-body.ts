import type { Post } from '@/lib/content/post';
import { getPost, getPostOfPath, getPostOfSource } from '@/lib/content/posts';
import { renderPost } from './render-post';
import type { PageBody } from './resolve-body';

/**
 * The body of a post or page with its links and pictures resolved, and without the data that it asks for: what other
 * pages read out of it, such as its tables.
 *
 * @throws when there is no page for it
 */
export async function getPlainBodyOf({ path, source }: Pick<Post, 'path' | 'source'>): Promise<PageBody> {
  const found = getPost(path);
  if (found === undefined) throw new Error(`${source} has no page at ${path}.`);
  return renderPost(found, { ofSource: getPostOfSource, ofPath: getPostOfPath });
}
