import { expect, it } from 'vitest';
import { readCodeInfo } from './code-info';

it.each([
  ['', { marked: [] }],
  ['js', { language: 'js', marked: [] }],
  ['JAVA', { language: 'java', marked: [] }],
  ['C++', { language: 'c++', marked: [] }],
  ['js{1,3-5}', { language: 'js', marked: [1, 3, 4, 5] }],
  ['js {1, 3}', { language: 'js', marked: [1, 3] }],
  ['js:title=src/a.js{2}', { language: 'js', title: 'src/a.js', marked: [2] }],
  ['js:a.js', { language: 'js', title: 'a.js', marked: [] }],
  ['{.js}', { language: 'js', marked: [] }],
  ['{.js .numberLines startFrom="3"}', { language: 'js', marked: [], numbersFrom: 3 }],
  ['js title="내 파일.js" showLineNumbers', { language: 'js', title: '내 파일.js', marked: [], numbersFrom: 1 }],
  ['js showLineNumbers=false', { language: 'js', marked: [] }],
  ['jsx{numberLines: 5}', { language: 'jsx', marked: [], numbersFrom: 5 }],
  [
    'go {linenos=table,hl_lines=[8,"15-16"],linenostart=199}',
    { language: 'go', marked: [8, 15, 16], numbersFrom: 199 },
  ],
  ['python hl_lines="1 3" linenums="1"', { language: 'python', marked: [1, 3], numbersFrom: 1 }],
  ['ts [a.ts]', { language: 'ts', title: 'a.ts', marked: [] }],
  ['js a.js', { language: 'js', title: 'a.js', marked: [] }],
  ['js 그냥 말', { language: 'js', marked: [] }],
  ['title="a.js"', { title: 'a.js', marked: [] }],
  ['diff', { language: 'diff', marked: [] }],
  ['diff-js', { language: 'js', marked: [], isDiff: true }],
  ['ts diff title="a.ts"', { language: 'ts', title: 'a.ts', marked: [], isDiff: true }],
  ['js a.diff', { language: 'js', title: 'a.diff', marked: [] }],
  ['language-kotlin', { language: 'kotlin', marked: [] }],
])('%j', (info, expected) => {
  expect(readCodeInfo(info)).toEqual(expected);
});

it('does not fill memory for a range that nobody meant', () => {
  expect(readCodeInfo('js{1-999999999}').marked.length).toBeLessThan(2_000);
});
