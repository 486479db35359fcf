import { paginate } from '@/lib/content/pagination';
import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { monthOf, yearOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { pageOf, routes } from '@/lib/site/urls';
import { monthId, toYears, type YearIndex } from './years';

export type ArchivePage = { years: YearIndex[]; count: number; number: number; total: number };

/** One page of all posts by year; undefined where there is no such page. */
export function getArchivePage(number: number): ArchivePage | undefined {
  const posts = getPosts();
  const page = paginate(posts, getSite().features.pageSize)[number - 1];
  if (page === undefined) return undefined;
  return {
    years: toYears(page.items, posts, archivePathOf(posts)),
    count: posts.length,
    number,
    total: page.total,
  };
}

export function countArchivePages(): number {
  return paginate(getPosts(), getSite().features.pageSize).length;
}

/** Finds the page of the archive on which a month begins. */
export function archivePathOf(posts: readonly Post[]): (id: string) => string {
  if (firsts?.of !== posts) firsts = { of: posts, pages: toFirstPages(posts) };
  const { pages } = firsts;
  return (id) => pageOf(routes.posts, pages.get(id) ?? 1);
}

function toFirstPages(posts: readonly Post[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const page of paginate(posts, getSite().features.pageSize)) {
    for (const post of page.items) {
      const id = monthId(yearOf(post.date), monthOf(post.date));
      if (!pages.has(id)) pages.set(id, page.number);
    }
  }
  return pages;
}

/** Asked for by each page of the archive, and the same for all of them. */
let firsts: { of: readonly Post[]; pages: Map<string, number> } | undefined;
