import type { Post } from '@/lib/content/post';
import { getPost, getPosts } from '@/lib/content/posts';
import { toProse } from '@/lib/content/reading-time';
import type { NearMemory } from '@/lib/search/count-terms';
import { findNearTexts, type NearOne } from '@/lib/search/near-texts';
import { isPreviewing } from '@/lib/site/site';
import { hrefTo } from '@/lib/site/urls';

export type RelatedPost = { href: string; title: string; date: string; description: string };

/** How many a post names at most. */
const SHOWN = 3;

/**
 * Public posts in the language of a post that speak of the same things, nearest first; none where nothing is really near.
 *
 * @param shown addresses (`href`) that its page names already
 */
export function toRelated(post: Post, shown: ReadonlySet<string>): RelatedPost[] {
  const { near, posts } = compare();
  return (near.get(post.path) ?? [])
    .flatMap(({ id }) => posts.get(id) ?? [])
    .map(({ path, title, date, description }) => ({ href: hrefTo(path), title, date, description }))
    .filter(({ href }) => !shown.has(href))
    .slice(0, SHOWN)
    .map((related) => ({ ...related, description: toLine(related) }));
}

type Comparison = { of: readonly Post[]; near: Map<string, NearOne[]>; posts: Map<string, Post> };

let comparison: Comparison | undefined;

/** All posts are compared once in a build, and again in dev when they have changed. */
function compare(): Comparison {
  const listed = getPosts();
  if (comparison?.of === listed) return comparison;
  const posts = listed.filter(({ visibility }) => visibility === 'public');
  const texts = posts.map(({ path, lang, title, tags }) => {
    const { headings, prose } = readWords(path, getPost(path)?.body ?? '');
    return { id: path, lang, title, tags: tags.map(({ slug }) => slug), headings, body: prose };
  });
  const near = findNearTexts(texts, isPreviewing() ? memory : undefined);
  comparison = { of: listed, near, posts: new Map(posts.map((post) => [post.path, post])) };
  return comparison;
}

/** Dev compares the same texts after each save, all but one. */
const memory: NearMemory = new Map();
const words = new Map<string, { of: string; headings: string[]; prose: string }>();

function readWords(path: string, body: string): { headings: string[]; prose: string } {
  const known = words.get(path);
  if (known?.of === body) return known;
  const headings = [...body.matchAll(/^ {0,3}#{1,6} +(.+)$/gm)].map(([, heading = '']) => heading);
  const read = { of: body, headings, prose: toProse(body) };
  if (isPreviewing()) words.set(path, read);
  return read;
}

/** What a post says of itself, as far as a line goes; what it was cut from may change without this page. */
function toLine({ title, description }: RelatedPost): string {
  return description === title ? '' : [...description].slice(0, 120).join('');
}
