import type { ShareCard } from '@/lib/cards/share-card';
import { TITLES } from '@/lib/cards/term-card';
import type { Post } from '@/lib/content/post';
import { getReachable, getSeries } from '@/lib/content/posts';
import type { TermGroup } from '@/lib/content/taxonomy';
import { toPeriod } from '@/lib/retrospective/period';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { toCard } from './card';
import { kindLabel, periodLabel } from './labels';
import { toCoverImage } from './post-image';
import { getTermGroups } from './term-page';
import { getYearCardFacts, getYears } from './year-page';

/** Every card of the site: its own, and those of years, of posts without a cover that serves, and of terms. */
export function getShareCards(): ShareCard[] {
  const { tags, categories, series } = getWords();
  return [
    getSiteCard(),
    ...getYears().flatMap((year) => getYearCard(year) ?? []),
    ...getReachable().flatMap((post) => (toCoverImage(post) ? [] : toPostCard(post))),
    ...getTermGroups('tags').map((term) => toTermCard(term, tags, routes.tag(term.slug))),
    ...getTermGroups('categories').map((term) => toTermCard(term, categories, routes.category(term.slug))),
    ...getSeries().map((term) => toTermCard(term, series, routes.series(term.slug))),
  ];
}

/** The card at a decoded path such as `/og/years/2025.png`. */
export function getShareCard(path: string): ShareCard | undefined {
  return getShareCards().find((card) => card.path === path);
}

function getYearCard(year: number): ShareCard | undefined {
  const facts = getYearCardFacts(year);
  if (facts === undefined) return undefined;
  const { posts, characters, ...card } = facts;
  const { yearSoFar, characters: countCharacters } = getWords();
  const summary = posts === 0 ? '' : yearSoFar(posts, countCharacters(characters));
  return { path: routes.yearCard(year), kind: 'year', card: { ...card, summary } };
}

function getSiteCard(): ShareCard {
  const { title, description, url, basePath, accent } = getSite();
  const address = new URL(url).host + basePath;
  return { path: routes.card(routes.home), kind: 'site', card: { title, description, address, hue: accent } };
}

function toPostCard(post: Post): ShareCard {
  const { title, language, accent } = getSite();
  const { months, description, ...look } = toCard(post);
  // A page has no year.
  const hue = post.date === '' ? accent : look.hue;
  const date = post.date && formatDate(post.date, language);
  const card = { title: post.title, description, label: toLabel(post), date, months, hue, siteTitle: title };
  return { path: routes.card(post.path), kind: 'post', card };
}

/** `상반기 회고 · 2024`: the name of a retrospective says its half already. */
function toLabel(post: Post): string {
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  const time = period && (post.kind === 'retrospective' ? String(period.year) : periodLabel(period));
  return [kindLabel(post), time].filter((part) => part !== undefined).join(' · ');
}

function toTermCard({ name, items }: TermGroup<Post>, label: string, path: string): ShareCard {
  const { title, accent } = getSite();
  const count = getWords().countPosts(items.length);
  const titles = items.slice(0, TITLES).map((post) => post.title);
  return { path: routes.card(path), kind: 'term', card: { name, label, count, titles, hue: accent, siteTitle: title } };
}
