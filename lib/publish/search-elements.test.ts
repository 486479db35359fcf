import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BundledElement, bundleElements } from './elements';

let work = '';
let bundles: BundledElement[] = [];
const of = (...names: string[]): BundledElement[] => bundles.filter(({ name }) => names.includes(name));
const weigh = (found: readonly BundledElement[]): number => found.reduce((sum, { gzipped }) => sum + gzipped, 0);

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'hoego-search-'));
  const elements = join(import.meta.dirname, '../../components/elements');
  bundles = await bundleElements({ elements }, work, ['mermaid-diagram']);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

it('starts with less than a kilobyte', () => {
  expect(of('site-search')).toHaveLength(1);
  expect(weigh(of('site-search'))).toBeLessThanOrEqual(1024);
});

it('weighs six kilobytes at most when it is used', () => {
  const all = of('site-search', 'search-dialog', 'chunk');
  expect(all).toHaveLength(3);
  expect(weigh(all)).toBeLessThanOrEqual(6 * 1024);
  expect(weigh(of('search-page', 'chunk'))).toBeLessThanOrEqual(6 * 1024);
  // It comes when results are there.
  expect(of('search-fonts')).toHaveLength(1);
  expect(weigh(of('search-fonts'))).toBeLessThanOrEqual(512);
});

it('is asked for by names that carry a hash, from where it lies', () => {
  const [starter] = of('site-search');
  const text = readFileSync(join(work, starter?.path ?? ''), 'utf8');
  expect(text).toMatch(/import\("\.\/search-dialog-[A-Z0-9]+\.js"\)/);
  expect(text).toMatch(/"\.\/search-[A-Z0-9]+\.css"/);
  expect(of('search.css').map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/elements\/search-[A-Z0-9]+\.css$/),
  ]);
  const list = JSON.parse(readFileSync(join(work, 'elements.json'), 'utf8'));
  expect(Object.keys(list)).toEqual(expect.arrayContaining(['site-search', 'search-page', 'theme-switch']));
  expect(Object.keys(list)).not.toContain('search-dialog');
});
