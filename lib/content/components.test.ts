import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyComponents } from './components';

let root = '';
const own = (name: string, text: string): void => writeFileSync(join(root, 'content/components', name), text);
const index = (): string => readFileSync(join(root, 'copies/index.ts'), 'utf8');
const copy = () => copyComponents(join(root, 'content'), join(root, 'copies'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-components-'));
  mkdirSync(join(root, 'content/components'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('writes an empty map where there are none', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  expect(await copy()).toEqual({ count: 0, problems: [] });
  expect(index()).toContain('export const ownComponents = {};');
});

it('gathers what begins with a capital letter, and a default export by the name of its file', async () => {
  own(
    'goal-list.tsx',
    'export type Props = {};\nexport const limit = 3;\nexport function GoalList() { return <ul />; }\nconst X = () => <p />;\nexport { X as Mark };',
  );
  own('my-chart.tsx', "'use client';\nexport default function Whatever() { return <p />; }");
  own('style.css', '.a {}');
  expect(await copy()).toEqual({ count: 3, problems: [] });
  expect(index()).toContain('import { GoalList, Mark } from "./goal-list";');
  expect(index()).toContain('import { default as MyChart } from "./my-chart";');
  expect(index()).toContain('export const ownComponents = { GoalList, Mark, MyChart };');
  expect(index()).not.toContain('limit');
  expect(index()).not.toContain('Props');
  expect(existsSync(join(root, 'copies/style.css'))).toBe(true);
});

it('names file, line and column of one that does not compile, and leaves it out', async () => {
  own('broken.tsx', 'export function Broken() {\n  return <p>;\n}');
  own('fine.tsx', 'export const Fine = () => <p />;');
  const { problems } = await copy();
  expect(problems[0]).toMatchObject({ severity: 'error', file: 'components/broken.tsx' });
  expect(problems[0]?.line).toBeGreaterThan(1);
  expect(index()).toContain('{ Fine }');
  expect(index()).not.toContain('broken');
});

it('does not let one component take the name of another', async () => {
  own('a.tsx', 'export const Box = () => <p>a</p>;');
  own('b.tsx', 'export const Box = () => <p>b</p>;');
  const { problems } = await copy();
  expect(problems.map(({ file, found }) => [file, found])).toEqual([
    ['components/b.tsx', 'Box is exported by components/a.tsx as well'],
  ]);
  expect(index()).not.toContain('./b');
});

it('touches only what changed, and removes what is gone', async () => {
  own('a.tsx', 'export const A = () => <p />;');
  own('b.tsx', 'export const B = () => <p />;');
  await copy();
  const before = statSync(join(root, 'copies/a.tsx')).mtimeMs;
  rmSync(join(root, 'content/components/b.tsx'));
  await copy();
  expect(statSync(join(root, 'copies/a.tsx')).mtimeMs).toBe(before);
  expect(existsSync(join(root, 'copies/b.tsx'))).toBe(false);
});

it('leaves out of the site what is not used there, and knows its name all the same', async () => {
  own('shown.tsx', 'export function Shown() { return <p />; }');
  own('hidden.tsx', 'export function Hidden() { return <p />; }');
  await copyComponents(join(root, 'content'), join(root, 'copies'), (name) => name === 'Shown');
  expect(index()).toContain('Shown');
  expect(index()).not.toMatch(/hidden/i);
  expect(JSON.parse(readFileSync(join(root, 'copies/names.json'), 'utf8'))).toEqual(['Hidden', 'Shown']);
});
