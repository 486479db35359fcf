import { expect, it } from 'vitest';
import { renderBody } from './render-body';

const LABELS = { footnotes: '각주', backToReference: '{n}', table: '표 {n}' };
const leadingOf = async (body: string, format: 'md' | 'mdx' = 'md') =>
  (await renderBody({ format, body, bodyLine: 1, source: `a.${format}`, title: '글' }, LABELS)).leading;

it.each([
  ['![](a.png)\n\n![](b.png)'],
  ['짧은 말.\n\n![](a.png)'],
  ['<center><img src="a.png" width="300"></center>'],
  ['<details><img src="b.png"></details>\n\n![](a.png)'],
])('%j leads with a.png', async (body) => expect(await leadingOf(body)).toBe('a.png'));

it.each([
  [`${'긴 말이 이어진다. '.repeat(40)}\n\n![](a.png)`],
  ['<img src="a.png" width="20"> 배지'],
  ['<img src="a.png" loading="lazy">'],
  ['글뿐이다.'],
])('%j leads with none', async (body) => expect(await leadingOf(body)).toBeUndefined());

it('is found in MDX too', async () => {
  expect(await leadingOf('<img src="a.png" alt="" />', 'mdx')).toBe('a.png');
});

it('pictures of a srcset are known, and what has sources of its own is marked', async () => {
  const body = '<picture><source srcset="a.png 1x, b.png 2x"><img src="c.png"></picture>';
  const { references, content } = await renderBody(
    { format: 'md', body, bodyLine: 1, source: 'a.md', title: '글' },
    LABELS,
  );
  expect(references.map(({ kind, url }) => `${kind} ${url}`)).toEqual(['image a.png', 'image b.png', 'image c.png']);
  expect(JSON.stringify(content)).toContain('dataSourced');
});
