import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareTexts } from '@/lib/pages/near-posts';
import { writeSearch } from '@/lib/publish/write-search';
import { IndexBuilder } from '@/lib/search/build-index';
import { toSections } from '@/lib/search/page-text';
import { listTree } from '@/lib/site/tree';
import { beginBackground } from './background';

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

const paths = entries.map(({ path }) => path);

/** Five at a time have their words in common. */
const texts = entries.map(({ path, title, lang }, index) => {
  const first = 0xac00 + Math.floor(index / 5) * 40;
  const words = Array.from({ length: 20 }, (_, word) => String.fromCharCode(first + word * 2, first + word * 2 + 1));
  return { path, title, lang, tags: [], body: words.join(' ') };
});

/** What pages of a site say, as it is told of pages that were drawn. */
const sectionsOf = (folder: string, from = 0) =>
  new Map(paths.slice(from).map((path) => [path, toSections(readFileSync(join(folder, path, 'index.html'), 'utf8'))]));

/** The index of a site of which nothing was kept. */
const writeAnew = (folder: string) =>
  writeSearch(new IndexBuilder(), { folder, entries, kept: new Set(), others: sectionsOf(folder) });

it('writes the same in a thread of its own, be pages kept or told', async () => {
  const [here, last, there] = [join(root, 'here'), join(root, 'last'), join(root, 'there')];
  for (const folder of [here, last]) writePages(folder);
  mkdirSync(there);
  // What has changed since is not taken from the last site.
  writeFileSync(join(last, '500', 'index.html'), '<div class="prose"><p>예전에는 달랐다</p></div>');
  const written = writeAnew(here);
  const background = beginBackground({ texts, last: { site: last, paths } });
  const near = await background.compareTexts();
  expect(near).toEqual(compareTexts(texts));
  expect([...near.values()].some((others) => others.length > 0)).toBe(true);
  const kept = new Set(paths.slice(0, 400));
  expect(await background.writeSearch({ folder: there, entries, kept, others: sectionsOf(here, 400) })).toEqual(
    written,
  );
  expect(read(there)).toEqual(read(here));
  expect(written.files).toBeGreaterThan(3);
});

it.each([
  ['the index of the last site, as it was written', (): void => {}, '회고'],
  [
    'the pages, where it is not',
    (folder: string): void => {
      const [text] = listTree(join(folder, 'search')).filter(({ path }) => /t0\.json$/.test(path));
      const file = join(folder, 'search', text?.path ?? '');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('돌아본', '달라진'));
    },
    '다짐',
  ],
  [
    'the pages, where a file of it is gone',
    (folder: string): void => rmSync(join(folder, 'search', 'index.json')),
    '다짐',
  ],
])('reads %s', async (_, change, word) => {
  const last = mkdtempSync(join(root, 'last-'));
  writePages(last);
  writeFileSync(join(last, '0', 'index.html'), '<div class="prose"><p>회고</p></div>');
  const { textsDigest } = writeAnew(last);
  // No build does this: it shows which of the two is read.
  writeFileSync(join(last, '0', 'index.html'), '<div class="prose"><p>다짐</p></div>');
  change(last);
  const there = mkdtempSync(join(root, 'there-'));
  const background = beginBackground({ texts: [], last: { site: last, paths, textsDigest } });
  await background.writeSearch({ folder: there, entries, kept: new Set(paths), others: new Map() });
  const texts = read(there).filter(([name]) => /t0\.json$/.test(name));
  expect(texts.map(([, text]) => JSON.parse(text)[0].pieces[0].text)).toEqual([word]);
});
