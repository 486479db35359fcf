import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { openBodies } from './body-facts';
import { toBodyLabels } from './body-labels';
import * as rendering from './render-body';

vi.mock('./render-body', { spy: true });

const LABELS = toBodyLabels(wordsIn('ko'));
const SOURCE = { format: 'md', body: '[a](b.md)\n\n## 글\n', bodyLine: 5, source: 'a.md', title: '가' } as const;
const DAY = 24 * 60 * 60 * 1000;
let work = '';
let dir = '';
let file = '';

beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'hoego-facts-'));
  [dir, file] = [path.join(work, 'bodies'), path.join(work, 'body-facts.json')];
  vi.mocked(rendering.renderBody).mockClear();
});
afterEach(() => rm(work, { recursive: true }));

async function run({
  source = SOURCE,
  engine = '1',
  now = 0,
}: {
  source?: object;
  engine?: string;
  now?: number;
} = {}) {
  const bodies = openBodies(file, { dir, engine }, now);
  const facts = await bodies.factsOf({ ...SOURCE, ...source }, LABELS);
  await bodies.keep();
  return facts;
}

const countRenders = () => vi.mocked(rendering.renderBody).mock.calls.length;

it('knows what renderBody tells of a body, in its place, without its tree', async () => {
  const { content: _, ...rendered } = await rendering.renderBody(SOURCE, LABELS);
  expect(await run()).toEqual({ ...rendered, key: expect.any(String) });
  expect(await run()).toEqual({ ...rendered, key: expect.any(String) });
  const moved = await run({ source: { source: 'b.md', bodyLine: 9 } });
  expect(moved.references[0]?.line).toBe(9);
  expect(countRenders()).toBe(2);
});

it('reads no body that the last run has met, and writes nothing', async () => {
  const facts = await run();
  const [name = ''] = await readdir(dir);
  await writeFile(path.join(dir, name), '{');
  const before = await stat(file);
  expect(await run()).toEqual(facts);
  expect(await readFile(path.join(dir, name), 'utf8')).toBe('{');
  expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
});

it('takes another key, and renders anew, for everything that matters', async () => {
  const keys = [
    await run(),
    await run({ engine: '2' }),
    await run({ source: { title: '나' } }),
    await run({ source: { math: false } }),
    await run({ source: { body: '글' } }),
  ].map(({ key }) => key);
  expect(new Set(keys).size).toBe(5);
  expect(countRenders()).toBe(5);
});

it.each(['{', '{}', 'null', '', '{"a":1}'])('mends a file that holds %j', async (broken) => {
  const facts = await run();
  const whole = await readFile(file, 'utf8');
  await writeFile(file, broken);
  expect(await run()).toEqual(facts);
  expect(await readFile(file, 'utf8')).toBe(whole);
  expect(countRenders()).toBe(1);
});

it('forgets what a run did not ask for', async () => {
  const { key } = await run();
  await run({ source: { body: '글' } });
  expect(await readFile(file, 'utf8')).not.toContain(key);
});

it('marks the rendered body as used once a week, and renders it where it is gone', async () => {
  const { key } = await run();
  const body = path.join(dir, `${key}.json`);
  await utimes(body, new Date('2020-01-01'), new Date('2020-01-01'));
  await run({ now: 6 * DAY });
  expect((await stat(body)).mtime.getFullYear()).toBe(2020);
  await run({ now: 8 * DAY });
  expect((await stat(body)).mtime.getFullYear()).not.toBe(2020);
  await rm(body);
  await run({ now: 9 * DAY });
  expect(countRenders()).toBe(1);
  await run({ now: 16 * DAY });
  expect(countRenders()).toBe(2);
  expect(await readdir(dir)).toEqual([`${key}.json`]);
});
