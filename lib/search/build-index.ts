import { createHash } from 'node:crypto';
import { encodeNumbers } from './encode-numbers';
import {
  gramsFile,
  gramsFileOf,
  KINDS,
  MANIFEST,
  type Manifest,
  type SearchKind,
  type TextPage,
  textsFile,
} from './format';
import { GramTable } from './gram-table';
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
 * @returns what is in them by their names, relative to `/search/`
 */
export function buildIndex(entries: readonly (SearchEntry & { sections: readonly Section[] })[]): Map<string, Buffer> {
  const signs = countSigns(entries);
  const grams = new GramTable(signs);
  const pieceCounts: number[] = [];
  const texts: { pages: TextPage[]; pieces: number; size: number }[] = [];
  const { textsSize, gramsSize } = toSizes(signs);
  let piece = 0;
  for (const [page, { sections, kind: _, year: __, tags, ...facts }] of entries.entries()) {
    grams.addField(facts.title, 'title', page, true);
    for (const { name, slug } of tags) {
      grams.addField(name, 'tag', page, true);
      grams.addTag(slug, page);
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
function toSizes(signs: number): { textsSize: number; gramsSize: number } {
  const scale = Math.max(1, signs / MANY_SIGNS) ** 0.2;
  return { textsSize: TEXTS_SIZE * scale, gramsSize: GRAMS_SIZE * scale };
}

function countSigns(entries: readonly { sections: readonly Section[] }[]): number {
  let signs = 0;
  for (const { sections } of entries) for (const { text } of sections) signs += text.length;
  return signs;
}

/** A page without text has one piece, so that it has a place. */
function toPagePieces(sections: readonly Section[]): TextPage['pieces'] {
  const pieces = sections.flatMap(({ id, heading, text }) =>
    toPieces(text).map((part) => ({ id, heading, text: part })),
  );
  return pieces.length > 0 ? pieces : [{ id: '', heading: '', text: '' }];
}

/** Keys and their places, in so many files that none is large; where a key is follows from the key. */
function toShards(grams: GramTable, size: number): Buffer[] {
  const keys: string[] = [];
  const lines: string[] = [];
  let total = 0;
  for (const [key, posting] of grams.entries()) {
    const line = `${JSON.stringify(key)}:"${posting}"`;
    keys.push(key);
    lines.push(line);
    total += line.length;
  }
  const shards: string[][] = Array.from({ length: Math.max(1, Math.ceil(total / size)) }, () => []);
  for (const [index, key] of keys.entries()) shards[gramsFileOf(key, shards.length)]?.push(lines[index] ?? '');
  return shards.map((shard) => Buffer.from(`{${shard.join(',')}}`));
}

function toFiles(
  entries: readonly SearchEntry[],
  pieceCounts: readonly number[],
  texts: readonly { pages: TextPage[]; pieces: number }[],
  grams: readonly Buffer[],
): Map<string, Buffer> {
  const contents = { grams, texts: texts.map(({ pages }) => Buffer.from(JSON.stringify(pages))) };
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
  const version = digest([Buffer.from(JSON.stringify(manifest)), ...contents.grams, ...contents.texts]);
  return new Map([
    [MANIFEST, Buffer.from(JSON.stringify({ version, ...manifest }))],
    ...contents.grams.map((text, number) => [gramsFile(version, number), text] as const),
    ...contents.texts.map((text, number) => [textsFile(version, number), text] as const),
  ]);
}

function digest(texts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
