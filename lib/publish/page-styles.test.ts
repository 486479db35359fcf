import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withInlineStyles } from './page-styles';

let folder = '';
const SHARED = '<link rel="stylesheet" href="/blog/elements/site-0A1B2C3D.css" data-precedence="next"/>';
const link = (name: string) => `<link rel="stylesheet" href="/blog/elements/${name}.css" data-precedence="feature"/>`;
const page = (head: string, body = '') => `<html><head>${head}<title>회고</title></head><body>${body}</body></html>`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoego-styles-'));
  const order = '@layer theme, base, components, utilities;';
  const face = '@font-face{font-family:K;src:url("./k.woff2") format("woff2")}';
  writeFileSync(join(folder, 'prose-1.css'), `${order}@layer components{.prose{color:red}.prose table{color:blue}}\n`);
  writeFileSync(
    join(folder, 'code-2.css'),
    `${order}@layer components{.a::before{content:"$&";mask:url("data:image/svg+xml,%3Csvg/%3E")}}\n`,
  );
  writeFileSync(join(folder, 'large-3.css'), `.a{content:"${' '.repeat(9000)}"}`);
  writeFileSync(join(folder, 'math-4A.css'), `${order}@layer components{${face}.a{font-family:K}}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('puts what it uses of sheets at the end of the head, each once and in order', () => {
  const body = '<p class="prose a">';
  const html = page(`${SHARED}${link('prose-1')}${link('code-2')}${link('math-4A')}`, link('prose-1') + body);
  const rules = [
    '@layer components{.prose{color:red}}',
    '@layer components{.a::before{content:"$&";mask:url("data:image/svg+xml,%3Csvg/%3E")}}',
    '@layer components{@font-face{font-family:K;src:url("/blog/elements/k.woff2") format("woff2")}.a{font-family:K}}',
  ].join('');
  const style = `<style data-sheets="prose code math">${rules}</style>`;
  expect(withInlineStyles(html, folder)).toBe(page(SHARED, body).replace('</head>', () => `${style}</head>`));
});

it('leaves links to what is shared, and to what is large', () => {
  const html = page(SHARED + link('large-3'), '<p class="a">');
  expect(withInlineStyles(html, folder)).toBe(html);
  expect(withInlineStyles(html.replace('"a"', '"b"'), folder)).toBe(page(SHARED, '<p class="b">'));
});

it('puts the whole of a sheet into a page with a script of somebody else', () => {
  const script = '<script src="https://gist.example/1.js"></script>';
  expect(withInlineStyles(page(link('prose-1'), script), folder)).toContain('.prose table{color:blue}');
});

it('leaves alone what a post says of style sheets', () => {
  const html = page(SHARED, `<code>&lt;link rel="stylesheet" href="/elements/prose-1.css"&gt;</code>`);
  expect(withInlineStyles(html, folder)).toBe(html);
});

it('does not publish a page whose sheet is not there', () => {
  expect(() => withInlineStyles(page(link('gone-5')), folder)).toThrow('gone-5.css');
});
