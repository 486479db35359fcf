import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndex, type SearchEntry } from '@/lib/search/build-index';
import type { Section } from '@/lib/search/page-text';
import { routes } from '@/lib/site/urls';

/**
 * Writes the files of the search index beside the page that reads them.
 *
 * @param entries the pages that may be found, newest first
 * @param sections what each of them says, by its path
 * @returns how many files there are, and their bytes
 */
export function writeSearch(
  folder: string,
  entries: readonly SearchEntry[],
  sections: ReadonlyMap<string, Section[]>,
): { files: number; bytes: number } {
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
