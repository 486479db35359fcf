import type { Post, PostWithBody } from '@/lib/content/post';
import { toProse } from '@/lib/content/reading-time';
import type { NearMemory } from '@/lib/search/count-terms';
import { findNearTexts, type NearOne } from '@/lib/search/near-texts';
import { isPreviewing } from '@/lib/site/site';

/** For each post by its path the nearest ones, nearest first. */
export type NearPosts = ReadonlyMap<string, readonly NearOne[]>;

/** Compares what public posts say. @param listed posts that lists may show */
export function comparePosts(listed: readonly PostWithBody[]): NearPosts {
  const texts = listed.filter(isPublic).map(({ path, lang, title, tags, body }) => {
    const { headings, prose } = readWords(path, body);
    return { id: path, lang, title, tags: tags.map(({ slug }) => slug), headings, body: prose };
  });
  return findNearTexts(texts, isPreviewing() ? memory : undefined);
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
