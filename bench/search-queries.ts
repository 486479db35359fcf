import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '@/lib/search/build-index';
import { makeCorpus } from '@/lib/search/fixtures/corpus';
import { type Asked, askAll, makeQueries } from '@/lib/search/fixtures/recall';
import { MANIFEST, type Manifest, type Texts, textsFile } from '@/lib/search/format';
import { decodeNumbers } from '@/lib/search/numbers';
import { type Section, toSections } from '@/lib/search/page-text';
import { fileOf } from '@/lib/site/tree';
import { alignTable } from './table';

/** Signs of a made post, as of those that are built here. */
const SIGNS = 3000;

/** What an index is asked: its pages as they are, and its files by their names. */
type Searched = {
  pages: { path: string; title: string; tags: { name: string; slug: string }[]; sections: readonly Section[] }[];
  read: (name: string) => Buffer;
};

/**
 * Forty queries beside a plain scan of the same texts, as tables of Markdown: what was found, what there is, and the
 * bytes that were loaded before the first results.
 *
 * @param out where our own blog was published
 * @param sizes how many posts are made
 */
export async function* searchTables(out: string, sizes: readonly number[]): AsyncGenerator<string> {
  yield toSearchTable('our own pages', readPublished(out));
  for (const size of sizes) yield toSearchTable(`${size} posts`, makeSearched(size));
}

async function toSearchTable(name: string, { pages, read }: Searched): Promise<string> {
  const asked = await askAll(read, pages, makeQueries(pages));
  const most = asked.reduce((sum, { bytes }) => Math.max(sum, bytes), 0);
  const isWhole = asked.every(({ wrong }) => wrong.length === 0);
  return alignTable([
    [`search, ${name}`, 'found', 'by a scan', 'kB loaded'],
    ...asked.map(toCells),
    [isWhole ? 'all are found; the most is' : 'NOT ALL ARE FOUND; the most is', '', '', format(most)],
  ]);
}

/** Pages of a published site as its HTML has them, and the index that stands beside them. */
function readPublished(out: string): Searched {
  const read = (name: string): Buffer => readFileSync(join(out, 'search', name));
  const { version, texts }: Manifest = JSON.parse(String(read(MANIFEST)));
  const pages = new Map<string, Searched['pages'][number]>();
  for (const file of decodeNumbers(texts).keys()) {
    for (const { path, title, tags } of JSON.parse(String(read(textsFile(version, file)))) as Texts) {
      if (pages.has(path)) continue;
      const sections = toSections(readFileSync(join(out, fileOf(path)), 'utf8'));
      pages.set(path, { path, title, tags: tags.map((name) => ({ name, slug: name })), sections });
    }
  }
  return { pages: [...pages.values()], read };
}

function makeSearched(posts: number): Searched {
  const pages = makeCorpus({ posts, signs: SIGNS });
  const files = buildIndex(pages);
  return { pages, read: (name) => files.get(name) ?? Buffer.alloc(0) };
}

function toCells({ query, found, expected, wrong, bytes }: Asked): string[] {
  return [query, `${found}${wrong.length > 0 ? ` (wrong: ${wrong.length})` : ''}`, String(expected), format(bytes)];
}

function format(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
