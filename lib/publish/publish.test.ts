import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexBuilder } from '@/lib/search/build-index';
import { listTree } from '@/lib/site/tree';
import type { PublishedPost } from './aliases';
import { type Asset, finishSite } from './finish-site';
import { readLastSite } from './page-store';
import { publish } from './publish';
import { PublishError } from './publish-error';
import { writeSearch } from './write-search';

vi.mock('@/lib/site/site', () => ({
  getSite: () => ({
    basePath: '/blog',
    url: 'https://hoego.test',
    language: 'ko',
    analytics: [],
    features: { scriptOrigins: [] },
  }),
}));

let root = '';
let brokenLinks: unknown[] = [];
const at = (...parts: string[]): string => join(root, ...parts);
const read = (path: string): string =>
  readFileSync(at(path), 'utf8').replace(/^<meta charset.*<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
const files = (folder: string): string[] =>
  listTree(at(folder))
    .filter(({ path, isFolder }) => !isFolder && path !== 'elements/site.css')
    .map((entry) => entry.path);

function write(tree: Record<string, string>): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), isExported(path) ? CHARSET + text + FLIGHT : text);
  }
}

/** What every page of Next ends with. */
const FLIGHT = String.raw`<script>self.__next_f.push([1,"0:{}\n"])</script>`;
const CHARSET = '<meta charset="utf-8"/>';
const isExported = (path: string): boolean => path.startsWith('work/export/') && path.endsWith('.html');

async function run({ posts = [], assets = [] }: { posts?: PublishedPost[]; assets?: Asset[] } = {}) {
  const site = await finishSite({
    ...{ fresh: at('work/export'), out: at('out'), work: at('work'), publicFolder: at('public') },
    ...{ drawn: new Set<string>(), ownModules: new Set<string>() },
    kept: { pages: new Map(), next: [] },
    lastFiles: (await readLastSite(at('work'), at('out'))).files,
    styles: { path: '/elements/site.css', file: at('work/site.css') },
    entries: [],
    writeSearch: async (task) => writeSearch(new IndexBuilder(), task),
  });
  const onBrokenLinks = (links: unknown[]): void => void brokenLinks.push(...links);
  return publish(site, { posts, assets, keys: new Map(), onBrokenLinks });
}

const post = (path: string, aliases: string[] = []): PublishedPost => ({
  path,
  aliases,
  title: '한 해 <회고>',
  lang: 'ko',
});

beforeEach(() => {
  brokenLinks = [];
  root = mkdtempSync(join(tmpdir(), 'hoego-publish-'));
  write({ 'work/site.css': '.a{}' });
  write({ 'work/export/index.html': 'home', 'work/export/404.html': '404', 'work/export/_next/static/a.js': 'a' });
  write({ 'out/index.html': 'old', 'out/gone/index.html': 'old' });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what Next leaves over', () => {
  it('goes, and what the owner wrote under such names stays', async () => {
    write({
      'work/export/index.txt': '1:"$Sreact.fragment"',
      'work/export/__next._full.txt': '0:',
      'work/export/posts/a/index.html': 'a',
      'work/export/posts/a/index.txt': '1:',
      'work/export/posts/a/__next.!KHBvc3RzKQ.$c$path.__PAGE__.txt': '1:',
      'work/export/404/index.html': '404',
      'work/export/_not-found/index.html': '404',
      'work/export/robots.txt': 'User-agent: *',
      'work/export/llms.txt': '# 회고',
      'work/export/notes/index.txt': 'mine',
      'public/notes/index.txt': 'mine',
    });
    await run();
    expect(files('out')).toEqual([
      '.nojekyll',
      '404.html',
      '_headers',
      'index.html',
      'llms.txt',
      'notes/index.txt',
      'posts/a/index.html',
      'robots.txt',
      expect.stringMatching(/^search\/index\/[0-9a-f]{12}\/g0\.json$/),
      'search/index.json',
    ]);
    expect(read('out/index.html')).toBe('home');
  });

  it('goes with the placeholder pages and the folders that held nothing else', async () => {
    write({
      'work/export/tags/-none-/index.html': '',
      'work/export/tags/-none-/feed.xml': '',
      'work/export/tags/index.html': 'tags',
      'work/export/posts/page/-none-/index.html': '',
      'work/export/-none-/index.html': '',
    });
    await run();
    expect(existsSync(at('out/tags/-none-'))).toBe(false);
    expect(existsSync(at('out/posts'))).toBe(false);
    expect(existsSync(at('out/-none-'))).toBe(false);
    expect(read('out/tags/index.html')).toBe('tags');
  });
});

describe('addresses', () => {
  it('that end in .html are files', async () => {
    write({ 'work/export/2026/02/둘째.html/index.html': 'page', 'work/export/2026/02/둘째.html/index.txt': '1:' });
    await run({ posts: [post('/2026/02/둘째.html')] });
    expect(read('out/2026/02/둘째.html')).toBe('page');
  });

  it('cannot be below a file', async () => {
    write({ 'work/export/a.html/index.html': 'a', 'work/export/a.html/b/index.html': 'b' });
    await expect(run()).rejects.toThrow('/a.html/b');
    expect(read('out/index.html')).toBe('old');
  });

  it('are composed, also where a folder of the other spelling is there', async () => {
    const decomposed = '회고'.normalize('NFD');
    write({ [`work/export/${decomposed}/note.pdf`]: 'pdf', 'work/export/회고/index.html': 'page' });
    await run({ posts: [post('/회고/')] });
    expect(readdirSync(at('out')).filter((name) => name.normalize('NFC') === '회고')).toEqual(['회고']);
    expect(files('out')).toEqual(expect.arrayContaining(['회고/index.html', '회고/note.pdf']));
  });

  it('that a post should have and Next has not drawn stop everything', async () => {
    await expect(run({ posts: [post('/posts/missing/')] })).rejects.toThrow('/posts/missing/');
    expect(files('out')).toEqual(['gone/index.html', 'index.html']);
  });
});

