import type { ShareCard } from '@/lib/cards/share-card';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { getYearCardFacts, getYears } from './year-page';

/** Every card of the site. */
export function getShareCards(): ShareCard[] {
  return getYears().flatMap((year) => getYearCard(year) ?? []);
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
