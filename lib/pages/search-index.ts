import type { Post } from '@/lib/content/post';
import { getReachable } from '@/lib/content/posts';
import { buildIndex } from '@/lib/search/build-index';
import { MANIFEST } from '@/lib/search/format';
import { type Section, toSections } from '@/lib/search/page-text';
import { getBodyOf } from './post-page';
import type { PageBody } from './resolve-body';
import { toSearchEntries } from './search-entries';

type Draw = (body: PageBody) => Promise<string>;

/**
 * A file of the search index as `npm run dev` serves it: drafts are in it. It is made anew when posts have changed and
 * the list of files is asked for.
 *
 * @param name relative to `/search/`
 * @param draw makes HTML of a body
 */
export async function getSearchFile(name: string, draw: Draw): Promise<string | undefined> {
  const posts = getReachable();
  if (index === undefined || (name === MANIFEST && index.of !== posts))
    index = { of: posts, files: build(posts, draw) };
  return (await index.files).get(name)?.toString();
}

let index: { of: readonly Post[]; files: Promise<Map<string, Buffer>> } | undefined;

async function build(posts: readonly Post[], draw: Draw): Promise<Map<string, Buffer>> {
  const entries = toSearchEntries(posts);
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const texts = entries.map(async (entry) => {
    const post = byPath.get(entry.path);
    return { ...entry, sections: post ? await getSections(post, draw) : [] };
  });
  return buildIndex(await Promise.all(texts));
}

const known = new WeakMap<Post, Promise<Section[]>>();

/** A body that cannot be drawn is told of elsewhere; the others are found all the same. */
function getSections(post: Post, draw: Draw): Promise<Section[]> {
  const sections =
    known.get(post) ??
    getBodyOf(post)
      .then(draw)
      .then(toSections)
      .catch(() => []);
  known.set(post, sections);
  return sections;
}
