import { expect, it } from 'vitest';
import { markWords, toSnippet } from './mark';

it.each([
  ['연말회고를 쓰다', ['회고'], ['연말', '회고', '를 쓰다']],
  ['회고', ['회고'], ['', '회고']],
  ['Next.JS와 React', ['next.js', 'react'], ['', 'Next.JS', '와 ', 'React']],
  ['데이터베이스', ['데이터', '이터베'], ['', '데이터베', '이스']],
  ['없다', ['회고'], ['없다']],
  ['', ['회고'], ['']],
  ['Ｋ８Ｓ ①②', ['k8s', '12'], ['', 'Ｋ８Ｓ', ' ', '①②']],
])('%s by %j', (text, words, marked) => {
  expect(markWords(text, words)).toEqual(marked);
  expect(marked.join('')).toBe(text);
});

it('marks by initials only where it is told to', () => {
  expect(markWords('연말회고', ['ㅎㄱ'], true)).toEqual(['연말', '회고']);
  expect(markWords('연말회고 ㅎㄱ', ['ㅎㄱ'])).toEqual(['연말회고 ', 'ㅎㄱ']);
});

it('cuts a long text where the words stand together', () => {
  const text = `${'처음에는 회고를 몰랐다. '.repeat(20)}그러다 다짐과 회고를 함께 적었다. ${'그 뒤로도 썼다. '.repeat(30)}`;
  const snippet = toSnippet(text, ['회고', '다짐']);
  expect(snippet.join('')).toMatch(/^… .*다짐과 회고를 함께.* …$/);
  expect(snippet.join('').length).toBeLessThan(150);
  expect(snippet).toContain('다짐');
  expect(toSnippet('짧은 글', ['회고'])).toEqual(['짧은 글']);
  expect(toSnippet(`${'가'.repeat(1000)}회고`, ['회고']).join('')).toContain('회고');
});
