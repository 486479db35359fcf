import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { languageOfName } from '@/lib/dialects/file-name';
import { instantOf } from '@/lib/site/dates';
import type { Site } from '@/lib/site/site-schema';
import type { Author, PostWithBody } from './post';
import { toSlug } from './slug';
import { toTerms } from './taxonomy';
import { isListed, isReachable, visibilityOf } from './visibility';

/** A canonical post as it comes out of storage, with what was worked out when it went in. */
export type StoredPost = Omit<CanonicalPost, 'series' | 'date' | 'derived'> & {
  series?: string;
  date?: string;
  path: string;
  firstAddress?: string;
  minutes: number;
  characters: number;
};

/**
 * Canonical posts as the house knows them, newest first: names become terms and authors, dates say who may see what,
 * files that differ only in their language are translations of each other. What nobody may see is left out before
 * anything is worked out from it, so that a draft changes no tag's spelling, count or address.
 *
 * @param now milliseconds since 1970: what is dated later is scheduled
 */
export function toPosts(
  stored: readonly StoredPost[],
  authors: readonly Author[],
  { site, now, previewing }: { site: Pick<Site, 'author' | 'language'>; now: number; previewing: boolean },
): PostWithBody[] {
  const posts = stored.filter((post) => isReachable(visibilityOf(post, now), previewing));
  const toTag = toTerms(posts.flatMap((post) => post.tags));
  const toCategory = toTerms(posts.flatMap((post) => post.categories));
  const toSeries = toTerms(posts.flatMap((post) => post.series ?? []));
  const knownAuthors = new Map(
    authors.flatMap((author) => [toSlug(author.name), author.slug].map((key) => [key, author])),
  );
  const toAuthor = (name: string): Author => knownAuthors.get(toSlug(name)) ?? { slug: toSlug(name), name, links: [] };
  const versions = groupVersions(posts);

  return posts
    .map(({ slug: _, permalink: __, ...post }) => ({
      ...post,
      date: post.date ?? '',
      lang: post.lang ?? site.language,
      tags: post.tags.map(toTag),
      categories: post.categories.map(toCategory),
      series: post.series === undefined ? undefined : toSeries(post.series),
      authors: (post.authors.length > 0 ? post.authors : [site.author]).map(toAuthor),
      visibility: visibilityOf(post, now),
      translations: (versions.get(translationKey(post.source)) ?? [])
        .filter((other) => other.source !== post.source && isListed(visibilityOf(other, now), previewing))
        .map((other) => ({ lang: other.lang ?? site.language, path: other.path, title: other.title })),
    }))
    .sort(byNewest);
}

function groupVersions(posts: readonly StoredPost[]): Map<string, StoredPost[]> {
  const versions = new Map<string, StoredPost[]>();
  for (const post of posts) {
    const key = translationKey(post.source);
    versions.set(key, [...(versions.get(key) ?? []), post]);
  }
  return versions;
}

function byNewest(a: PostWithBody, b: PostWithBody): number {
  if (a.date === '' || b.date === '')
    return Number(a.date === '') - Number(b.date === '') || (a.path < b.path ? -1 : 1);
  return instantOf(b.date) - instantOf(a.date) || (a.path < b.path ? -1 : 1);
}

/** `posts/a/index.en.md` and `posts/a/index.md` are one text. */
function translationKey(source: string): string {
  const language = languageOfName(source);
  const name = source.replace(/\.(md|mdx|markdown)$/i, '');
  return language ? name.slice(0, -language.length - 1) : name;
}
