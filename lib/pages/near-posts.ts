import type { Post, PostWithBody } from '@/lib/content/post';
import { toProse } from '@/lib/content/reading-time';
import type { NearMemory } from '@/lib/search/count-terms';
import { findNearTexts, type NearOne } from '@/lib/search/near-texts';
import { isPreviewing } from '@/lib/site/site';

/** For each post by its path the nearest ones, nearest first. */
export type NearPosts = ReadonlyMap<string, readonly NearOne[]>;

/** What is compared of a post. */
export type PublicText = Pick<PostWithBody, 'path' | 'lang' | 'title' | 'body'> & { tags: string[] };

/** @param listed posts that lists may show */
export function toPublicTexts(listed: readonly PostWithBody[]): PublicText[] {
  return listed
    .filter(isPublic)
    .map(({ path, lang, title, tags, body }) => ({ path, lang, title, tags: tags.map(({ slug }) => slug), body }));
}

/** Compares what public posts say. */
export function compareTexts(texts: readonly PublicText[]): NearPosts {
  const read = texts.map(({ path, body, ...facts }) => {
    const { headings, prose } = readWords(path, body);
    return { id: path, ...facts, headings, body: prose };
  });
  return findNearTexts(read, isPreviewing() ? memory : undefined);
}

export function isPublic({ visibility }: Post): boolean {
  return visibility === 'public';
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
