import type { ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ko } from '@/lib/site/words/ko';
import { isLocked, startCommand } from './command';
import { copyContent } from './content';
import { commandOf, isAlive, treeOf } from './processes';
import { made, root, settings } from './sites';
import { expect, test } from './test';

/** How long a saved file may take to be on the page, in milliseconds. */
const SOON = { timeout: 30_000, intervals: [200] };

let folder = '';
let config = '';
let taken: Server;
let dev: ChildProcess;
let home = '';
let said = '';

test.beforeAll(async () => {
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'hoego-')), 'content');
  copyContent(folder);
  // No diagram is there: what draws one is bundled with the first.
  for (const name of ['body-features.md', 'body-features-components.mdx']) rmSync(join(folder, 'posts', name));
  // Node takes a file for a module where its package says so, and reads one that is none only once.
  config = join(made, 'dev.site.config.ts');
  const written = readFileSync(join(root, settings), 'utf8');
  writeFileSync(
    config,
    written.replace(/'[^']*(\/lib\/site\/define-site)'/, (_, path) => JSON.stringify(root + path)),
  );
  taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, () => resolve((taken.address() as { port: number }).port));
  });
  home = await start(port);
});

test.afterAll(async () => {
  dev.kill('SIGINT');
  try {
    await expect.poll(() => dev.exitCode !== null || dev.signalCode !== null, { timeout: 20_000 }).toBe(true);
  } finally {
    // One that does not end must not keep the commands of other files waiting.
    dev.kill('SIGKILL');
  }
  taken.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
  rmSync(config, { force: true });
});

