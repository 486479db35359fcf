import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSite, getWorkspace, isPreviewing } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export type Navigation = { label: string; href: string }[];

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

export function getSiteFrame(): SiteFrame {
  const site = getSite();
  return {
    title: site.title,
    home: hrefTo(routes.home),
    navigation: site.navigation.map(toHref),
    links: site.links.map(toHref),
    feed: { label: getWords().feed, href: hrefTo(routes.feed) },
    problems: isPreviewing() ? countProblems() : 0,
  };
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
