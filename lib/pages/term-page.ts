import { paginate } from '@/lib/content/pagination';
import type { Post } from '@/lib/content/post';
import { getAuthors, getCategories, getSeries, getTags } from '@/lib/content/posts';
import type { TermGroup } from '@/lib/content/taxonomy';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { type Card, toCard } from './card';
import { type Picture, toPicture } from './picture';

/** A taxonomy whose terms have a page each. */
export type Taxonomy = 'tags' | 'categories';

const TAXONOMIES = {
  tags: { groups: getTags, pathOf: routes.tag },
  categories: { groups: getCategories, pathOf: routes.category },
} as const;

/** An entry of the index of a taxonomy. */
export type TermLink = { name: string; slug: string; href: string; count: number };

export type TermPage = {
  name: string;
  slug: string;
  path: string;
  count: number;
  cards: Card[];
  number: number;
  total: number;
};

export function getTerms(taxonomy: Taxonomy): TermLink[] {
  const { groups, pathOf } = TAXONOMIES[taxonomy];
  return groups().map(({ name, slug, items }) => ({ name, slug, href: hrefTo(pathOf(slug)), count: items.length }));
}

/** The terms of a taxonomy with their posts, newest first. */
export function getTermGroups(taxonomy: Taxonomy): TermGroup<Post>[] {
  return TAXONOMIES[taxonomy].groups();
}

/** One page of the posts of a term; undefined where there is no such term or page. */
export function getTermPage(taxonomy: Taxonomy, slug: string, number: number): TermPage | undefined {
  const { groups, pathOf } = TAXONOMIES[taxonomy];
  const group = groups().find((term) => term.slug === slug);
  return group && toTermPage(group, pathOf(slug), number);
}

/** Every term with its number of pages, for the routes. */
export function countTermPages(taxonomy: Taxonomy): { slug: string; total: number }[] {
  return TAXONOMIES[taxonomy].groups().map(({ slug, items }) => ({ slug, total: countPages(items) }));
}

export type SeriesPage = { name: string; slug: string; path: string; cards: Card[] };

/** All series, each with its posts in the order they were written. */
export function getSeriesPages(): SeriesPage[] {
  return getSeries().map(toSeriesPage);
}

export function getSeriesPage(slug: string): SeriesPage | undefined {
  return getSeriesPages().find((series) => series.slug === slug);
}

export type AuthorPage = TermPage & {
  bio?: string;
  avatar?: Picture;
  links: { label: string; href: string }[];
};

export function getAuthorPage(slug: string, number: number): AuthorPage | undefined {
  const found = getAuthors().find(({ author }) => author.slug === slug);
  if (found === undefined) return undefined;
  const { author, posts } = found;
  const page = toTermPage({ name: author.name, slug, items: posts }, routes.author(slug), number);
  const avatar = author.avatar && toPicture(author.avatar, `authors/${slug}.yml`);
  return page && { ...page, bio: author.bio, avatar: avatar || undefined, links: author.links };
}

export function countAuthorPages(): { slug: string; total: number }[] {
  return getAuthors().map(({ author, posts }) => ({ slug: author.slug, total: countPages(posts) }));
}

function toTermPage(group: TermGroup<Post>, path: string, number: number): TermPage | undefined {
  const page = paginate(group.items, getSite().features.pageSize)[number - 1];
  if (page === undefined) return undefined;
  return {
    name: group.name,
    slug: group.slug,
    path,
    count: group.items.length,
    cards: page.items.map(toCard),
    number,
    total: page.total,
  };
}

function toSeriesPage({ name, slug, items }: TermGroup<Post>): SeriesPage {
  return { name, slug, path: routes.series(slug), cards: items.map(toCard) };
}

function countPages(items: readonly Post[]): number {
  return paginate(items, getSite().features.pageSize).length;
}
