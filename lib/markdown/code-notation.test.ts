import { expect, it } from 'vitest';
import { readCodeNotation } from './code-notation';

function read(code: string): [lines: string[], marks: Record<number, string[]>] {
  const { lines, marks } = readCodeNotation(code);
  return [lines, Object.fromEntries([...marks].map(([line, names]) => [line, [...names]]))];
}

it('takes what Shiki’s notation says out of the code', () => {
  expect(read('old(); // [!code --]\nnext(); // [!code ++]\nsame();')).toEqual([
    ['old();', 'next();', 'same();'],
    { 1: ['removed'], 2: ['added'] },
  ]);
});

it.each([
  ['a = 1 # [!code highlight]', 'a = 1', 'marked'],
  ['<p>글</p> <!-- [!code focus] -->', '<p>글</p>', 'focused'],
  ['color: red; /* [!code error] */', 'color: red;', 'error'],
  ['<B /> {/* [!code warning] */}', '<B />', 'warning'],
  ['SELECT 1; -- [!code hl]', 'SELECT 1;', 'marked'],
  ['a(); // highlight-line', 'a();', 'marked'],
])('in the comments of every language: %s', (line, code, mark) => {
  expect(read(line)).toEqual([[code], { 1: [mark] }]);
});

it('speaks of as many lines as it says, and two ways at once', () => {
  expect(read('a // [!code focus:2] [!code ++]\nb\nc')).toEqual([
    ['a', 'b', 'c'],
    { 1: ['focused', 'added'], 2: ['focused'] },
  ]);
});

it('speaks of the next line where it stands alone', () => {
  expect(read('a\n  // [!code highlight:2]\nb\nc\nd')).toEqual([
    ['a', 'b', 'c', 'd'],
    { 2: ['marked'], 3: ['marked'] },
  ]);
  expect(read('# highlight-next-line\na\nb')).toEqual([['a', 'b'], { 1: ['marked'] }]);
});

it('reads ranges', () => {
  expect(read('a\n// highlight-start\nb\nc\n// highlight-end\nd')).toEqual([
    ['a', 'b', 'c', 'd'],
    { 2: ['marked'], 3: ['marked'] },
  ]);
});

it('keeps what else a comment says', () => {
  expect(read('a(); // 느리다 [!code error]')).toEqual([['a(); // 느리다'], { 1: ['error'] }]);
});

it.each([
  'x = "[!code ++]"',
  'say [!code ++]',
  'a(); // [!code unknown]',
  'const name = "highlight-line"',
  'highlight-next-line',
])('leaves code alone: %s', (code) => {
  expect(read(code)).toEqual([[code], {}]);
});
