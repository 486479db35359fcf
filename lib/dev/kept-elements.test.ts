import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepElements } from './kept-elements';

let root = '';
let work = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-elements-'));
  work = join(root, '.hoego');
  for (const folder of ['components/elements', 'components/features']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  write('theme-switch');
  write('mermaid-diagram');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text = name): void {
  writeFileSync(join(root, 'components', 'elements', `${name}.ts`), `console.log('${text}');\n`);
}

const names = (): string[] => Object.keys(JSON.parse(readFileSync(join(work, 'elements.json'), 'utf8')));

it('leaves out what no page asks for until one does', async () => {
  const few = await keepElements(root, work, ['mermaid-diagram']);
  expect(names()).toEqual(['theme-switch']);
  const all = await keepElements(root, work);
  expect(all).not.toBe(few);
  expect(names()).toContain('mermaid-diagram');
  // What is there stays, though nobody asks for it now.
  expect(await keepElements(root, work, ['mermaid-diagram'])).toBe(all);
});

it('bundles again when something has changed, or a bundle is gone', async () => {
  const first = await keepElements(root, work);
  const [path = ''] = Object.values<string>(JSON.parse(first));
  const bundle = readFileSync(work + path, 'utf8');
  rmSync(work + path);
  expect(await keepElements(root, work)).toBe(first);
  expect(readFileSync(work + path, 'utf8')).toBe(bundle);
  write('theme-switch', 'dark');
  expect(await keepElements(root, work)).not.toBe(first);
});
