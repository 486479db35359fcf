import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { getCommon } from '@/lib/fonts/common';
import { siteSchema } from '@/lib/site/site-schema';
import { readFacts } from './page-facts';
import { createPageFonts } from './page-fonts';

let dir = '';
const sheets = new Map([
  ['/elements/site-1.css', '.x:hover{font-weight:650}'],
  ['definitions', 'dt{font-weight:650}'],
]);
const open = () => createPageFonts({ dir: join(dir, 'fonts'), engine: '1', root: process.cwd() }, sheets);
const SHARED = '<link rel="stylesheet" href="/blog/elements/site-1.css"/>';
const toPage = (body: string) => `<html><head><meta charset="utf-8"/>${SHARED}</head><body>${body}</body></html>`;
const toPost = (body: string) => toPage(`<h1>회고</h1><div class="prose">${body}</div>`);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hoego-page-fonts-'));
  const site = siteSchema.parse({ title: '회고', url: 'https://example.com', basePath: '/blog', author: 'dol' });
  vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
});
afterAll(() => rm(dir, { recursive: true }));

it('names two files on a page of common letters, below the base path, and asks for them first', async () => {
  const html = await open().dress(toPost('<p>이다</p>'));
  const links = [...html.matchAll(/<link rel="preload" as="font"[^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toHaveLength(2);
  for (const href of links) expect(href).toMatch(/^\/blog\/webfont\/[0-9a-f]{12}\.woff2$/);
  expect([...html.matchAll(/src:url\(([^)]*)\)/g)].map(([, href]) => href)).toEqual(links);
  expect(html).not.toContain('unicode-range');
  expect(html.indexOf('charset')).toBeLessThan(html.indexOf('preload'));
});

it('names a file for what else is shown, and asks early only for what is surely drawn', async () => {
  const html = await open().dress(toPost('<p>뷁</p><p class="x">쀍</p>'));
  expect(html.match(/<link rel="preload"/g)).toHaveLength(3);
  expect(html.match(/unicode-range:[^}]*/g)).toEqual(['unicode-range:U+BDC1,U+C00D', 'unicode-range:U+C00D']);
});

it('goes by the style sheets that a page brings along', async () => {
  const post = toPost('<dl><dt>뷁</dt></dl>');
  const ranges = (html: string) => html.match(/font-weight:\d+(?=[^}]*unicode-range)/g);
  expect(ranges(await open().dress(post))).toEqual(['font-weight:400']);
  const styled = post.replace('</head>', '<style data-sheets="prose definitions"></style></head>');
  expect(ranges(await open().dress(styled))).toEqual(['font-weight:700']);
});

it('publishes what pages name, once, with the license', async () => {
  const fonts = open();
  const pages = await Promise.all([toPost('<p>뷁</p>'), toPost('<p>뷁뷁</p>'), toPost('<p>꿻</p>')].map(fonts.dress));
  const { assets, bytes } = await fonts.list();
  const named = new Set(
    pages.flatMap((html) => [...html.matchAll(/\/blog(\/webfont\/[^)"]*)/g)].map(([, path]) => path)),
  );
  expect(new Set(assets.map(({ path }) => path))).toEqual(new Set([...named, '/webfont/LICENSE.txt']));
  expect(assets).toHaveLength(5);
  expect(bytes).toBeGreaterThan(70_000);
});

it('finds the files of a page that an earlier build has finished', async () => {
  const html = await open().dress(toPost('<p>뷁</p>'));
  const later = open();
  await later.keep(readFacts(html).fonts, () => html);
  const { assets, made } = await later.list();
  for (const [, path] of html.matchAll(/src:url\(\/blog([^)]*)\)/g))
    expect(assets.map((asset) => asset.path)).toContain(path);
  expect(made).toBe(0);
});

it('cuts anew what is named by a finished page and was cut off, and names it alike', async () => {
  const first = open();
  const html = await first.dress(toPost('<p>쀍</p>'));
  const files = (await first.list()).assets.filter(({ path }) => path.endsWith('.woff2'));
  for (const { file } of files) await truncate(file, 300);
  const later = open();
  await later.keep(readFacts(html).fonts, () => html);
  const { assets, made, bytes } = await later.list();
  expect(made).toBe(files.length);
  expect(new Set(assets.map(({ path }) => path))).toEqual(new Set((await first.list()).assets.map(({ path }) => path)));
  expect(bytes).toBe((await first.list()).bytes);
});

it('keeps a long page with many rare letters below 120 kB', async () => {
  // The rarest of seventeen real posts of 3,500 to 14,000 syllables has 84 and 34 beyond the shared ones.
  const rare = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index))
    .filter((letter) => !getCommon(400).has(letter))
    .filter((_, index) => index % 53 === 0)
    .slice(0, 200);
  const fonts = open();
  await fonts.dress(toPost(`<p>${rare.join('')}</p><h2>${rare.slice(0, 90).join('')}</h2>`));
  const { bytes } = await fonts.list();
  expect(bytes).toBeLessThanOrEqual(120_000);
});
