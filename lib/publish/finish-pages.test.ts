import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTree } from '@/lib/site/tree';
import { finishPages, readOwnModules, removeScripts } from './finish-pages';
import { COUNTER, makePage, OWN } from './fixtures/next-page';
import { PublishError } from './publish-error';

describe('finishPages', () => {
  let root = '';
  const run = async ({ drawn = [] }: { drawn?: string[] } = {}) =>
    finishPages(join(root, 'export'), {
      ownModules: await readOwnModules(join(root, 'export')),
      drawn: new Set(drawn),
      findable: new Set(['/a/']),
      owned: new Set(['slides.html']),
      elements: join(root, 'elements'),
      scriptOriginsOf: () => [],
    });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  function write(tree: Record<string, string>): void {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hoego-lighten-'));
    const own = '<p>내가 만든 쪽</p><script src="/_next/mine.js"></script>';
    write({
      'export/404.html': makePage(OWN),
      'export/a/index.html': makePage(OWN),
      'export/slides.html': own,
      'export/_next/static/chunks/b.js': 'b',
      'export/_next/static/chunks/a.css': 'a',
    });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('finds no page that needs the scripts, which then are taken away', async () => {
    const { pages } = await run();
    expect([...pages].map(([path, { isInteractive }]) => [path, isInteractive])).toEqual([
      ['/404.html', false],
      ['/a/', false],
    ]);
    await removeScripts(join(root, 'export'));
    expect(listTree(join(root, 'export', '_next')).filter(({ isFolder }) => !isFolder)).toHaveLength(1);
    expect(read('export/slides.html')).toContain('/_next/mine.js');
  });

  it('leaves them to the page that has a component of the author', async () => {
    const interactive = makePage([...OWN, COUNTER]);
    write({ 'export/b/index.html': interactive });
    const { pages } = await run();
    expect(pages.get('/b/')?.isInteractive).toBe(true);
    expect(pages.get('/a/')?.isInteractive).toBe(false);
    expect(read('export/b/index.html')).toContain('HandCounter');
    expect(read('export/b/index.html')).toMatch(/Content-Security-Policy.*'sha256-/);
    expect(read('export/a/index.html')).not.toContain('__next_f');
    expect(read('export/_next/static/chunks/b.js')).toBe('b');
  });

  it('finishes a page that Next has had no part in', async () => {
    const html =
      '<!DOCTYPE html><html><head><meta charSet="utf-8"/></head><body><a id="b" href="/a/">a</a></body></html>';
    write({ 'export/b/index.html': html });
    const { pages } = await run({ drawn: ['b/index.html'] });
    expect(pages.get('/b/')?.links.hrefs).toEqual(['/a/']);
    expect(read('export/b/index.html')).toContain('Content-Security-Policy');
  });

  it('publishes nothing when Next writes its pages in another way', async () => {
    write({ 'export/c/index.html': '<p>no data</p>' });
    await expect(run()).rejects.toThrow(/c\/index\.html.*Nothing was published/s);
    write({ 'export/c/index.html': makePage(OWN), 'export/404.html': '<p>404</p>' });
    await expect(run()).rejects.toThrow(PublishError);
  });
});
