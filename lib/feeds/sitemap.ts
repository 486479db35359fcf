import { paginate } from '@/lib/content/pagination';
import type { Author, Post } from '@/lib/content/post';
import type { TermGroup } from '@/lib/content/taxonomy';
import { isListed } from '@/lib/content/visibility';
import { toLanguages } from '@/lib/metadata/languages';
import type { CohortGroup } from '@/lib/retrospective/cohort-groups';
import { toOriginals } from '@/lib/retrospective/originals';
import { toYearList, toYearPosts } from '@/lib/retrospective/years';
import { dayOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { absoluteUrl, pageOf, routes } from '@/lib/site/urls';
import { document, element, text, type Xml } from './xml';

/** Everything that has a page. What is not public is left out here as well. */
export type SitemapSource = {
  /** Newest first. */
  posts: readonly Post[];
  /** `content/pages/`. */
  pages: readonly Post[];
  tags: readonly TermGroup<Post>[];
  categories: readonly TermGroup<Post>[];
  series: readonly TermGroup<Post>[];
  authors: readonly { author: Author; posts: readonly Post[] }[];
  cohorts: readonly Pick<CohortGroup, 'slug' | 'posts' | 'season'>[];
};

/** One address of the sitemap. */
export type SitemapUrl = {
  /** Absolute. */
  url: string;
  /** The day of the last change, `2024-12-31`. */
  changed?: string;
  /** The same text by language, itself included. */
  languages?: Record<string, string>;
};

/**
 * Every address that a search engine should know, the most important first. A list is as new as the newest of its
 * posts; lists without posts are not worth a visit.
 */
export function toSitemapUrls(source: SitemapSource): SitemapUrl[] {
  const posts = source.posts.filter(isShown);
  const indexes = [
    [routes.tags, source.tags],
    [routes.categories, source.categories],
    [routes.allSeries, source.series],
  ] as const;
  return [
    { url: absoluteUrl(routes.home), changed: newest(posts) },
    ...posts.map(toUrl),
    ...source.pages.filter(isShown).map(toUrl),
    ...toList(routes.posts, posts),
    ...indexes.flatMap(([path, terms]) =>
      toPage(
        path,
        terms.flatMap(({ items }) => items),
      ),
    ),
    ...toPage(
      routes.goals,
      posts.filter(({ goals, outcomes }) => goals.length > 0 || outcomes.length > 0),
    ),
    ...toPage(
      routes.roadmap,
      posts.filter(({ kind }) => kind === 'roadmap'),
    ),
    ...toPage(routes.years, posts),
    ...toYearUrls(posts),
    ...source.tags.flatMap(({ slug, items }) => toList(routes.tag(slug), items)),
    ...source.categories.flatMap(({ slug, items }) => toList(routes.category(slug), items)),
    ...source.series.flatMap(({ slug, items }) => toPage(routes.series(slug), items)),
    ...source.authors.flatMap((group) => toList(routes.author(group.author.slug), group.posts)),
    ...toCohorts(source.cohorts),
  ];
}

/** https://www.sitemaps.org/protocol.html, languages by https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
export function toSitemap(urls: readonly SitemapUrl[]): string {
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return document(element('urlset', attributes, `\n${urls.map(toElement).join('\n')}\n`));
}

function toElement({ url, changed, languages = {} }: SitemapUrl): Xml {
  return element(
    'url',
    {},
    element('loc', {}, text(url)),
    changed && element('lastmod', {}, changed),
    ...Object.entries(languages).map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href })),
  );
}

function toUrl(post: Post): SitemapUrl {
  return { url: absoluteUrl(post.path), changed: changeOf(post), languages: toLanguages(post) };
}

/** A year is as new as what was written in it or of it. */
function toYearUrls(posts: readonly Post[]): SitemapUrl[] {
  const originals = toOriginals(posts, getSite().language);
  return toYearList(originals).map((year) => {
    const { written, retrospectives, pledges } = toYearPosts(originals, year);
    return { url: absoluteUrl(routes.year(year)), changed: newest([...written, ...retrospectives, ...pledges]) };
  });
}

/** A list that stands on one page. */
function toPage(path: string, items: readonly Post[]): SitemapUrl[] {
  const shown = items.filter(isShown);
  return shown.length === 0 ? [] : [{ url: absoluteUrl(path), changed: newest(shown) }];
}

/** A season has its table from the first day on, posts or none. */
function toCohorts(cohorts: SitemapSource['cohorts']): SitemapUrl[] {
  const urls = cohorts.flatMap(({ slug, posts, season }) => {
    const page = toPage(routes.cohort(slug), posts);
    return page.length === 0 && season ? [{ url: absoluteUrl(routes.cohort(slug)) }] : page;
  });
  return urls.length === 0 ? [] : [{ url: absoluteUrl(routes.cohorts) }, ...urls];
}

function toList(path: string, items: readonly Post[]): SitemapUrl[] {
  const shown = items.filter(isShown);
  if (shown.length === 0) return [];
  return paginate(shown, getSite().features.pageSize).map((page) => ({
    url: absoluteUrl(pageOf(path, page.number)),
    changed: newest(page.items),
  }));
}

function newest(posts: readonly Post[]): string | undefined {
  return posts
    .flatMap((post) => changeOf(post) ?? [])
    .sort()
    .at(-1);
}

/** A page of `content/pages/` may have no date at all. */
function changeOf({ date, updated }: Post): string | undefined {
  return dayOf(updated ?? date) || undefined;
}

/** Not even while previewing does a list for programs name what is not public. */
function isShown(post: Post): boolean {
  return isListed(post.visibility, false);
}
