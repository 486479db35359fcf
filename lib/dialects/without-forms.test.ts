import { expect, it } from 'vitest';
import { openingText } from './opening';
import { withoutForms } from './without-forms';

it.each([
  ['::keyword[짓기]{year=2026}\n\n첫 문단.\n', '첫 문단.'],
  ['::goals\n\n::roadmap\n\n첫 문단.\n', '첫 문단.'],
  ['<Keyword year={2026}>짓기</Keyword>\n\n첫 문단.\n', '첫 문단.'],
  [':::highlights\n첫 문단.\n:::\n\n둘째.\n', '첫 문단.'],
  ['::before는 글이다.\n', '::before는 글이다.'],
  [':::tip\n글.\n:::\n', '글.'],
])('%j opens with %j', (body, text) => {
  expect(openingText(body)).toBe(text);
});

it('leaves what is not ours as it is', () => {
  for (const text of ['10:30', ':::', '::goal', 'a ::goals', '<Keywords>a</Keywords>', ':::kpts\n글\n:::'])
    expect(withoutForms(text)).toBe(text);
});
