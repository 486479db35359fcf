import type { Post } from '@/lib/content/post';
import { getPost, getPosts } from '@/lib/content/posts';
import { hrefTo } from '@/lib/site/urls';
import { compareTexts, isPublic, type NearPosts, toPublicTexts } from './near-posts';

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

/** Takes what a build has found by `compareTexts` beside other things. */
export function takeNearPosts(near: NearPosts): void {
  taken = near;
}

let taken: NearPosts | undefined;

type Comparison = { of: readonly Post[]; near: NearPosts; posts: Map<string, Post> };

let comparison: Comparison | undefined;

/** All posts are compared once in a build, and again in dev when they have changed. */
function compare(): Comparison {
  const listed = getPosts();
  if (comparison?.of === listed) return comparison;
  const near = taken ?? compareTexts(toPublicTexts(listed.flatMap(({ path }) => getPost(path) ?? [])));
  comparison = { of: listed, near, posts: new Map(listed.filter(isPublic).map((post) => [post.path, post])) };
  return comparison;
}

/** What a post says of itself, as far as a line goes; what it was cut from may change without this page. */
function toLine({ title, description }: RelatedPost): string {
  return description === title ? '' : [...description].slice(0, 120).join('');
}
