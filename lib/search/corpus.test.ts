import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildIndex } from './build-index';
import { makeCorpus } from './fixtures/corpus';
import { askAll, makeQueries, SHOWN } from './fixtures/recall';
import { createSearch } from './search';

/** In bytes, gzip: what one query may load of a thousand posts of 5,000 signs. */
const BUDGET = 100_000;

const pages = makeCorpus({ posts: 1000 });
const files = buildIndex(pages);

it('finds every post that a scan finds, and loads little', async () => {
  const asked = await askAll((name) => files.get(name) ?? Buffer.alloc(0), pages, makeQueries(pages));
  expect(asked).toHaveLength(40);
  for (const { query, wrong } of asked) expect(wrong, query).toEqual([]);
  const worst = asked.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  console.log(`the most is loaded for ${worst.query}: ${worst.bytes} B gzip`);
  expect(worst.bytes).toBeGreaterThan(10_000);
  expect(worst.bytes).toBeLessThanOrEqual(BUDGET);
}, 120_000);

it('lies in files that none of which is large', () => {
  const sizes = [...files.values()].map((file) => gzipSync(file).length);
  expect(files.size).toBeLessThan(4 * pages.length);
  expect(Math.max(...sizes)).toBeLessThan(12_000);
});

it('loads little of many posts, too', async () => {
  const many = makeCorpus({ posts: 5000, signs: 3000 });
  const index = buildIndex(many);
  // Common pairs side by side by chance, and a word that is everywhere beside a rare one.
  for (const query of [...makeQueries(many), '안영입되었다', '안영입되었다 했습니다', '책의 타주책 했습니다']) {
    let bytes = 0;
    const search = createSearch(async (name) => {
      const file = index.get(name) ?? Buffer.alloc(0);
      bytes += gzipSync(file).length;
      return JSON.parse(String(file));
    });
    await search(query, SHOWN);
    expect(bytes, query).toBeLessThanOrEqual(BUDGET);
  }
}, 120_000);
