import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndex, type SearchEntry } from '@/lib/search/build-index';
import { type Section, toSections } from '@/lib/search/page-text';
import { fileOf } from '@/lib/site/tree';
import { routes } from '@/lib/site/urls';

/** What pages say, by their paths. */
export type Sections = ReadonlyMap<string, readonly Section[]>;

/** How many files an index has, and their bytes. */
export type WrittenSearch = { files: number; bytes: number };

/**
 * Reads what finished pages say.
 *
 * @param folder the site
 * @param paths of the pages, decoded
 */
export function readSections(folder: string, paths: Iterable<string>): Map<string, Section[]> {
  const sections = new Map<string, Section[]>();
  for (const path of paths) sections.set(path, toSections(readFileSync(join(folder, fileOf(path)), 'utf8')));
  return sections;
}

/** Whether a file of a site, relative to it, is one that `writeSearch` writes. */
export function isOfIndex(path: string): boolean {
  return /^search\/index(?:\.json$|\/)/.test(path);
}

/**
 * Writes the files of the search index beside the page that reads them.
 *
 * @param entries the pages that may be found, newest first
 */
export function writeSearch(folder: string, entries: readonly SearchEntry[], sections: Sections): WrittenSearch {
  const files = buildIndex(entries.map((entry) => ({ ...entry, sections: sections.get(entry.path) ?? [] })));
  const folders = new Set([...files.keys()].map((name) => dirname(join(folder, routes.search, name))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  let bytes = 0;
  // Thousands of small files, for which waiting for each costs ten times the writing.
  for (const [name, content] of files) {
    writeFileSync(join(folder, routes.search, name), content);
    bytes += content.length;
  }
  return { files: files.size, bytes };
}
