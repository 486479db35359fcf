import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleElements } from './elements';

let root = '';
const list = (): Record<string, string> => JSON.parse(readFileSync(join(root, 'work/elements.json'), 'utf8'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-elements-'));
  mkdirSync(join(root, 'elements'));
  mkdirSync(join(root, 'work'));
  writeFileSync(join(root, 'elements/word.ts'), "export const word: string = '회고';");
  writeFileSync(join(root, 'elements/say-it.ts'), "import { word } from './word'; document.title = word;");
  writeFileSync(join(root, 'elements/say-it.test.ts'), 'throw new Error();');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('bundles each element into one file with a hash, and no part or test', async () => {
  const [element, ...others] = await bundleElements({ elements: join(root, 'elements') }, join(root, 'work'));
  expect(others).toEqual([]);
  expect(element?.path).toMatch(/^\/elements\/say-it-[A-Z0-9]+\.js$/);
  expect(list()).toEqual({ 'say-it': element?.path });
  const text = readFileSync(join(root, 'work', element?.path ?? ''), 'utf8');
  expect(text).toContain('회고');
  expect(text).not.toContain('import');
  expect(element?.bytes).toBe(Buffer.byteLength(text));
});

it('gives a changed element another name and removes the old file', async () => {
  const [before] = await bundleElements({ elements: join(root, 'elements') }, join(root, 'work'));
  writeFileSync(join(root, 'elements/word.ts'), "export const word = '다짐';");
  const [after] = await bundleElements({ elements: join(root, 'elements') }, join(root, 'work'));
  expect(after?.path).not.toBe(before?.path);
  expect(readdirSync(join(root, 'work/elements'))).toEqual([after?.path.replace('/elements/', '')]);
});

it('gives a file of its own to what is asked for on demand, and to a style sheet', async () => {
  writeFileSync(join(root, 'elements/later.ts'), "export const later = '나중에';");
  writeFileSync(join(root, 'elements/look.css'), '.a {\n  color: red;\n}\n');
  const ask =
    "import url from './look.css?url'; import('./later').then(({ later }) => { document.title = later + url; });";
  writeFileSync(join(root, 'elements/ask-it.ts'), ask);
  const bundles = await bundleElements({ elements: join(root, 'elements') }, join(root, 'work'));
  expect(bundles.map(({ name }) => name).sort()).toEqual(['ask-it', 'later', 'look.css', 'say-it']);
  expect(Object.keys(list())).toEqual(['ask-it', 'say-it']);
  const read = (name: string): string =>
    readFileSync(join(root, 'work', bundles.find((bundle) => bundle.name === name)?.path ?? ''), 'utf8');
  expect(read('ask-it')).not.toContain('나중에');
  expect(read('later')).toContain('나중에');
  expect(read('look.css').trim()).toBe('.a{color:red}');
});

it('leaves out an element that no page asks for, with all that it would bring', async () => {
  writeFileSync(join(root, 'elements/later.ts'), "export const later = '나중에';");
  writeFileSync(
    join(root, 'elements/ask-it.ts'),
    "import('./later').then(({ later }) => { document.title = later; });",
  );
  const bundles = await bundleElements({ elements: join(root, 'elements') }, join(root, 'work'), ['ask-it']);
  expect(bundles.map(({ name, isPart }) => [name, isPart])).toEqual([['say-it', false]]);
});

it('lays the fonts of a style sheet beside it, in the one form that browsers need', async () => {
  mkdirSync(join(root, 'node_modules/letters'), { recursive: true });
  mkdirSync(join(root, 'features'));
  writeFileSync(join(root, 'node_modules/letters/a.woff2'), 'font');
  writeFileSync(
    join(root, 'node_modules/letters/letters.css'),
    '@font-face{font-family:L;src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")}',
  );
  writeFileSync(join(root, 'features/math.css'), '@import "letters/letters.css";\n.a {\n  color: red;\n}\n');
  const folders = { elements: join(root, 'nowhere'), styles: join(root, 'features') };
  const bundles = await bundleElements(folders, join(root, 'work'));
  expect(bundles.map(({ isPart, path }) => [isPart, path.replace(/-[A-Z0-9]{8}\./, '.')])).toEqual([
    [false, '/elements/math.css'],
    [true, '/elements/a.woff2'],
  ]);
  const [sheet, font] = bundles.map(({ path }) => readFileSync(join(root, 'work', path), 'utf8'));
  expect(sheet).toContain(`url("./${bundles[1]?.path.split('/').at(-1)}")`);
  expect(sheet).not.toMatch(/\.woff\b|\.ttf/);
  expect(font).toBe('font');
});

it('is content with none', async () => {
  expect(await bundleElements({ elements: join(root, 'nowhere') }, join(root, 'work'))).toEqual([]);
  expect(list()).toEqual({});
});

it('says what is wrong with one that does not compile', async () => {
  writeFileSync(join(root, 'elements/say-it.ts'), 'const = ;');
  await expect(bundleElements({ elements: join(root, 'elements') }, join(root, 'work'))).rejects.toThrow(
    'say-it.ts:1:6',
  );
});

it('gives style sheets to those that ask for them by name, in the layer of components', async () => {
  mkdirSync(join(root, 'features'));
  writeFileSync(join(root, 'features/code.css'), '.code {\n  color: red;\n}\n');
  await bundleElements({ elements: join(root, 'nowhere'), styles: join(root, 'features') }, join(root, 'work'));
  expect(list()).toEqual({ 'code.css': expect.stringMatching(/^\/elements\/code-[A-F0-9]{8}\.css$/) });
  expect(readFileSync(join(root, 'work', list()['code.css'] ?? ''), 'utf8').trim()).toBe(
    '@layer theme,base,components,utilities;@layer components{.code{color:red}}',
  );
});
