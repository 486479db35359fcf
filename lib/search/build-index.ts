import { createHash } from 'node:crypto';
import {
  FIELDS,
  gramsFile,
  gramsFileOf,
  KINDS,
  MANIFEST,
  type Manifest,
  type SearchKind,
  type TextPage,
  tagKey,
  textsFile,
} from './format';
import { GramTable, type Places } from './gram-table';
import { encodeAscending, encodeNumbers } from './numbers';
import type { Section } from './page-text';
import { toPieces } from './pieces';

/** A page that may be found. */
export type SearchEntry = Pick<TextPage, 'path' | 'title' | 'label' | 'date' | 'lang'> & {
  kind: SearchKind;
  year?: number;
  tags: { name: string; slug: string }[];
};

/** Signs in a file of texts, and in a file of grams, before they are compressed. */
const TEXTS_SIZE = 2000;
const GRAMS_SIZE = 5000;
const MANY_SIGNS = 5_000_000;

/**
 * Makes the files of the index, the same for the same pages.
 *
 * @param entries newest first
 * @returns their texts by their names, relative to `/search/`
 */
export function buildIndex(entries: readonly (SearchEntry & { sections: readonly Section[] })[]): Map<string, string> {
  const grams = new GramTable();
  const pieceCounts: number[] = [];
  const texts: { pages: TextPage[]; pieces: number; size: number }[] = [];
  const { textsSize, gramsSize } = toSizes(entries);
  let piece = 0;
  for (const [page, { sections, kind: _, year: __, tags, ...facts }] of entries.entries()) {
    grams.addField(facts.title, 'title', page, true);
    for (const { name, slug } of tags) {
      grams.addField(name, 'tag', page, true);
      grams.add(tagKey(slug), 'tag', page);
    }
    const first = piece;
    let file = texts.at(-1);
    let part: TextPage | undefined;
    for (const { id, heading, text } of toPagePieces(sections)) {
      if (file === undefined || file.size >= textsSize) {
        file = { pages: [], pieces: 0, size: 0 };
        texts.push(file);
        part = undefined;
      }
      if (part === undefined) {
        part = { page, ...facts, tags: tags.map(({ name }) => name), first: piece, pieces: [] };
        file.pages.push(part);
      }
      part.pieces.push({ id, heading, text });
      file.pieces += 1;
      file.size += heading.length + text.length + 40;
      if (heading !== '') grams.addField(heading, 'heading', piece);
      grams.addText(text);
      piece += 1;
    }
    pieceCounts.push(piece - first);
  }
  return toFiles(entries, pieceCounts, texts, toShards(grams, gramsSize));
}

/** Somewhat larger files for a large site: it would have too many. */
function toSizes(entries: readonly { sections: readonly Section[] }[]): { textsSize: number; gramsSize: number } {
  const signs = entries.flatMap(({ sections }) => sections).reduce((sum, { text }) => sum + text.length, 0);
  const scale = Math.max(1, signs / MANY_SIGNS) ** 0.2;
  return { textsSize: TEXTS_SIZE * scale, gramsSize: GRAMS_SIZE * scale };
}

/** A page without text has one piece, so that it has a place. */
function toPagePieces(sections: readonly Section[]): TextPage['pieces'] {
  const pieces = sections.flatMap(({ id, heading, text }) =>
    toPieces(text).map((part) => ({ id, heading, text: part })),
  );
  return pieces.length > 0 ? pieces : [{ id: '', heading: '', text: '' }];
}

/** Keys and their places, in so many files that none is large; where a key is follows from the key. */
function toShards(grams: GramTable, size: number): string[] {
  const lines = [...grams.entries()].map(
    ([key, places]) => [key, `${JSON.stringify(key)}:"${toPosting(places)}"`] as const,
  );
  const total = lines.reduce((sum, [, line]) => sum + line.length, 0);
  const shards: string[][] = Array.from({ length: Math.max(1, Math.ceil(total / size)) }, () => []);
  for (const [key, line] of lines) shards[gramsFileOf(key, shards.length)]?.push(line);
  return shards.map((shard) => `{${shard.join(',')}}`);
}

function toFiles(
  entries: readonly SearchEntry[],
  pieceCounts: readonly number[],
  texts: readonly { pages: TextPage[]; pieces: number }[],
  grams: readonly string[],
): Map<string, string> {
  const contents = { grams, texts: texts.map(({ pages }) => JSON.stringify(pages)) };
  const years = entries.flatMap(({ year }) => year ?? []);
  const firstYear = years.reduce((first, year) => Math.min(first, year), 9999);
  const manifest: Omit<Manifest, 'version'> = {
    grams: grams.length,
    pages: encodeNumbers(pieceCounts),
    texts: encodeNumbers(texts.map(({ pieces }) => pieces)),
    kinds: encodeNumbers(entries.map(({ kind }) => KINDS.indexOf(kind))),
    years: encodeNumbers(entries.map(({ year }) => (year === undefined ? 0 : year - firstYear + 1))),
    firstYear: firstYear - 1,
  };
  const version = digest([JSON.stringify(manifest), ...contents.grams, ...contents.texts]);
  return new Map([
    [MANIFEST, JSON.stringify({ version, ...manifest })],
    ...contents.grams.map((text, number) => [gramsFile(version, number), text] as const),
    ...contents.texts.map((text, number) => [textsFile(version, number), text] as const),
  ]);
}

function toPosting(places: Places): string {
  return FIELDS.map((field) => encodeAscending(places[field] ?? []))
    .join(' ')
    .trimEnd();
}

function digest(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
