/**
 * How the index lies in files, for those who write it and those who read it. `index.json` is the only one with a
 * steady name; all others lie below `index/<version>/`, so that hosts and browsers may keep them for ever:
 *
 * - grams (`g0.json` …): every pair of signs that stand side by side, and where. Which file holds a pair follows from
 *   the pair alone.
 * - texts (`t0.json` …): what is searched, cut at headings into pieces of about a thousand signs.
 *
 * Pages are numbered from the newest, pieces through all pages in order.
 *
 * The version is one for all. A name for each file by its own content would keep files through an edit, but its hashes
 * do not compress: at 10,000 posts 15,000 of three bytes, 45 kB more before the first result, and a new post moves the
 * numbers in nearly all files of grams anyway.
 */
export type Manifest = {
  version: string;
  /** How many files of grams there are. */
  grams: number;
  /** How many pieces each page has (`encodeNumbers`), and how many each file of texts. */
  pages: string;
  texts: string;
  /** Of each page: the place of its kind in `KINDS`, and its year after `firstYear`, 0 where it has none. */
  kinds: string;
  years: string;
  firstYear: number;
};

export const KINDS = ['retrospective', 'pledge', 'roadmap', 'note', 'page'] as const;
export type SearchKind = (typeof KINDS)[number];

/**
 * By pair: pages that have it in the title, pieces that have it in their heading, pages that have it in a tag, pieces
 * that have it in their text; each `encodeAscending`, separated by spaces. `#slug` holds the pages of a tag.
 */
export type Grams = Record<string, string>;

/**
 * Whether three signs have a key of their own: where both pairs that they make are so frequent that they would often
 * stand in a piece without standing side by side.
 *
 * @param first in how many pieces' texts the first pair is, and `second` the second, of all `pieces`
 */
export function needsTriple(first: number, second: number, pieces: number): boolean {
  return first * second > pieces * CHANCE;
}

/** How many pieces by chance alone are too many. */
const CHANCE = 4;

/** From the best place to find a word in to the least. */
export const FIELDS = ['title', 'heading', 'tag', 'text'] as const;

/** Pages, or parts of them, that stand in one file. */
export type Texts = TextPage[];

export type TextPage = {
  page: number;
  /** Decoded, without base path. */
  path: string;
  title: string;
  label?: string;
  /** `2024-12-31`; none for a page of `content/pages/`. */
  date?: string;
  lang?: string;
  tags: string[];
  /** The number of its first piece here. */
  first: number;
  /** `id` is the place on the page, `''` for what stands above the first heading. */
  pieces: { id: string; heading: string; text: string }[];
};

export const MANIFEST = 'index.json';

export function gramsFile(version: string, number: number): string {
  return `index/${version}/g${number}.json`;
}

export function textsFile(version: string, number: number): string {
  return `index/${version}/t${number}.json`;
}

/** Which file of grams holds a key (FNV-1a). */
export function gramsFileOf(key: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  // The low bits of so short a key are alike.
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}

/** The key of a tag's pages: no pair has it, for its slug is longer or holds no `#`. */
export function tagKey(slug: string): string {
  return `# ${slug}`;
}
