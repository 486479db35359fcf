import {
  allAuthors,
  allCohorts,
  allPosts,
  type Author as StoredAuthor,
  type Cohort as StoredCohort,
  type Post as StoredPost,
} from 'contentlayer/generated';
import { getSite, isPreviewing } from '@/lib/site/site';
import type { Cohort } from './cohort';
import type { Author, Post, PostWithBody } from './post';
import { groupByTerm, type TermGroup } from './taxonomy';
import { toPosts } from './to-posts';
import { isListed } from './visibility';

/** Posts that lists, counts, feeds and neighbours may show, newest first. */
export function getPosts(): Post[] {
  return load().listed;
}

/** Posts and pages that have a page of their own: the listed ones, the unlisted ones, and `content/pages/`. */
export function getReachable(): Post[] {
  return load().reachable;
}

/** The post or page at a decoded path, with its body; undefined where there is none that may be seen. */
export function getPost(path: string): PostWithBody | undefined {
  return load().byPath.get(path);
}

/** The post that was written in a file, where one may link to it: `posts/a/index.md` → its path and title. */
export function getPostOfSource(source: string): Post | undefined {
  return load().bySource.get(source);
}

/** The post that is at a path, or was before it moved; with or without a slash at the end. */
export function getPostOfPath(path: string): Post | undefined {
  return load().byAnyPath.get(path) ?? load().byAnyPath.get(`${path}/`);
}

/** The listed posts beside a post: the next newer one and the next older one. Nothing for one that is not listed. */
export function getNeighbours(path: string): { newer?: Post; older?: Post } {
  const { listed, places } = load();
  const place = places.get(path);
  return place === undefined ? {} : { newer: listed[place - 1], older: listed[place + 1] };
}

export function getTags(): TermGroup<Post>[] {
  return load().tags;
}

export function getCategories(): TermGroup<Post>[] {
  return load().categories;
}

/** Series, the one with the newest post first; the posts of each in the order they were written. */
export function getSeries(): TermGroup<Post>[] {
  return load().series;
}

/** The series that a post is part of, as `getSeries` has it. */
export function getSeriesOf({ series }: Pick<Post, 'series'>): TermGroup<Post> | undefined {
  return series && load().seriesBySlug.get(series.slug);
}

/** Authors with what they wrote, in the order of their newest posts. */
export function getAuthors(): { author: Author; posts: Post[] }[] {
  return load().authors;
}

/** Cohorts that have a file in `content/cohorts/`, by address. */
export function getCohorts(): Cohort[] {
  return allCohorts.map(toCohort).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

type Library = {
  listed: Post[];
  /** By path, where a listed post stands among them. */
  places: Map<string, number>;
  tags: TermGroup<Post>[];
  categories: TermGroup<Post>[];
  series: TermGroup<Post>[];
  seriesBySlug: Map<string, TermGroup<Post>>;
  authors: { author: Author; posts: Post[] }[];
  reachable: Post[];
  byPath: Map<string, PostWithBody>;
  bySource: Map<string, Post>;
  byAnyPath: Map<string, Post>;
};

let library: { of: unknown; value: Library } | undefined;

/** Worked out once per process, and again when dev shows other documents. */
function load(): Library {
  if (library?.of === allPosts) return library.value;
  const previewing = isPreviewing();
  const context = { site: getSite(), now: Date.now(), previewing };
  const posts = toPosts(allPosts.map(toStored), allAuthors.map(toAuthor), context);
  const reachable = posts.map(withoutBody);
  const listed = reachable.filter((post) => post.type === 'post' && isListed(post.visibility, previewing));
  const series = toSeries(listed);
  const value: Library = {
    listed,
    places: new Map(listed.map((post, place) => [post.path, place])),
    tags: groupByTerm(listed, (post) => post.tags),
    categories: groupByTerm(listed, (post) => post.categories),
    series,
    seriesBySlug: new Map(series.map((one) => [one.slug, one])),
    authors: toAuthors(listed),
    reachable,
    byPath: new Map(posts.map((post) => [post.path, post])),
    bySource: new Map(reachable.map((post) => [post.source, post])),
    byAnyPath: new Map(reachable.flatMap((post) => [post.path, ...post.aliases].map((path) => [path, post] as const))),
  };
  library = { of: allPosts, value };
  return value;
}

function toSeries(listed: readonly Post[]): TermGroup<Post>[] {
  return groupByTerm(listed, (post) => (post.series ? [post.series] : []))
    .map((series) => ({ ...series, items: [...series.items].reverse() }))
    .sort((a, b) => ((a.items.at(-1)?.date ?? '') < (b.items.at(-1)?.date ?? '') ? 1 : -1));
}

function toAuthors(listed: readonly Post[]): Library['authors'] {
  const groups = new Map<string, { author: Author; posts: Post[] }>();
  for (const post of listed) {
    for (const author of post.authors) {
      const group = groups.get(author.slug) ?? { author, posts: [] };
      group.posts.push(post);
      groups.set(author.slug, group);
    }
  }
  return [...groups.values()];
}

function withoutBody({ body: _, ...post }: PostWithBody): Post {
  return post;
}

/** Contentlayer's document in our words: its `type` is the document's, its `body` holds the raw text. */
function toStored({ _id, _raw, type: _, entry, address, body, ...fields }: StoredPost) {
  return { ...fields, type: entry, path: address, body: body.raw };
}

function toAuthor({ _id, _raw, type: _, id, ...fields }: StoredAuthor): Author {
  return { ...fields, slug: id };
}

function toCohort({ _id, _raw, type: _, id, ...fields }: StoredCohort): Cohort {
  return { ...fields, slug: id };
}
