import type { Metadata } from 'next';
import type { Term } from '@/lib/content/taxonomy';
import { getSite } from '@/lib/site/site';
import { toTitle } from '@/lib/site/title';
import { absoluteUrl, pageOf, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { toLocale } from './languages';
import { type ShareImage, toCardImage } from './share-image';

/** What a page is, for search engines and for cards. */
export type PageFacts = {
  /** Without the site's title; none on the home page. */
  title?: string;
  description?: string;
  /** Decoded, as in `routes`. */
  path: string;
  lang?: string;
  /** The card of the site where it is left out. */
  image?: ShareImage;
  /** Open Graph beyond what every page has. */
  openGraph?: Metadata['openGraph'];
  /** A tag or a cohort whose feed the page offers beside those of the site, and where that feed is. */
  feedOf?: { name: string; path: string };
};

/** Metadata of any page: titles are whole, addresses absolute, so nothing depends on what a layout adds. */
export function toPageMetadata({ title, description, path, lang, openGraph, feedOf, ...facts }: PageFacts): Metadata {
  const site = getSite();
  const images = [facts.image ?? toCardImage(routes.card(routes.home), site.title)];
  const url = absoluteUrl(path);
  const summary = description || site.description || undefined;
  return {
    title: { absolute: toTitle(title, site) },
    description: summary,
    generator: 'Hoego',
    applicationName: site.title,
    alternates: { canonical: url, types: toFeedTypes(feedOf) },
    openGraph: {
      type: 'website',
      title: title ?? site.title,
      description: summary,
      url,
      siteName: site.title,
      locale: toLocale(lang ?? site.language),
      images,
      ...openGraph,
    },
    twitter: {
      card: 'summary_large_image',
      title: title ?? site.title,
      description: summary,
      images,
    },
  };
}

/** The home page also carries what proves to search engines whose the site is. */
export function toHomeMetadata(): Metadata {
  const { google, naver, bing } = getSite().verification;
  const other = {
    ...(naver ? { 'naver-site-verification': naver } : {}),
    ...(bing ? { 'msvalidate.01': bing } : {}),
  };
  return { ...toPageMetadata({ path: routes.home }), verification: { google, other } };
}

export type ListFacts = Pick<PageFacts, 'title' | 'description' | 'path' | 'feedOf' | 'image'> & {
  /** 1-based; each page of a list is its own canonical address. */
  number?: number;
  /** How many pages the list has. */
  total?: number;
};

/** A list of posts: the archive, a tag, a category, a series, an author. `path` is that of its first page. */
export function toListMetadata({ title, path, number = 1, total = 1, ...facts }: ListFacts): Metadata {
  const numbered = number === 1 || title === undefined ? title : `${title} · ${getWords().page(number, total)}`;
  return {
    ...toPageMetadata({ ...facts, title: numbered, path: pageOf(path, number) }),
    pagination: {
      previous: number > 1 ? absoluteUrl(pageOf(path, number - 1)) : undefined,
      next: number < total ? absoluteUrl(pageOf(path, number + 1)) : undefined,
    },
  };
}

/** The page of a tag, with the tag's own feed. */
export function toTagMetadata(tag: Term, facts: Pick<ListFacts, 'description' | 'number' | 'total'> = {}): Metadata {
  const feedOf = { name: tag.name, path: routes.tagFeed(tag.slug) };
  return toTermMetadata({ ...facts, title: getWords().tag(tag.name), path: routes.tag(tag.slug), feedOf });
}

/** The page of a tag, a category or a series, which have cards of their own. */
export function toTermMetadata(facts: ListFacts & { title: string }): Metadata {
  return toListMetadata({ ...facts, image: toCardImage(routes.card(facts.path), facts.title) });
}

/** The search; what is searched for (`?q=`) has no address of its own for engines, as the canonical one is without it. */
export function toSearchMetadata(): Metadata {
  return toPageMetadata({ title: getWords().search, path: routes.search });
}

/** The page that stands for every address that is not there: it has none of its own. */
export function toNotFoundMetadata(): Metadata {
  const { title, generator, applicationName } = toPageMetadata({ title: getWords().notFound, path: routes.home });
  return { title, generator, applicationName, robots: { index: false } };
}

type FeedTypes = NonNullable<NonNullable<Metadata['alternates']>['types']>;

function toFeedTypes(part: PageFacts['feedOf']): FeedTypes {
  const { title } = getSite();
  const { feedOf } = getWords();
  const ofPart = part && { url: absoluteUrl(part.path), title: feedOf(part.name) };
  return {
    'application/rss+xml': [...(ofPart ? [ofPart] : []), { url: absoluteUrl(routes.feed), title: `${title} RSS` }],
    'application/atom+xml': [{ url: absoluteUrl(routes.atom), title: `${title} Atom` }],
    'application/feed+json': [{ url: absoluteUrl(routes.jsonFeed), title: `${title} JSON Feed` }],
  };
}