/** Starts `dev` and waits until it says where it answers. */
async function start(port: number): Promise<string> {
  for (;;) {
    said = '';
    dev = startCommand('dev', ['--port', String(port)], {
      ...{ SITE_CONFIG: config, CONTENT_DIR: folder, BASE_PATH: '', SITE_URL: '' },
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

/** What runs beside dev, as the system calls it. */
function commandsOf({ pid = 0 }: ChildProcess): string[] {
  return treeOf(pid).slice(1).map(commandOf);
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

test('files of public/ are served, and an address without its slash leads to the one with it', async () => {
  const icon = await fetch(`${home}/favicon.ico`);
  expect(icon.headers.get('content-type')).toBe('image/x-icon');
  expect(icon.headers.get('cache-control')).toBe('no-store');
  expect((await icon.arrayBuffer()).byteLength).toBe(statSync(join(root, 'public', 'favicon.ico')).size);
  const moved = await fetch(`${home}${encodeURI('/tags/한글')}?a=1`, { redirect: 'manual' });
  expect(moved.status).toBe(308);
  expect(moved.headers.get('location')).toBe(`${encodeURI('/tags/한글/')}?a=1`);
  for (const path of ['/tags/없는-태그', '/feed.xml/', '//example.org', '/posts/bom.md', '/.git/config']) {
    expect((await fetch(home + encodeURI(path), { redirect: 'manual' })).status, path).toBe(404);
  }
});

test('the first diagram of a site is drawn', async ({ page }) => {
  writeFileSync(
    join(folder, 'posts/diagram.md'),
    '---\ntitle: 첫 흐름도\ndate: 2024-09-10\n---\n\n```mermaid\ngraph LR; 쓰기 --> 보기\n```\n',
  );
  await expect.poll(async () => (await get('/2024/09/10/diagram/')).status, SOON).toBe(200);
  await page.goto(`${home}/2024/09/10/diagram/`);
  await expect(page.locator('mermaid-diagram svg')).toBeVisible();
  rmSync(join(folder, 'posts/diagram.md'));
});

test('an open page follows a save, and stays where nothing has changed', async ({ page }) => {
  await page.goto(`${home}/2015/06/06/bom/`);
  const isMarked = () => page.evaluate(() => document.documentElement.dataset.mark);
  await page.evaluate(() => {
    document.documentElement.dataset.mark = 'before';
  });
  const file = join(folder, 'posts/bom.md');
  writeFileSync(file, readFileSync(file, 'utf8'));
  await page.waitForTimeout(2000);
  expect(await isMarked()).toBe('before');
  appendFileSync(file, '\n열린 채로 따라온 문장.\n');
  await expect(page.getByText('열린 채로 따라온 문장.')).toBeVisible();
  expect(await isMarked()).toBeUndefined();
});

test('what keeps the site from being drawn is told with its place, and pages come back by themselves', async ({
  page,
}) => {
  await page.goto(`${home}/`);
  const broken = join(folder, 'components', 'quokka-broken.tsx');
  writeFileSync(broken, "import { words } from './nowhere';\n\nexport const Broken = () => <p>{words}</p>;\n");
  await expect(page.getByText('components/quokka-broken.tsx:1')).toBeVisible(SOON);
  const { status, text } = await get('/tags/');
  expect(status).toBe(500);
  expect(text).toContain('Could not resolve &quot;./nowhere&quot;');
  expect(said.match(/components\/quokka-broken\.tsx:1/g)).toHaveLength(1);
  rmSync(broken);
  await expect(page.getByRole('main')).toBeVisible(SOON);
  expect((await get('/tags/')).status).toBe(200);
});

test('settings are taken up without a restart', async ({ page }) => {
  await page.goto(`${home}/`);
  const written = readFileSync(config, 'utf8');
  const [, title = ''] = /title: '([^']*)'/.exec(written) ?? [];
  expect(title).not.toBe('');
  writeFileSync(config, written.replace(`title: '${title}'`, "title: '새 이름의 시험장'"));
  await expect(page.getByRole('banner')).toContainText('새 이름의 시험장', SOON);
  expect((await get('/feed.xml')).text).toContain('새 이름의 시험장');
  writeFileSync(config, written);
  await expect(page.getByRole('banner')).toContainText(title, SOON);
});

test('no other program runs beside dev until a page holds a component of the owner', () => {
  expect(commandsOf(dev).filter((command) => command.includes('next'))).toEqual([]);
});

test('a component of the owner is alive on its page, which follows posts and settings', async ({ page }) => {
  test.slow();
  await page.goto(`${home}/2024/02/29/counting/`, { timeout: 120_000 });
  const button = page.getByRole('button', { name: /누른 횟수/ });
  await expect(async () => {
    await button.click();
    await expect(button).toHaveText(/[1-9]/, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  appendFileSync(join(folder, 'posts/counting/index.mdx'), '\n부품이 있는 글에 덧붙인 문장.\n');
  await expect(page.getByText('부품이 있는 글에 덧붙인 문장.')).toBeVisible(SOON);
  expect((await get('/2024/02/29/counting/')).text).toContain('부품이 있는 글에 덧붙인 문장.');
  expect(commandsOf(dev).some((command) => command.includes('next'))).toBe(true);
  const written = readFileSync(config, 'utf8');
  writeFileSync(config, written.replace(/title: '[^']*'/, "title: '이름을 바꾼 시험장'"));
  await expect(page.getByRole('banner')).toContainText('이름을 바꾼 시험장', { timeout: 60_000 });
  writeFileSync(config, written);
});

test('Ctrl-C leaves no process behind, with Next and without it', async () => {
  for (const hasNext of [true, false]) {
    if (!hasNext) home = await start(Number(new URL(home).port));
    const processes = treeOf(dev.pid ?? 0);
    expect(processes.length).toBeGreaterThan(1);
    expect(commandsOf(dev).some((command) => command.includes('next'))).toBe(hasNext);
    dev.kill('SIGINT');
    await expect.poll(() => processes.filter(isAlive), { timeout: 15_000 }).toEqual([]);
    await expect.poll(() => fetch(home).catch(() => 'gone')).toBe('gone');
  }
});
