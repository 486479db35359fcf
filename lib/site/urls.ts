import { getSite } from './site';

/** The addresses of the site, decoded, without base path. Every link in the house is made from these. */
export const routes = {
  home: '/',
  posts: '/posts/',
  tags: '/tags/',
  tag: (slug: string) => `/tags/${slug}/`,
  categories: '/categories/',
  category: (slug: string) => `/categories/${slug}/`,
  allSeries: '/series/',
  series: (slug: string) => `/series/${slug}/`,
  author: (slug: string) => `/authors/${slug}/`,
  years: '/years/',
  year: (year: number) => `/years/${year}/`,
  goals: '/goals/',
  roadmap: '/roadmap/',
  cohorts: '/cohorts/',
  cohort: (slug: string) => `/cohorts/${slug}/`,
  cohortFeed: (slug: string) => `/cohorts/${slug}/feed.xml`,
  about: '/about/',
  search: '/search/',
  feed: '/feed.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  tagFeed: (slug: string) => `/tags/${slug}/feed.xml`,
  sitemap: '/sitemap.xml',
  yearCard: (year: number) => `/og/years/${year}.png`,
  /** The share card of the post, tag, category or series at a path; that of `/` stands for the site. */
  card: (path: string) => `/og${path.replace(/[^/]$/, '$&/')}card.png`,
} as const;

/** First parts of paths that belong to the engine: no post or page may be at one, and none below those marked `tree`. */
export const RESERVED = {
  exact: [
    '/',
    '/posts/',
    '/icon.svg',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/404.html',
  ],
  tree: [
    '/tags/',
    '/categories/',
    '/series/',
    '/authors/',
    '/years/',
    '/goals/',
    '/roadmap/',
    '/cohorts/',
    '/search/',
    '/media/',
    '/elements/',
    '/webfont/',
    '/og/',
    '/_next/',
    '/_hoego/',
  ],
} as const;

/** Page `number` (1-based) of a list that has outgrown one page: `/posts/page/2/`. */
export function pageOf(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** A path of the site as an `href`: percent-encoded, below the base path. `hash` is a decoded fragment without `#`. */
export function hrefTo(path: string, hash?: string): string {
  return getSite().basePath + encodePath(path) + (hash === undefined ? '' : `#${encodeURIComponent(hash)}`);
}

/** The same with scheme and host, for feeds, canonical links and cards. */
export function absoluteUrl(path: string): string {
  return getSite().url + hrefTo(path);
}

/** Percent-encodes what a path segment may not hold (RFC 3986); slashes stay. */
export function encodePath(path: string): string {
  return path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/%(40|3A|2B|2C|3D|24|26|3B)/g, decodeURIComponent);
}

/** A segment or path as Next hands it over, decoded once and NFC. A stray `%` is left as it stands. */
export function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded).normalize('NFC');
  } catch {
    return encoded.normalize('NFC');
  }
}
