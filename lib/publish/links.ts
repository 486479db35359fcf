import { decodeHTML } from 'entities';
import { fileOf } from '@/lib/site/tree';
import { decodePath, encodePath } from '@/lib/site/urls';

/** What the links of a published page need to be checked: where they lead, and what others may lead to in it. */
export type PageLinks = { ids: ReadonlySet<string>; hrefs: readonly string[] };

/** A link of a page to an address of this site at which there is nothing. */
export type BrokenLink = {
  /** The path of the page, decoded and without base path. */
  page: string;
  /** As it stands in the page. */
  href: string;
  /** What is not there: the address, or only the place in the page. */
  missing: 'page' | 'anchor';
};

/** The links and the ids of a page, as React writes them: attributes in double quotes, everything escaped. */
export function readLinks(html: string): PageLinks {
  const attributes = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map((match) => decodeHTML(match[1] ?? ''));
  return {
    ids: new Set(attributes(/\s(?:id|name)="([^"]+)"/g)),
    hrefs: [...new Set(attributes(/<(?:a|area)\s[^>]*?\bhref="([^"]*)"/g))],
  };
}

/**
 * Finds links that lead nowhere within the site. A folder may be asked for without its last slash, as hosts add it.
 *
 * @param pages every page of the site by its path, decoded and without base path
 * @param files every file that will be served, relative to the site, decoded
 */
export function findBrokenLinks(
  pages: ReadonlyMap<string, { links: PageLinks }>,
  files: ReadonlySet<string>,
  { url, basePath }: { url: string; basePath: string },
): BrokenLink[] {
  const broken: BrokenLink[] = [];
  const known = new Map<string, BrokenLink['missing'] | undefined>();
  const find = (page: string, href: string): BrokenLink['missing'] | undefined => {
    const target = toLocal(href, `${url}${basePath}${encodePath(page)}`, url + basePath);
    if (target === undefined) return undefined;
    const path = [target.path, `${target.path}/`].find((candidate) => files.has(fileOf(candidate)));
    if (path === undefined) return 'page';
    return hasAnchor(pages.get(path)?.links, target.anchor) ? undefined : 'anchor';
  };
  for (const [page, { links }] of pages) {
    for (const href of links.hrefs) {
      // Most links stand on many pages, and lead to the same place from all of them.
      const isAbsolute = href.startsWith('/');
      const missing = isAbsolute && known.has(href) ? known.get(href) : find(page, href);
      if (isAbsolute) known.set(href, missing);
      if (missing) broken.push({ page, href, missing });
    }
  }
  return broken;
}

/** A path of this site and a place in it; undefined for what is elsewhere or no address at all. */
function toLocal(href: string, from: string, site: string): { path: string; anchor: string } | undefined {
  if (!URL.canParse(href, from)) return undefined;
  const target = new URL(href, from);
  if (!`${target.origin}${target.pathname}`.startsWith(`${site}/`)) return undefined;
  const path = decodePath(`${target.origin}${target.pathname}`.slice(site.length));
  return { path, anchor: decodePath(target.hash.slice(1).replace(/:~:.*$/, '')) };
}

function hasAnchor(target: PageLinks | undefined, anchor: string): boolean {
  // `#top` is the top of every page, and a file that is no page of ours may have any place.
  return target === undefined || anchor === '' || anchor === 'top' || target.ids.has(anchor);
}
