import { expect, it } from 'vitest';
import { openingText } from './opening';

it.each([
  ['> [!NOTE]\n> 참고할 말.\n\n본문이다.', '본문이다.'],
  [':::tip[제목]\n도움말이다.\n:::\n\n본문이다.', '도움말이다.'],
  ['::: warning 제목\n조심한다.\n:::', '조심한다.'],
  ['$$\nE = mc^2\n$$\n\n본문이다.', '본문이다.'],
  ['$$E = mc^2$$\n\n본문이다.', '본문이다.'],
  ['\\\\[ x \\\\]\n\n본문이다.', '본문이다.'],
  ['값은 $100에서 $200 사이다.', '값은 $100에서 $200 사이다.'],
  ['10:30에 :::을 적었다.', '10:30에 :::을 적었다.'],
])('opens %j with its first words', (body, text) => {
  expect(openingText(body)).toBe(text);
});
