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
  writeFileSync(join(folder, 'prose-1.css'), `${order}@layer components{.prose{color:red}}\n`);
  writeFileSync(
    join(folder, 'code-2.css'),
    `${order}@layer components{.a::before{content:"$&";mask:url("data:image/svg+xml,%3Csvg/%3E")}}\n`,
  );
  writeFileSync(join(folder, 'font-3.css'), '@font-face{font-family:K;src:url(./k.woff2)}');
  writeFileSync(join(folder, 'large-4.css'), `.a{}${' '.repeat(9000)}`);
  const face = '@font-face{font-family:K;src:url("./k.woff2") format("woff2")}';
  writeFileSync(join(folder, 'math-5A.css'), `${order}@layer components{${face}.katex{font-family:K}.mop{color:red}}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('puts small sheets at the end of the head, each once and in order', () => {
  const html = page(`${SHARED}${link('prose-1')}${link('code-2')}`, link('prose-1'));
  const rules =
    '@layer components{.prose{color:red}}@layer components{.a::before{content:"$&";mask:url("data:image/svg+xml,%3Csvg/%3E")}}';
  expect(withInlineStyles(html, folder)).toBe(
    `<html><head>${SHARED}<title>회고</title><style data-sheets="prose code">${rules}</style></head><body></body></html>`,
  );
});

it('leaves links to what is large, what brings files along and what is shared', () => {
  const html = page(SHARED + link('font-3') + link('large-4'));
  expect(withInlineStyles(html, folder)).toBe(html);
});

it('puts of the sheet of formulas into the page what it uses', () => {
  const html = page(SHARED + link('math-5A'), '<span class="katex">x</span>');
  const face = '@font-face{font-family:K;src:url("/blog/elements/k.woff2") format("woff2")}';
  expect(withInlineStyles(html, folder)).toContain(
    `<style data-sheets="math">@layer components{${face}.katex{font-family:K}}</style>`,
  );
});

it('leaves alone what a post says of style sheets', () => {
  const html = page(SHARED, `<code>&lt;link rel="stylesheet" href="/elements/prose-1.css"&gt;</code>`);
  expect(withInlineStyles(html, folder)).toBe(html);
});

it('does not publish a page whose sheet is not there', () => {
  expect(() => withInlineStyles(page(link('gone-5')), folder)).toThrow('gone-5.css');
});
