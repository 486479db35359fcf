import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ko } from '@/lib/site/words/ko';
import { isLocked, startCommand } from './command';
import { copyContent } from './content';
import { isAlive, treeOf } from './processes';
import { settings } from './sites';
import { expect, test } from './test';

/** How long a saved file may take to be on the page, in milliseconds. */
const SOON = { timeout: 30_000, intervals: [200] };

let folder = '';
let taken: Server;
let dev: ChildProcess;
let home = '';
let said = '';

test.beforeAll(async () => {
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'hoego-')), 'content');
  copyContent(folder);
  taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, () => resolve((taken.address() as { port: number }).port));
  });
  home = await start(port);
});

test.afterAll(async () => {
  dev.kill('SIGINT');
  await expect.poll(() => dev.exitCode !== null || dev.signalCode !== null, { timeout: 20_000 }).toBe(true);
  taken.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Starts `dev` and waits until it says where it answers. */
async function start(port: number): Promise<string> {
  for (;;) {
    said = '';
    dev = startCommand('dev', ['--port', String(port)], {
      ...{ SITE_CONFIG: settings, CONTENT_DIR: folder, BASE_PATH: '', SITE_URL: '' },
    });
    for (const stream of [dev.stdout, dev.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
    await expect.poll(() => /http:\S+/.test(said) || dev.exitCode !== null, { timeout: 120_000 }).toBe(true);
    const [address] = said.match(/http:\S+/) ?? [];
    if (address) return address.replace(/\/$/, '');
    if (!isLocked(said)) throw new Error(`dev has ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(home + encodeURI(path));
  return { status: response.status, text: await response.text() };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

test('a taken port gives way to the next, and dev says so', () => {
  const { port } = taken.address() as { port: number };
  expect(said).toContain(String(port));
  expect(Number(new URL(home).port)).toBeGreaterThan(port);
});

test('addresses in Hangul answer', async () => {
  for (const path of [
    '/기록/한글-주소/',
    '/생각 조각/2022/02/02/한글-폴더/',
    '/2022/05/05/자모로-나뉜-이름/',
    '/tags/한글/',
  ]) {
    expect((await get(path)).status, path).toBe(200);
  }
  expect((await get('/media/posts/2024-year/chart.svg')).status).toBe(200);
  expect((await get('/없는-주소/')).status).toBe(404);
});

test('drafts and scheduled posts are shown and marked', async () => {
  expect((await get('/quokka-category/2024/05/05/quokka-draft/')).text).toContain(ko.draft);
  expect((await get('/quokka/later/')).text).toContain(ko.scheduled);
  const { text } = await get('/');
  expect(text).toContain('quokka 예약');
  expect(text).toContain(ko.scheduled);
});

test('a saved body is on the page, and a saved title on pages that list it', async () => {
  const path = '/2015/06/06/bom/';
  edit('posts/bom.md', '보이지 않는 글자', '새로 고쳐 쓴 글자');
  await expect.poll(async () => (await get(path)).text, SOON).toContain('새로 고쳐 쓴 글자');
  edit('posts/bom.md', 'title: BOM이 붙은 글', 'title: 제목을 바꾼 글');
  await expect.poll(async () => (await get(path)).text, SOON).toContain('제목을 바꾼 글');
  await expect.poll(async () => (await get('/tags/윈도우/')).text, SOON).toContain('제목을 바꾼 글');
  expect((await get('/tags/윈도우/')).text).not.toContain('BOM이 붙은 글');
});

test('a new file is a new page, a renamed one moves, a deleted one is gone', async () => {
  writeFileSync(join(folder, 'posts/새-글.md'), '---\ntitle: 방금 쓴 글\ndate: 2024-09-09\n---\n\n방금.\n');
  await expect.poll(async () => (await get('/2024/09/09/새-글/')).status, SOON).toBe(200);
  renameSync(join(folder, 'posts/새-글.md'), join(folder, 'posts/옮긴-글.md'));
  await expect.poll(async () => (await get('/2024/09/09/옮긴-글/')).status, SOON).toBe(200);
  await expect.poll(async () => (await get('/2024/09/09/새-글/')).status, SOON).toBe(404);
  rmSync(join(folder, 'posts/옮긴-글.md'));
  await expect.poll(async () => (await get('/2024/09/09/옮긴-글/')).status, SOON).toBe(404);
  expect((await get('/')).text).not.toContain('방금 쓴 글');
});

test('a post that cannot be read is named, stays as it was, and comes back', async () => {
  edit('posts/crlf.md', 'date: 2015-05-05', 'date: 2015-02-30');
  await expect.poll(() => said, SOON).toMatch(/posts\/crlf\.md:3.*2015-02-30/);
  await expect.poll(async () => (await get('/')).text, SOON).toContain(ko.problemsInContent(1));
  expect((await get('/2015/05/05/crlf/')).status).toBe(200);
  edit('posts/crlf.md', 'date: 2015-02-30', 'date: 2015-05-05');
  await expect.poll(async () => (await get('/')).text, SOON).not.toContain(ko.problemsInContent(1));
});

test('Ctrl-C leaves no process behind', async () => {
  const processes = treeOf(dev.pid ?? 0);
  expect(processes.length).toBeGreaterThan(2);
  dev.kill('SIGINT');
  await expect.poll(() => processes.filter(isAlive), { timeout: 15_000 }).toEqual([]);
  await expect.poll(() => fetch(home).catch(() => 'gone')).toBe('gone');
});
