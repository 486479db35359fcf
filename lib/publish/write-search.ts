import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, IndexBuilder, type Piece, type SearchEntry, toPagePieces } from '@/lib/search/build-index';
import { MANIFEST, type Manifest, type Texts, textsFile } from '@/lib/search/format';
import { decodeNumbers } from '@/lib/search/numbers';
import { type Section, toSections } from '@/lib/search/page-text';
import { fileOf } from '@/lib/site/tree';
import { routes } from '@/lib/site/urls';
import { makeFolders } from './files';

/** What pages say, by their paths. */
export type Sections = ReadonlyMap<string, readonly Section[]>;

/** What is known of the last site before any page is drawn. */
export type LastPages = {
  /** Where it is. */
  site: string;
  /** Paths of pages that lie there finished, decoded; some of them may be kept. */
  paths: readonly string[];
  /** Of the texts of its index. */
  textsDigest?: string;
};

/** What is known when all that may be found is drawn. */
export type SearchTask = {
  /** The site that is being made. */
  folder: string;
  /** The pages that may be found, newest first. */
  entries: readonly SearchEntry[];
  /** Paths of those pages of the last site that are kept. */
  kept: ReadonlySet<string>;
  /** What all other pages say. */
  others: Sections;
};

/** How many files an index has, their bytes, and a digest of those that hold texts. */
export type WrittenSearch = { files: number; bytes: number; textsDigest: string };

/** Whether a file of a site, relative to it, is one that `writeSearch` writes. */
export function isOfIndex(path: string): boolean {
  return /^search\/index(?:\.json$|\/)/.test(path);
}

/**
 * Reads what pages say.
 *
 * @param folder the site
 * @param paths of the pages, decoded
 */
export function readSections(folder: string, paths: readonly string[]): Map<string, Section[]> {
  return new Map(paths.map((path) => [path, toSections(readFileSync(join(folder, fileOf(path)), 'utf8'))]));
}

/** Reads what pages of the last site say: from its index, which takes a fraction of the time, else from the pages. */
export function readLastPages({ site, paths, textsDigest }: LastPages): IndexBuilder {
  const builder = new IndexBuilder();
  const texts = textsDigest === undefined ? undefined : readTexts(site, textsDigest);
  for (const path of paths) {
    builder.read(path, texts?.get(path) ?? toPagePieces(toSections(readFileSync(join(site, fileOf(path)), 'utf8'))));
  }
  return builder;
}

/** @returns pieces by the paths of pages; undefined where the index is not as it was written */
function readTexts(site: string, textsDigest: string): Map<string, Piece[]> | undefined {
  const read = (name: string): Buffer => readFileSync(join(site, routes.search, name));
  try {
    const { version, texts }: Manifest = JSON.parse(read(MANIFEST).toString());
    const files = decodeNumbers(texts).map((_, number) => read(textsFile(version, number)));
    if (digestOf(files) !== textsDigest) return undefined;
    const pages = new Map<string, Piece[]>();
    for (const { path, pieces } of files.flatMap((file) => JSON.parse(file.toString()) as Texts)) {
      pages.set(path, [...(pages.get(path) ?? []), ...pieces]);
    }
    return pages;
  } catch {
    // A file is gone, or is none of ours.
    return undefined;
  }
}

/**
 * Writes the files of the search index beside the page that reads them.
 *
 * @param builder has read the pages of the last site, the kept ones among them
 */
export function writeSearch(builder: IndexBuilder, { folder, entries, kept, others }: SearchTask): WrittenSearch {
  builder.keep(kept);
  for (const [path, sections] of others) builder.read(path, toPagePieces(sections));
  const { files, textsDigest } = builder.build(entries);
  const places = [...files].map(([name, content]) => ({ file: join(folder, routes.search, name), content }));
  makeFolders(places.map(({ file }) => file));
  for (const { file, content } of places) writeFileSync(file, content);
  const bytes = places.reduce((sum, { content }) => sum + content.length, 0);
  return { files: files.size, bytes, textsDigest };
}
