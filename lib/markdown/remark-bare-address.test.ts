import { expect, it } from 'vitest';
import { endOfAddress } from './remark-bare-address';

it.each([
  ['http://localhost:4000로', 'http://localhost:4000'],
  ['http://localhost:4000/로', 'http://localhost:4000/'],
  ['https://example.com/a/b입니다', 'https://example.com/a/b'],
  ['https://example.com/a.html을', 'https://example.com/a.html'],
  ['https://example.com/a_에서', 'https://example.com/a'],
  ['https://ko.wikipedia.org/wiki/회고', 'https://ko.wikipedia.org/wiki/회고'],
  ['https://ko.wikipedia.org/wiki/회고_방법/나', 'https://ko.wikipedia.org/wiki/회고_방법/나'],
  ['https://example.com/?q=회고&p=2을', 'https://example.com/?q=회고&p=2'],
  ['https://example.com/#제목', 'https://example.com/#제목'],
  ['https://example.com)로', 'https://example.com'],
  ['https://example.com/a(b)로', 'https://example.com/a(b)'],
  ['https://example.com,그리고', 'https://example.com'],
  ['https://example.com”라고', 'https://example.com'],
  ['https://example.com/plain', 'https://example.com/plain'],
])('%s', (text, address) => {
  expect(text.slice(0, endOfAddress(text))).toBe(address);
});
