import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createRandom } from '@/lib/site/fixtures/random';
import { buildIndex } from './build-index';
import { makeCorpus } from './fixtures/corpus';
import { foldText, toInitials, toSearchWords } from './fold';
import { createSearch } from './search';

/** In bytes, gzip: what one query may load of a thousand posts of 5,000 signs. */
const BUDGET = 100_000;

/** As many as the search page shows at once; the dialog shows fewer. */
const SHOWN = 8;

const pages = makeCorpus({ posts: 1000 });
const texts = pages.map(({ title, tags, sections }) =>
  foldText(
    [title, ...tags.map(({ name }) => name), ...sections.flatMap(({ heading, text }) => [heading, text])].join(' '),
  ),
);
const files = buildIndex(pages);

/** Words that people would look for, and pieces of text that nobody would. */
function makeQueries(count: number): string[] {
  const random = createRandom(11);
  const queries = [
    '회고',
    '연말회고',
    'Next.js',
    'k8s',
    'C++',
    'ㅎㄱ',
    'TypeScript React',
    '했습니다',
    '했습니다. 되었다.',
    '없는낱말',
  ];
  while (queries.length < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const start = Math.floor(random() * (text.length - 10));
    const query = text.slice(start, start + 2 + Math.floor(random() * 5)).trim();
    if (query.length > 1 && toSearchWords(query).join(' ') === query) queries.push(query);
  }
  return queries;
}

it('finds every post that a scan finds, and loads little', async () => {
  const sizes: { query: string; bytes: number }[] = [];
  for (const query of makeQueries(40)) {
    let bytes = 0;
    const search = createSearch(async (name) => {
      bytes += gzipSync(files.get(name) ?? '').length;
      return JSON.parse(String(files.get(name)));
    });
    const results = await search(query, SHOWN);
    sizes.push({ query, bytes });

    const found = results?.first ?? [];
    for (let more = await results?.next(100); more && more.length > 0; more = await results?.next(100))
      found.push(...more);
    const words = toSearchWords(query);
    const expected = pages.filter(({ title, tags }, number) => {
      const initials = [title, ...tags.map(({ name }) => name)].map((text) => toInitials(foldText(text)));
      return words.every((word) => texts[number]?.includes(word) || initials.some((text) => text.includes(word)));
    });
    expect(found.map(({ path }) => path).sort(), query).toEqual(expected.map(({ path }) => path).sort());
    expect(results?.total(), query).toBe(expected.length);
    expect(results?.isExact()).toBe(true);
  }
  const worst = sizes.reduce((most, size) => (size.bytes > most.bytes ? size : most));
  console.log(`the most is loaded for ${worst.query}: ${worst.bytes} B gzip`);
  expect(worst.bytes).toBeGreaterThan(10_000);
  expect(worst.bytes).toBeLessThanOrEqual(BUDGET);
}, 120_000);

it('lies in files that none of which is large', () => {
  const sizes = [...files.values()].map((text) => gzipSync(text).length);
  expect(files.size).toBeLessThan(4 * pages.length);
  expect(Math.max(...sizes)).toBeLessThan(12_000);
});
