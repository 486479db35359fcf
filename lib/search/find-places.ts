import { FIELDS, needsTriple } from './format';
import type { IndexReader, Places } from './index-reader';

/** Pairs and triples that are looked up for one query: each may need a file, and a large site has larger ones. */
const MOST = { pairs: 8, triples: 6 };
const MOST_OF_MANY = { pairs: 4, triples: 2 };
const MANY_PIECES = 20_000;
/** So few places are looked at rather than narrowed down. */
const FEW = 3;

/**
 * Where words may stand. A word of two signs stands exactly there; a longer one is known by its pairs and triples, so
 * that now and then a place is given where these stand and it does not.
 */
export async function findPlaces(index: IndexReader, words: readonly string[]): Promise<Places[]> {
  const most = index.pieces < MANY_PIECES ? MOST : MOST_OF_MANY;
  const pairs = share(most.pairs, words, 1);
  const triples = share(most.triples, words, 2);
  return Promise.all(words.map((word) => findWord(index, word, pairs.get(word) ?? 1, triples.get(word) ?? 1)));
}

/** How much of what there is each word may have; what short words do not need is left to the longer ones. */
function share(most: number, words: readonly string[], less: number): Map<string, number> {
  let left = most;
  const shares = [...words].sort((a, b) => a.length - b.length);
  return new Map(
    shares.map((word, index) => {
      const part = Math.min(word.length - less, Math.max(1, Math.floor(left / (shares.length - index))));
      left -= part;
      return [word, part];
    }),
  );
}

async function findWord(index: IndexReader, word: string, mostPairs: number, mostTriples: number): Promise<Places> {
  const starts = spread(word.length - 1, mostPairs);
  const pairs = new Map(
    await Promise.all(starts.map(async (start) => [start, await index.places(word.slice(start, start + 2))] as const)),
  );
  const common = (field: (typeof FIELDS)[number]) => intersect([...pairs.values()].map((places) => places[field]));
  const places = Object.fromEntries(FIELDS.map((field) => [field, common(field)])) as Places;
  const counts = [...pairs.values()].map(({ text }) => text.length);
  const isWhole = starts.length === word.length - 1;
  if (places.text.length <= FEW || (isWhole && isTogether(places.text.length, counts, index.pieces))) return places;
  const frequent = starts.filter((start) => {
    const [first, second] = [pairs.get(start), pairs.get(start + 1)];
    return first && second && needsTriple(first.text.length, second.text.length, index.pieces);
  });
  const triples = await Promise.all(
    spread(frequent.length, mostTriples).map((at) => index.places(word.slice(frequent[at], (frequent[at] ?? 0) + 3))),
  );
  return { ...places, text: intersect([places.text, ...triples.map(({ text }) => text)]) };
}

/** Whether pairs stand in the same pieces so much more often than by chance that it must be for the word. */
function isTogether(common: number, counts: readonly number[], pieces: number): boolean {
  const byChance = counts.reduce((product, count) => (product * count) / pieces, pieces);
  return common > 20 * byChance + FEW;
}

/** Some of the numbers from 0 to below `count`, evenly spread. */
function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / Math.max(1, most - 1)));
}

function intersect(lists: readonly number[][]): number[] {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((number) => sets.every((set) => set.has(number)));
}
