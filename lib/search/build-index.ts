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
import type { Row } from './postings';

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

/** A piece of a page, and the pairs of signs in it. */
type ReadPiece = { content: Piece; heading: Row | undefined; text: Row };

/** A part of a text that is searched by itself. */
export type Piece = TextPage['pieces'][number];

/**
 * Makes the files of the index, the same for the same pages.
 *
 * @param entries newest first
 * @returns what is in them by their names, relative to `/search/`
 */
export function buildIndex(entries: readonly (SearchEntry & { sections: readonly Section[] })[]): Map<string, Buffer> {
  const builder = new IndexBuilder();
  for (const { path, sections } of entries) builder.read(path, toPagePieces(sections));
  return builder.build(entries.map(({ sections: _, ...entry }) => entry)).files;
}

/**
 * Makes an index in two steps: reading pages takes most of the time, and most pages are known before all are. In which
 * order they were read, and whether some of them were not wanted after all, leaves no trace in what is built.
 */
export class IndexBuilder {
  readonly #grams = new GramTable();
  readonly #pages = new Map<string, ReadPiece[]>();

  /** @param path of the page; what was read of it before is forgotten */
  read(path: string, pieces: readonly Piece[]): void {
    const toRow = (text: string): Row => this.#grams.read(text);
    this.#pages.set(
      path,
      pieces.map((content) => ({
        content,
        heading: content.heading === '' ? undefined : toRow(content.heading),
        text: toRow(content.text),
      })),
    );
  }

  /** Forgets all pages but these, by their paths. */
  keep(paths: ReadonlySet<string>): void {
    for (const path of this.#pages.keys()) if (!paths.has(path)) this.#pages.delete(path);
  }

  /**
   * Once, when all is read.
   *
   * @param entries newest first
   * @returns files by their names, relative to `/search/`, and a digest of those that hold texts
   * @throws where one of them was not read
   */
  build(entries: readonly SearchEntry[]): { files: Map<string, Buffer>; textsDigest: string } {
    const pages = entries.map(({ path }) => {
      const read = this.#pages.get(path);
      if (read === undefined) throw new Error(`${path} is to be found, but nobody has read it.`);
      return read;
    });
    const { textsSize, gramsSize } = toSizes(countSigns(pages));
    const grams = this.#grams;
    const pieceCounts: number[] = [];
    const texts: { pages: TextPage[]; pieces: number; size: number }[] = [];
    let piece = 0;
    for (const [page, { kind: _, year: __, tags, ...facts }] of entries.entries()) {
      grams.add(grams.read(facts.title, true), 'title', page);
      for (const { name, slug } of tags) {
        grams.add(grams.read(name, true), 'tag', page);
        grams.addTag(slug, page);
      }
      const first = piece;
      let file = texts.at(-1);
      let part: TextPage | undefined;
      // A page without text has one piece, so that it has a place.
      for (const { content, heading, text } of pages[page]?.length ? pages[page] : [NOTHING]) {
        if (file === undefined || file.size >= textsSize) {
          file = { pages: [], pieces: 0, size: 0 };
          texts.push(file);
          part = undefined;
        }
        if (part === undefined) {
          part = { page, ...facts, tags: tags.map(({ name }) => name), first: piece, pieces: [] };
          file.pages.push(part);
        }
        part.pieces.push(content);
        file.pieces += 1;
        file.size += content.heading.length + content.text.length + 40;
        if (heading) grams.add(heading, 'heading', piece);
        grams.add(text, 'text', piece);
        piece += 1;
      }
      pieceCounts.push(piece - first);
    }
    return toFiles(entries, pieceCounts, texts, toShards(grams.entries(piece), gramsSize));
  }
}

const NOTHING: ReadPiece = {
  content: { id: '', heading: '', text: '' },
  heading: undefined,
  text: { start: 0, end: 0 },
};

/** Cuts what a page says into pieces. */
export function toPagePieces(sections: readonly Section[]): Piece[] {
  return sections.flatMap(({ id, heading, text }) => toPieces(text).map((part) => ({ id, heading, text: part })));
}

/** Somewhat larger files for a large site: it would have too many. */
function toSizes(signs: number): { textsSize: number; gramsSize: number } {
  const scale = Math.max(1, signs / MANY_SIGNS) ** 0.2;
  return { textsSize: TEXTS_SIZE * scale, gramsSize: GRAMS_SIZE * scale };
}

function countSigns(pages: readonly (readonly ReadPiece[])[]): number {
  let signs = 0;
  for (const pieces of pages) for (const { content } of pieces) signs += content.text.length;
  return signs;
}

/** Keys and their places, in so many files that none is large; where a key is follows from the key. */
function toShards(grams: Iterable<[key: string, posting: string]>, size: number): Buffer[] {
  const keys: string[] = [];
  const lines: string[] = [];
  let total = 0;
  for (const [key, posting] of grams) {
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
): { files: Map<string, Buffer>; textsDigest: string } {
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
  const textsDigest = digestOf(contents.texts);
  const version = digestOf([Buffer.from(JSON.stringify(manifest) + textsDigest), ...contents.grams]).slice(0, 12);
  const files = new Map([
    [MANIFEST, Buffer.from(JSON.stringify({ version, ...manifest }))],
    ...contents.grams.map((text, number) => [gramsFile(version, number), text] as const),
    ...contents.texts.map((text, number) => [textsFile(version, number), text] as const),
  ]);
  return { files, textsDigest };
}

/** Of files of texts in their order. */
export function digestOf(texts: Iterable<Buffer>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
