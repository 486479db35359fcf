import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listTree } from '@/lib/site/tree';
import { beginSearch } from './begin-search';
import { readSections, writeSearch } from './write-search';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-search-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const entries = Array.from({ length: 600 }, (_, index) => ({
  path: `/${index}/`,
  title: `${index}번째 글`,
  label: '글',
  date: '2026-01-01',
  lang: 'ko',
  kind: 'note' as const,
  year: 2026,
  tags: [{ name: '회고', slug: '회고' }],
}));

function writePages(folder: string): void {
  for (const { path, title } of entries) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), `<div class="prose"><p>${title}에서 돌아본 일</p></div>`);
  }
}

const read = (folder: string): [string, string][] =>
  listTree(join(folder, 'search')).flatMap(({ path, isFolder }) =>
    isFolder ? [] : [[path, readFileSync(join(folder, 'search', path), 'utf8')]],
  );

it('writes the same in a thread of its own, be pages kept or told', async () => {
  const [here, last, there] = [join(root, 'here'), join(root, 'last'), join(root, 'there')];
  for (const folder of [here, last]) writePages(folder);
  mkdirSync(there);
  // What has changed since is not taken from the last site.
  writeFileSync(join(last, '500', 'index.html'), '<div class="prose"><p>예전에는 달랐다</p></div>');
  const paths = entries.map(({ path }) => path);
  const written = writeSearch(here, entries, readSections(here, paths));
  const finish = beginSearch({ site: last, paths }, entries.length);
  const [kept, others] = [new Set(paths.slice(0, 400)), readSections(here, paths.slice(400))];
  expect(await finish({ folder: there, entries, kept, others })).toEqual(written);
  expect(read(there)).toEqual(read(here));
  expect(written.files).toBeGreaterThan(3);
});
