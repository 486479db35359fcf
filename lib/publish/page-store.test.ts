import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetSite, readLastSite, rememberSite, restoreFiles, toMemory } from './page-store';

let root = '';
let [work, out] = ['', ''];
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const FACTS = { links: { ids: new Set(['b']), hrefs: ['/'] }, fonts: [], isInteractive: false };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'hoego-pages-'));
  [work, out] = [join(root, 'work'), join(root, 'out')];
  write('out/a/index.html', 'a');
  write('out/b.html', 'b');
  write('out/_next/static/x.css', 'x');
  const keys = new Map([
    ['/a/', 'key of a'],
    ['/b.html', 'key of b'],
    ['/gone/', 'key of nothing'],
  ]);
  await rememberSite(
    work,
    out,
    toMemory(out, { keys, kept: new Map(), facts: new Map([['/a/', FACTS]]), copied: new Map() }),
    'digest',
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('knows the pages that still lie there as they were published', async () => {
  const { pages, next } = await readLastSite(work, out);
  expect([...pages].map(([path, { key }]) => [path, key])).toEqual([
    ['/a/', 'key of a'],
    ['/b.html', 'key of b'],
  ]);
  expect(pages.get('/a/')?.facts).toEqual(FACTS);
  expect(pages.get('/b.html')?.facts).toBeUndefined();
  expect(next).toEqual(['_next/static/x.css']);
});

it('keeps no page that someone has changed, and nothing of Next where a file is missing', async () => {
  write('out/a/index.html', 'another');
  rmSync(join(out, '_next'), { recursive: true });
  const { pages, next } = await readLastSite(work, out);
  expect([...pages.keys()]).toEqual(['/b.html']);
  expect(next).toBeUndefined();
});

it('keeps a page that was only copied: it goes by what is in it where its time is another', async () => {
  utimesSync(join(out, 'a/index.html'), 1, 1);
  expect([...(await readLastSite(work, out)).pages.keys()]).toEqual(['/a/', '/b.html']);
});

it('knows nothing of another site, of none, and of one that is to be forgotten', async () => {
  expect((await readLastSite(work, join(root, 'elsewhere'))).pages.size).toBe(0);
  await forgetSite(work, out);
  expect(await readLastSite(work, out)).toEqual({ pages: new Map(), next: [], files: new Map() });
});

it('takes the hashes of pages that were kept as they are known', async () => {
  const { pages } = await readLastSite(work, out);
  write('out/a/index.html', 'another');
  await rememberSite(
    work,
    out,
    toMemory(out, { keys: new Map([['/a/', 'new']]), kept: pages, facts: new Map(), copied: new Map() }),
    'digest',
  );
  expect((await readLastSite(work, out)).pages.size).toBe(0);
});

it('brings files along that stay when the last site goes', () => {
  restoreFiles(join(root, 'fresh'), out, ['a/index.html', '_next/static/x.css']);
  rmSync(out, { recursive: true });
  expect(readFileSync(join(root, 'fresh/a/index.html'), 'utf8')).toBe('a');
  expect(readFileSync(join(root, 'fresh/_next/static/x.css'), 'utf8')).toBe('x');
});
