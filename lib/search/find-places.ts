import { FIELDS, needsTriple } from './format';
import type { IndexReader, Places } from './index-reader';

/** Pairs and triples that are looked up for one query: each may need a file, and a large site has larger ones. */
const MOST = { pairs: 8, triples: 6 };
const MOST_OF_MANY = { pairs: 4, triples: 2 };
const MANY_PIECES = 20_000;
/** Of each kind so many more are looked up where a word could still stand in many places that it does not. */
const MORE = 4;
/** Beside other words, one in a tenth of all pieces is left at that: its lists are the longest and tell the least. */
const FREQUENT = 10;
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
  const more = Math.floor(MORE / words.length);
  return Promise.all(
    words.map((word) =>
      findWord(index, word, {
        pairs: pairs.get(word) ?? 1,
        triples: triples.get(word) ?? 1,
        more,
        isAlone: words.length === 1,
      }),
    ),
  );
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

type Most = { pairs: number; triples: number; more: number; isAlone: boolean };

async function findWord(index: IndexReader, word: string, most: Most): Promise<Places> {
  const all = spread(word.length - 1, Number.POSITIVE_INFINITY);
  const pairs = new Map<number, Places>();
  const look = async (starts: readonly number[]): Promise<void> => {
    const found = starts.map(async (start) => [start, await index.places(word.slice(start, start + 2))] as const);
    for (const [start, places] of await Promise.all(found)) pairs.set(start, places);
  };
  const common = (field: (typeof FIELDS)[number]) => intersect([...pairs.values()].map((places) => places[field]));
  const isSettled = (text: readonly number[]): boolean => {
    const counts = [...pairs.values()].map((places) => places.text.length);
    return text.length <= FEW || (pairs.size === all.length && isTogether(text.length, counts, index.pieces));
  };
  const isEverywhere = (text: readonly number[]): boolean => !most.isAlone && text.length * FREQUENT > index.pieces;
  await look(spread(all.length, most.pairs));
  const before = common('text');
  if (!isSettled(before) && !isEverywhere(before))
    await look(all.filter((start) => !pairs.has(start)).slice(0, most.more));
  const places = Object.fromEntries(FIELDS.map((field) => [field, common(field)])) as Places;
  const countOf = (start: number): number => pairs.get(start)?.text.length ?? 0;
  // The rarest first: they leave the least.
  const triples = all
    .filter((start) => needsTriple(countOf(start), countOf(start + 1), index.pieces))
    .sort((a, b) => countOf(a) * countOf(a + 1) - countOf(b) * countOf(b + 1));
  const rounds = [triples.slice(0, most.triples), triples.slice(most.triples, most.triples + most.more)];
  for (const [round, starts] of rounds.entries()) {
    if (isSettled(places.text) || (round > 0 && isEverywhere(places.text))) break;
    const found = await Promise.all(starts.map((start) => index.places(word.slice(start, start + 3))));
    places.text = intersect([places.text, ...found.map(({ text }) => text)]);
  }
  return places;
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
