import type { Post } from '@/lib/content/post';
import { isListed } from '@/lib/content/visibility';
import { instantOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { absoluteUrl, routes } from '@/lib/site/urls';
import { cleanText } from './xml';

/** A post as all three formats tell it; addresses are absolute, texts hold no control characters. */
export type FeedEntry = {
  url: string;
  title: string;
  description: string;
  /** The whole post as HTML, every address in it absolute. */
  content: string;
  /** ISO 8601 with offset. */
  date: string;
  updated?: string;
  /** Names of its categories and tags, each once. */
  topics: string[];
  authors: { name: string; url: string }[];
  lang: string;
};

export type Feed = {
  title: string;
  description: string;
  language: string;
  /** The page whose posts these are. */
  url: string;
  entries: FeedEntry[];
  /** When anything in it changed last: of the posts, never of the build. Undefined when there are none. */
  updated?: string;
};

/**
 * The entries of a feed. What is not public has none, not even while previewing: a reader's program keeps what it saw.
 *
 * @param posts newest first
 * @param contentOf the body of a post as HTML, every address in it absolute
 */
export function toFeedEntries(
  posts: readonly Post[],
  contentOf: (post: Post) => Promise<string>,
): Promise<FeedEntry[]> {
  const shown = posts.filter((post) => post.type === 'post' && isListed(post.visibility, false));
  return Promise.all(
    shown.slice(0, getSite().features.feedSize).map(async (post) => ({
      url: absoluteUrl(post.path),
      title: cleanText(post.title),
      description: cleanText(post.description),
      content: cleanText(await contentOf(post)),
      date: post.date,
      updated: post.updated,
      topics: [...new Set([...post.categories, ...post.tags].map((term) => cleanText(term.name)))],
      authors: post.authors.map(({ name, slug }) => ({ name: cleanText(name), url: absoluteUrl(routes.author(slug)) })),
      lang: post.lang,
    })),
  );
}

/** A part of the site that has a feed of its own, and its page. */
export type FeedPart = { title: string; path: string };

/** A feed of the whole site, or of one part of it. */
export function toFeed(entries: FeedEntry[], part?: FeedPart): Feed {
  const { title, description, language } = getSite();
  const changes = entries.map((entry) => entry.updated ?? entry.date);
  return {
    title: cleanText(part ? `${part.title} · ${title}` : title),
    description: cleanText(description || title),
    language,
    url: absoluteUrl(part?.path ?? routes.home),
    entries,
    updated: changes.sort((a, b) => instantOf(b) - instantOf(a))[0],
  };
}
