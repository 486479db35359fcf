import { getCategories, getPosts, getReachable, getTags } from '@/lib/content/posts';
import { KINDS, type SearchKind } from '@/lib/search/format';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { toSearchEntries } from './search-entries';

/** What one may choose from; the value goes into the address. */
export type SearchOption = { value: string; label: string };

export type SearchPage = {
  kinds: SearchOption[];
  years: SearchOption[];
  tags: SearchOption[];
  /** Other ways to a post. */
  lists: { label: string; href: string }[];
  /** What an engine elsewhere calls this site: host and base path. */
  place: string;
  /** The title of the page with `{q}` for what is looked for. */
  title: string;
};

export function getSearchPage(): SearchPage {
  const words = getWords();
  const site = getSite();
  const entries = toSearchEntries(getReachable());
  const kindNames: Record<SearchKind, string> = { ...words.kind, page: words.pages };
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  return {
    kinds: KINDS.filter((kind) => entries.some((entry) => entry.kind === kind)).map((kind) => ({
      value: kind,
      label: kindNames[kind],
    })),
    years: years.map((year) => ({ value: String(year), label: words.yearName(year) })),
    tags: getTags().map(({ slug, name }) => ({ value: slug, label: name })),
    lists: [
      ...(getPosts().length > 0 ? [{ label: words.archive, href: hrefTo(routes.posts) }] : []),
      { label: words.years, href: hrefTo(routes.years) },
      ...(getTags().length > 0 ? [{ label: words.tags, href: hrefTo(routes.tags) }] : []),
      ...(getCategories().length > 0 ? [{ label: words.categories, href: hrefTo(routes.categories) }] : []),
    ],
    place: new URL(site.url).host + site.basePath,
    title: `${words.searchTitle} · ${site.title}`,
  };
}
