import { type CollectionEntry, getCollection } from 'astro:content';
import readingTime from 'reading-time';

type Post = CollectionEntry<'posts'>;

let sorted: Promise<Post[]> | undefined;

export function getPosts() {
  sorted ??= getCollection('posts').then((posts) => posts.sort((a, b) => Number(b.data.date) - Number(a.data.date)));
  return sorted;
}

export const getTags = () => group((post) => post.data.tags);

export const getYears = () => group((post) => [String(post.data.date.getUTCFullYear())]);

export const minutesOf = (post: Post) => Math.ceil(readingTime(post.body ?? '').minutes);

/** Those that share the most tags. */
export function relatedTo(post: Post, posts: readonly Post[]) {
  const shared = (other: Post) => other.data.tags.filter((tag) => post.data.tags.includes(tag)).length;
  return posts
    .filter((other) => other !== post && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}

async function group(keysOf: (post: Post) => string[]) {
  const groups = new Map<string, Post[]>();
  for (const post of await getPosts())
    for (const key of keysOf(post)) groups.set(key, [...(groups.get(key) ?? []), post]);
  return groups;
}
