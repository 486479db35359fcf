import { findPlaces } from './find-places';
import { toSearchWords } from './fold';
import { FIELDS, KINDS, MANIFEST, type Manifest, tagKey } from './format';
import { createIndexReader, type IndexReader, type Load, type Places } from './index-reader';
import { type Found, readPage, WEIGHTS } from './read-page';

export type { Found } from './read-page';

export type Filters = { kind?: string; year?: string; tag?: string };

export type Results = {
  /** The first pages, the best first. */
  first: Found[];
  /** How many pages there are; before all have been looked at, a few may be too many. */
  total: () => number;
  /** Whether that is certain. */
  isExact: () => boolean;
  /** The next pages; none when there are no more. */
  next: (count: number) => Promise<Found[]>;
};

/**
 * A search over the files of an index. Nothing is loaded before the first query.
 *
 * @param load reads a file; told to be fresh after a version of the index is gone, as a new site has taken its place
 */
export function createSearch(load: (name: string, isFresh: boolean) => Promise<unknown>) {
  let reader: Promise<IndexReader> | undefined;
  const open = async (isFresh: boolean): Promise<IndexReader> => {
    const files: Load = (name) => load(name, false);
    return createIndexReader((await load(MANIFEST, isFresh)) as Manifest, files);
  };

  /**
   * @param count how many pages at first
   * @returns undefined when no word of the query has two signs
   * @throws when the index cannot be read
   */
  return async function search(query: string, count: number, filters: Filters = {}): Promise<Results | undefined> {
    const words = toSearchWords(query);
    if (words.length === 0) return undefined;
    const run = async (isFresh: boolean): Promise<Results> => {
      if (isFresh) reader = undefined;
      reader ??= open(isFresh);
      const results = await toResults(await reader, words, filters);
      return { ...results, first: await results.next(count) };
    };
    return run(false).catch(() => run(true));
  };
}

/** Pages that are read at the same time, and files of texts that are read at once. */
const BATCH = 4;
const MOST_TEXTS = 10;

async function toResults(
  index: IndexReader,
  words: readonly string[],
  filters: Filters,
): Promise<Omit<Results, 'first'>> {
  const [places, tagged] = await Promise.all([
    findPlaces(index, words),
    filters.tag ? index.places(tagKey(filters.tag)) : undefined,
  ]);
  const withTag = tagged && new Set(tagged.tag);
  const isAsked = (page: number): boolean =>
    (withTag?.has(page) ?? true) &&
    (!filters.kind || KINDS[index.kinds[page] ?? -1] === filters.kind) &&
    (!filters.year || String(index.years[page]) === filters.year);
  const queue = rank(index, places).filter(isAsked);
  const isCertain = words.every((word) => word.length === 2);
  let seen = 0;
  let wrong = 0;
  return {
    total: () => queue.length - wrong,
    isExact: () => isCertain || seen === queue.length,
    async next(count) {
      const found: Found[] = [];
      const before = index.textsRead();
      while (found.length < count && seen < queue.length) {
        // Where texts are many, or many are wrong, those that are right are shown before the rest is read.
        if (found.length > 0 && index.textsRead() - before > MOST_TEXTS) break;
        const batch = queue.slice(seen, seen + Math.min(BATCH, count - found.length));
        seen += batch.length;
        const pages = await Promise.all(batch.map((page) => readPage(index, page, words, places)));
        const right = pages.filter((page) => page !== undefined);
        found.push(...right);
        wrong += pages.length - right.length;
      }
      return found;
    },
  };
}

/** Pages that may have all words: the best first, the newer first among equals. */
function rank(index: IndexReader, places: readonly Places[]): number[] {
  let scores: Map<number, number> | undefined;
  for (const place of places) {
    const best = new Map<number, number>();
    for (const field of FIELDS) {
      const isPieces = field === 'heading' || field === 'text';
      for (const number of place[field]) {
        const page = isPieces ? index.pageOf(number) : number;
        // Fields come from the best to the least.
        if (!best.has(page)) best.set(page, WEIGHTS[field]);
      }
    }
    const before: Map<number, number> | undefined = scores;
    scores = new Map();
    for (const [page, score] of best) {
      if (before?.has(page) ?? true) scores.set(page, score + (before?.get(page) ?? 0));
    }
  }
  return [...(scores ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
}
