import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { forgetUnused } from '@/lib/site/work-files';
import { renderBodyCached } from './body-cache';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };
const SOURCE = { format: 'md', body: '[a](b.md)\n\n```js\n1\n', bodyLine: 5, source: 'a.md', title: '가' } as const;
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'hoego-bodies-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('gives what renderBody gives, the first time and after', async () => {
  const rendered = await renderBody(SOURCE, LABELS);
  const cache = { dir: path.join(dir, 'new'), engine: '1' };
  expect(await renderBodyCached(SOURCE, LABELS, cache)).toEqual(rendered);
  expect(await renderBodyCached(SOURCE, LABELS, cache)).toEqual(rendered);
  expect(await readdir(cache.dir)).toHaveLength(1);
});

it('takes a stored body for another place in another file', async () => {
  const cache = { dir, engine: '1' };
  await renderBodyCached(SOURCE, LABELS, cache);
  const moved = await renderBodyCached({ ...SOURCE, source: 'b.md', bodyLine: 9 }, LABELS, cache);
  expect(moved.references[0]?.line).toBe(9);
  expect(moved.problems[0]).toMatchObject({ file: 'b.md', line: 11 });
  expect(await readdir(dir)).toHaveLength(1);
});

it('renders anew for everything that matters', async () => {
  const cache = { dir, engine: '1' };
  await renderBodyCached(SOURCE, LABELS, cache);
  await renderBodyCached(SOURCE, LABELS, { dir, engine: '2' });
  await renderBodyCached({ ...SOURCE, title: '나' }, LABELS, cache);
  await renderBodyCached({ ...SOURCE, breaks: true }, LABELS, cache);
  await renderBodyCached({ ...SOURCE, body: '글' }, LABELS, cache);
  await renderBodyCached(SOURCE, { ...LABELS, table: 'Table {n}' }, cache);
  expect(await readdir(dir)).toHaveLength(6);
});

it.each(['{', '{}', 'null', ''])('mends a file of the cache that holds %j', async (broken) => {
  const cache = { dir, engine: '1' };
  const rendered = await renderBodyCached(SOURCE, LABELS, cache);
  const file = path.join(dir, (await readdir(dir))[0] ?? '');
  await writeFile(file, broken);
  expect(await renderBodyCached(SOURCE, LABELS, cache)).toEqual(rendered);
  expect(await readFile(file, 'utf8')).not.toBe(broken);
});

it('forgets what was not used for a month, and nothing else', async () => {
  const cache = { dir, engine: '1' };
  await renderBodyCached(SOURCE, LABELS, cache);
  const [old = ''] = await readdir(dir);
  await renderBodyCached({ ...SOURCE, body: '글' }, LABELS, cache);
  const longAgo = new Date('2020-01-01');
  await utimes(path.join(dir, old), longAgo, longAgo);
  expect(await forgetUnused(dir)).toBe(1);
  expect(await readdir(dir)).not.toContain(old);
  expect(await readdir(dir)).toHaveLength(1);
});

it('takes a body for used when it is taken from the cache', async () => {
  const cache = { dir, engine: '1' };
  await renderBodyCached(SOURCE, LABELS, cache);
  const [name = ''] = await readdir(dir);
  await utimes(path.join(dir, name), new Date('2020-01-01'), new Date('2020-01-01'));
  await renderBodyCached(SOURCE, LABELS, cache);
  expect(await forgetUnused(dir)).toBe(0);
});

it('prunes nothing where there is no cache yet', async () => {
  expect(await forgetUnused(path.join(dir, 'none'))).toBe(0);
});

it('renders where nothing can be written', async () => {
  const file = path.join(dir, 'a file');
  await writeFile(file, '');
  const rendered = await renderBodyCached(SOURCE, LABELS, { dir: path.join(file, 'below'), engine: '1' });
  expect(rendered.references).toHaveLength(1);
});