describe('old addresses', () => {
  it('lead on with and without a host that redirects', async () => {
    write({ 'work/export/회고/index.html': 'page' });
    const published = await run({ posts: [post('/회고/', ['/2019/old/', '/2019/old.html'])] });
    const page = read('out/2019/old/index.html');
    expect(page).toContain('<link rel="canonical" href="https://hoego.test/blog/%ED%9A%8C%EA%B3%A0/">');
    expect(page).toContain('content="0; url=/blog/%ED%9A%8C%EA%B3%A0/"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<html lang="ko">');
    expect(page).not.toContain('<회고>');
    expect(read('out/2019/old.html')).toBe(page);
    expect(read('out/_redirects')).toContain('/blog/2019/old.html /blog/%ED%9A%8C%EA%B3%A0/ 301\n');
    expect(published).toMatchObject({ pages: 3, aliases: 2 });
  });

  it('never take the place of a page', async () => {
    write({ 'work/export/a/index.html': 'a', 'work/export/b/index.html': 'b' });
    await expect(run({ posts: [post('/a/', ['/b/'])] })).rejects.toThrow(PublishError);
    expect(read('out/index.html')).toBe('old');
  });

  it('stand behind what the owner wrote for the host', async () => {
    write({
      'work/export/a/index.html': 'a',
      'work/export/_redirects': '/mine /a/ 302',
      'work/export/_headers': '/x\n  A: b\n',
    });
    await run({ posts: [post('/a/', ['/old/'])] });
    expect(read('out/_redirects')).toBe('/mine /a/ 302\n/blog/old/ /blog/a/ 301\n');
    expect(read('out/_headers')).toMatch(/^\/x\n {2}A: b\n\/blog\/_next\/static\/\*\n/);
    expect(read('out/_headers')).toContain('/blog/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8');
  });
});

describe('files', () => {
  it('of posts and elements go to their places', async () => {
    write({ 'content/posts/a/그림.png': 'png', 'work/elements/theme-switch-AB12.js': 'js', 'public/b.png': 'b' });
    write({ 'work/export/b.png': 'b' });
    await run({
      assets: [
        { path: `/media/posts/a/${'그림'.normalize('NFD')}.png`, file: at('content/posts/a/그림.png') },
        { path: '/b.png', file: at('public/b.png') },
      ],
    });
    expect(read('out/media/posts/a/그림.png')).toBe('png');
    expect(read('out/elements/theme-switch-AB12.js')).toBe('js');
    expect(read('out/b.png')).toBe('b');
  });

  it('that were made are taken from the last site, unless someone has written into them', async () => {
    const card = { path: '/og/카드.png', file: at('work/cards/1') };
    write({ 'work/cards/1': 'card', 'work/export/index.html': '' });
    await run({ assets: [card] });
    const first = statSync(at('out/og/카드.png')).ino;
    write({ 'work/export/index.html': '' });
    await run({ assets: [card] });
    expect(statSync(at('out/og/카드.png')).ino).toBe(first);
    write({ 'out/og/카드.png': 'smaller', 'work/export/index.html': '' });
    await run({ assets: [card] });
    expect(read('out/og/카드.png')).toBe('card');
    write({ 'work/cards/2': 'other', 'work/export/index.html': '' });
    await run({ assets: [{ ...card, file: at('work/cards/2') }] });
    expect(read('out/og/카드.png')).toBe('other');
    expect(read('work/cards/1')).toBe('card');
  });

  it('never overwrite one another', async () => {
    write({ 'content/a.png': 'mine', 'work/export/media/a.png': 'public' });
    await expect(run({ assets: [{ path: '/media/a.png', file: at('content/a.png') }] })).rejects.toThrow(
      '/media/a.png',
    );
    expect(read('out/index.html')).toBe('old');
  });

  it('but what has been made of a file in public/ comes in its place', async () => {
    write({ 'public/a.jpg': 'telling', 'work/export/a.jpg': 'telling', 'work/images/0.original': 'clean' });
    await run({ assets: [{ path: '/a.jpg', file: at('work/images/0.original'), replaces: true }] });
    expect(read('out/a.jpg')).toBe('clean');
  });
});

describe('links', () => {
  it('that lead nowhere are told before the old site goes', async () => {
    write({
      'work/export/a/index.html': '<a href="/blog/b/">b</a><a href="/blog/old/#x">old</a><a href="/blog/m.png">m</a>',
    });
    write({ 'content/m.png': 'm' });
    await run({ posts: [post('/a/', ['/old/'])], assets: [{ path: '/m.png', file: at('content/m.png') }] });
    expect(brokenLinks).toEqual([{ page: '/a/', href: '/blog/b/', missing: 'page' }]);
  });
});
