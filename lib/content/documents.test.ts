import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AddressedPost } from './addresses';
import { DOCUMENTS, type Documents, storeDocuments } from './documents';

/** How many copies Contentlayer was given, each time it ran. */
const runs: number[] = [];
let loses = false;

// Contentlayer itself takes seconds; here it makes a document of each copy that it finds.
vi.mock('./contentlayer', () => ({
  FRESH_STORE: 'fresh',
  generate: async (project: string, expected: number) => {
    runs.push(expected);
    for (const [type, folder] of Object.entries({ Post: 'posts', Author: 'authors', Cohort: 'cohorts' })) {
      const names = readdirSync(join(project, 'fresh', folder)).slice(loses ? 1 : 0);
      const documents = names.map((name) => ({
        _id: `${folder}/${name}`,
        text: readFileSync(join(project, 'fresh', folder, name), 'utf8'),
      }));
      const target = join(project, '.contentlayer', 'generated', type);
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, '_index.json'), JSON.stringify(documents));
    }
    writeFileSync(join(project, '.contentlayer', 'generated', 'types.d.ts'), '');
  },
}));

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'hoego-documents-'));
  runs.length = 0;
  loses = false;
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const post = (source: string, body: string) => ({ source, body, type: 'post', path: `/${source}/` }) as AddressedPost;
const store = async (posts: AddressedPost[], engine = 'a') => {
  const { changed, types } = await storeDocuments(project, { posts, authors: [], cohorts: [] }, engine);
  expect(types).toEqual(kept().types);
  return changed;
};
const kept = (): Documents => JSON.parse(readFileSync(join(project, DOCUMENTS), 'utf8'));
const texts = (): string[] =>
  kept()
    .types.Post.map((document) => (document as unknown as { text: string }).text.split('---\n')[2] ?? '')
    .sort();

it('hands over what is new or has changed, and keeps the rest', async () => {
  expect(await store([post('one', '하나'), post('two', '둘')])).toBe(2);
  expect(texts()).toEqual(['둘', '하나']);
  expect(await store([post('one', '하나'), post('two', '둘!'), post('three', '셋')])).toBe(2);
  expect(texts()).toEqual(['둘!', '셋', '하나']);
  expect(runs).toEqual([2, 2]);
});

it('does without Contentlayer where nothing is new, and forgets what is gone', async () => {
  await store([post('one', '하나'), post('two', '둘')]);
  expect(await store([post('one', '하나'), post('two', '둘')])).toBe(0);
  expect(await store([post('two', '둘')])).toBe(1);
  expect(texts()).toEqual(['둘']);
  expect(runs).toEqual([2]);
});

it('begins anew with another engine, and where what was kept cannot be read', async () => {
  await store([post('one', '하나')]);
  await store([post('one', '하나')], 'b');
  writeFileSync(join(project, DOCUMENTS), '{"engine":"b","hash');
  await store([post('one', '하나')], 'b');
  expect(runs).toEqual([1, 1, 1]);
  expect(texts()).toEqual(['하나']);
});

it('loses no post without a word', async () => {
  loses = true;
  await expect(store([post('one', '하나'), post('two', '둘')])).rejects.toThrow('1 documents for 2 copies');
  expect(existsSync(join(project, DOCUMENTS))).toBe(false);
});
