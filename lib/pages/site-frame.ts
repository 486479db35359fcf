import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSite, getWorkspace, isPreviewing } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/** `current` is the entry whose page, or whose part of the site, this is. */
export type Navigation = { label: string; href: string; current?: 'page' | 'true' }[];

/** What stands round every page. */
export type SiteFrame = {
  title: string;
  home: string;
  navigation: Navigation;
  links: Navigation;
  feed: { label: string; href: string };
  /** In dev: how many places of the content could not be read. */
  problems: number;
};

/** @param path the page that it stands round; none for one that belongs to no part of the menu */
export function getSiteFrame(path = ''): SiteFrame {
  const site = getSite();
  return {
    title: site.title,
    home: hrefTo(routes.home),
    navigation: site.navigation.map((link) => ({ ...toHref(link), current: currentOf(link.href, path) })),
    links: site.links.map(toHref),
    feed: { label: getWords().feed, href: hrefTo(routes.feed) },
    problems: isPreviewing() ? countProblems() : 0,
  };
}

/** The page itself, or the part it lies in: `/tags/` for `/tags/회고/`. */
function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page';
  return href !== '/' && href.endsWith('/') && path.startsWith(href) ? 'true' : undefined;
}

function toHref({ label, href }: { label: string; href: string }): { label: string; href: string } {
  return { label, href: href.startsWith('/') ? hrefTo(href) : href };
}

/** `npm run dev` keeps the problems of the content there. */
function countProblems(): number {
  try {
    const file = join(/* turbopackIgnore: true */ getWorkspace().work, 'problems.json');
    const problems: { severity: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    return problems.filter(({ severity }) => severity === 'error').length;
  } catch {
    return 0;
  }
}
