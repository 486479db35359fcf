import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readNames } from './page-names';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoego-names-'));
  writeFileSync(
    join(folder, 'code-1A.js'),
    'import{a}from"./chunk-2B.js";import"./chunk-3C.js";import("./late-4D.js")',
  );
  writeFileSync(join(folder, 'chunk-2B.js'), 'import{b}from"./code-1A.js";e.dataset.codeWrap="on"');
  writeFileSync(join(folder, 'chunk-3C.js'), 'x=`data-`+k;k="fold"');
  writeFileSync(join(folder, 'late-4D.js'), 'dialog()');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads tags, attributes and their values, not the text between', () => {
  const names = readNames(`<P title='a > "b"' class="lede post-meta">table <mark\n  data-x="y">`, folder);
  for (const word of ['p', 'title', 'class', 'lede', 'post-meta', 'mark', 'data-x', 'y']) {
    expect(names?.(word), word).toBe(true);
  }
  expect(names?.('table')).toBe(false);
});

it('reads scripts that stand in the page, and those that it loads, with what these import', () => {
  const scripts = '<script>d.theme=t</script><script type="module" src="/blog/elements/code-1A.js"></script>';
  const names = readNames(scripts, folder);
  for (const word of ['theme', 'codewrap', 'data-', 'fold']) expect(names?.(word), word).toBe(true);
  expect(names?.('dialog')).toBe(false);
});

it.each([
  'https://blog.example/elements/code-1A.js',
  '//blog.example/elements/code-1A.js',
  '/gist.js',
  '/elements/own.js',
])('does not know what %s draws', (src) => {
  expect(readNames(`<p></p><script src="${src}"></script>`, folder)).toBeUndefined();
});
