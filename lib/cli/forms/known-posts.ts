import type { Post } from '@/lib/content/post';
import type { Content } from '@/lib/content/read-content';
import { toSlug } from '@/lib/content/slug';
import { toPosts } from '@/lib/content/to-posts';
import { isListed } from '@/lib/content/visibility';
import { type LedgerEntry, toLedger } from '@/lib/retrospective/ledger';
import { toOriginals } from '@/lib/retrospective/originals';
import type { Site } from '@/lib/site/site-schema';

/** What a new post can build on: what is published, each text once, and every promise with what became of it. */
export type KnownPosts = { posts: Post[]; goals: LedgerEntry<Post>[] };

/**
 * Posts as lists show them today: drafts and hidden posts are not told of in a post that will be public.
 *
 * @param now milliseconds since 1970
 */
export function toKnownPosts(
  { posts, authors }: Pick<Content, 'posts' | 'authors'>,
  site: Site,
  now: number,
): KnownPosts {
  const stored = posts.map((post) => ({ ...post, minutes: 1, characters: 0 }));
  const listed = toPosts(stored, authors, { site, now, previewing: false }).filter(
    (post) => post.type === 'post' && isListed(post.visibility, false),
  );
  const originals = toOriginals(listed, site.language);
  const { entries } = toLedger(originals);
  const own = entries.filter(({ pledge }) => pledge.authors.some(({ slug, name }) => isWriter(site, slug, name)));
  return { posts: originals, goals: own.length > 0 ? own : entries };
}

/** A new post is by the author of the site, as it names none. */
function isWriter({ author }: Site, slug: string, name: string): boolean {
  return name === author || slug === toSlug(author);
}
