import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeCards } from './card-store';
import type { ShareCard } from './share-card';

let dir = '';
const store = (engine = '1') => ({ dir: join(dir, 'cards'), engine, root: process.cwd() });
const toCard = (year: number, keyword?: string): ShareCard => ({
  path: `/og/years/${year}.png`,
  kind: 'year',
  card: { year, hue: 42, keyword, months: Array(12).fill(1), summary: '글 12편', siteTitle: '회고' },
});
const CARDS = [toCard(2023, '질문'), toCard(2024, '읽기'), toCard(2025)];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hoego-cards-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('draws every card once, and none the second time', async () => {
  const done: number[] = [];
  const first = await storeCards(CARDS, store(), (count) => done.push(count));
  expect(first.drawn).toBe(3);
  expect(done).toEqual([1, 2, 3]);
  expect(first.files.map(({ path }) => path)).toEqual(CARDS.map(({ path }) => path));
  expect(new Set(first.files.map(({ file }) => file)).size).toBe(3);
  expect(await storeCards(CARDS, store())).toEqual({ files: first.files, drawn: 0 });
  expect(await readdir(store().dir)).toHaveLength(3);
});

it('draws anew only what says something else', async () => {
  await storeCards(CARDS, store());
  expect((await storeCards([toCard(2023, '대답'), ...CARDS.slice(1)], store())).drawn).toBe(1);
  expect((await storeCards(CARDS, store())).drawn).toBe(0);
});

it('takes a card for another place', async () => {
  await storeCards(CARDS, store());
  const moved = await storeCards(
    CARDS.map((card) => ({ ...card, path: `/elsewhere${card.path}` })),
    store(),
  );
  expect(moved.drawn).toBe(0);
  expect(moved.files[0]?.path).toBe('/elsewhere/og/years/2023.png');
});

it('draws all anew for another engine', async () => {
  await storeCards(CARDS, store());
  expect((await storeCards(CARDS, store('2'))).drawn).toBe(3);
});

it('draws anew what was cut off, and marks as used what was not', async () => {
  const { files } = await storeCards(CARDS, store());
  const [broken = '', whole = ''] = files.map(({ file }) => file);
  const bytes = await readFile(broken);
  await truncate(broken, 5000);
  await utimes(whole, new Date('2020-01-01'), new Date('2020-01-01'));
  expect((await storeCards(CARDS, store())).drawn).toBe(1);
  expect((await readFile(broken)).equals(bytes)).toBe(true);
  expect((await stat(whole)).mtime.getFullYear()).toBeGreaterThan(2020);
});

it('makes no folder for a site without cards', async () => {
  expect(await storeCards([], store())).toEqual({ files: [], drawn: 0 });
  expect(await readdir(dir)).toEqual([]);
});
