import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as dialects from '@/lib/dialects/read-post';
import { openReadings } from './readings';

vi.mock('@/lib/dialects/read-post', { spy: true });

const toIntake = (text: string, timeZone = 'Asia/Seoul') => ({
  path: 'posts/a.md',
  bytes: Buffer.from(text),
  timeZone,
});
/** With a warning, a derived kind, front matter of somebody else's, and line ends that are no `\n`. */
const POST = toIntake(
  '---\ntitle: 2024년 회고\r\ndate: 2024-12-31\ndescripton: 글\nx: [1, {a: b}]\n---\r\n글\r\n\r\n끝',
);
const BROKEN = { ...toIntake('---\ntitle: [a\ndate: 2024\n---\n'), path: 'posts/b.md' };
let file = '';

beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'hoego-readings-')), 'new', 'readings.json');
  vi.mocked(dialects.readPost).mockClear();
});
afterEach(() => rm(path.dirname(path.dirname(file)), { recursive: true }));

async function run(engine: string, intakes: readonly dialects.Intake[]) {
  const readings = await openReadings(file, engine);
  const read = intakes.map(readings.read);
  await readings.keep();
  return read;
}

const countReads = () => vi.mocked(dialects.readPost).mock.calls.length;

it('gives posts and problems as if they were read anew, and reads nothing', async () => {
  const first = await run('1', [POST, BROKEN]);
  expect(first[0]?.post?.body).toBe('글\n\n끝');
  expect(first[0]?.problems).not.toEqual([]);
  expect(first[1]?.post).toBeUndefined();
  expect(first[1]?.problems).not.toEqual([]);
  expect(countReads()).toBe(2);
  expect(await run('1', [POST, BROKEN])).toEqual(first);
  expect(countReads()).toBe(2);
});

it('reads anew for everything that matters', async () => {
  await run('1', [POST]);
  await run('1', [toIntake(`${POST.bytes} `)]);
  await run('1', [POST]);
  await run('2', [POST]);
  await run('2', [{ ...POST, timeZone: 'UTC' }]);
  await run('2', [{ ...POST, timeZone: 'UTC', path: 'posts/other.md' }]);
  expect(countReads()).toBe(6);
});

it('forgets what is gone, and writes only news', async () => {
  await run('1', [POST, BROKEN]);
  await run('1', [POST]);
  const kept = await readFile(file, 'utf8');
  expect(kept).not.toContain(BROKEN.path);
  await writeFile(file, ` ${kept}`);
  await run('1', [POST]);
  expect(await readFile(file, 'utf8')).toBe(` ${kept}`);
});

it.each(['{', '{}', 'null', '', '[1]', '{"engine":"1","readings":null}', '{"engine":"1","readings":{"posts/a.md":1}}'])(
  'mends a file that holds %j',
  async (broken) => {
    const [first] = await run('1', [POST]);
    const whole = await readFile(file, 'utf8');
    await writeFile(file, broken);
    expect(await run('1', [POST])).toEqual([first]);
    expect(await readFile(file, 'utf8')).toBe(whole);
  },
);

it('lasts as long as the process where no file is named', async () => {
  const readings = await openReadings();
  for (let round = 0; round < 2; round += 1) {
    readings.read(POST);
    await readings.keep();
  }
  expect(countReads()).toBe(1);
});
