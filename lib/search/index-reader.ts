import {
  FIELDS,
  type Grams,
  gramsFile,
  gramsFileOf,
  type Manifest,
  type TextPage,
  type Texts,
  textsFile,
} from './format';
import { decodeAscending, decodeNumbers } from './numbers';

/** Reads a file of the index, by its name relative to `/search/`. */
export type Load = (name: string) => Promise<unknown>;

/** Where a word may stand, by field: pages for `title` and `tag`, pieces for `heading` and `text`. Ascending. */
export type Places = Record<(typeof FIELDS)[number], number[]>;

export type IndexReader = ReturnType<typeof createIndexReader>;

/** Every file is read once at most. */
export function createIndexReader(manifest: Manifest, load: Load) {
  const files = new Map<string, Promise<unknown>>();
  const texts = new Set<number>();
  const firstPieces = toStarts(decodeNumbers(manifest.pages));
  const firstOfFiles = toStarts(decodeNumbers(manifest.texts));

  function read(name: string): Promise<unknown> {
    const file = files.get(name) ?? load(name);
    files.set(name, file);
    return file;
  }

  return {
    kinds: decodeNumbers(manifest.kinds),
    years: decodeNumbers(manifest.years).map((year) => year && year + manifest.firstYear),
    pieces: decodeNumbers(manifest.pages).reduce((sum, count) => sum + count, 0),
    pageOf: (piece: number) => findStart(firstPieces, piece),
    textsOf: (piece: number) => findStart(firstOfFiles, piece),
    /** How many files of texts have been asked for. */
    textsRead: () => texts.size,
    /** The pieces of a page: from the first to before the second. */
    piecesOf: (page: number): [number, number] => [firstPieces[page] ?? 0, firstPieces[page + 1] ?? Infinity],

    /** Where a pair of signs stands. */
    async places(key: string): Promise<Places> {
      const name = gramsFile(manifest.version, gramsFileOf(key, manifest.grams));
      const fields = ((await read(name)) as Grams)[key]?.split(' ') ?? [];
      return Object.fromEntries(FIELDS.map((field, index) => [field, decodeAscending(fields[index] ?? '')])) as Places;
    },

    /** The part of a page that stands in one file with a piece of it. */
    async part(page: number, piece: number): Promise<TextPage | undefined> {
      const file = findStart(firstOfFiles, piece);
      texts.add(file);
      return ((await read(textsFile(manifest.version, file))) as Texts).find((part) => part.page === page);
    },
  };
}

/** `[2, 1, 3]` → `[0, 2, 3]` */
function toStarts(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum - count;
  });
}

/** Which stretch a number lies in. */
function findStart(starts: readonly number[], number: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
