import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isSiteStyles, makeSiteStyles } from './site-styles';

const root = fileURLToPath(new URL('../..', import.meta.url));
let work = '';

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hoego-styles-'));
  mkdirSync(join(work, 'components'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

it('makes one sheet, keeps it, and calls it by what is in it', async () => {
  const first = await makeSiteStyles(root, join(work, 'components'), work, true);
  expect(isSiteStyles(`/blog${first.path}`)).toBe(true);
  const css = readFileSync(first.file, 'utf8');
  expect(css).toContain('light-dark(');
  expect(css).not.toMatch(/@import|@source|\n {2}/);
  writeFileSync(first.file, `${css}/* kept */`);
  const again = await makeSiteStyles(root, join(work, 'components'), work, true);
  expect(again.file).toBe(first.file);
  expect(again.path).not.toBe(first.path);
});
