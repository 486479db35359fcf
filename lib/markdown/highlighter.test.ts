import { expect, it } from 'vitest';
import { highlight } from './highlighter';

const text = (lines: Awaited<ReturnType<typeof highlight>>) =>
  lines.map((line) => line.map((token) => token.text).join('')).join('\n');

it.each(['js', 'c++', 'sh-session', 'golang', 'c#', '없는언어', undefined])(
  'loses no character (%s)',
  async (language) => {
    const code = 'const a = "한글";\n\n\tif (a) { b(); } // 끝  ';
    expect(text(await highlight(code, language))).toBe(code);
  },
);

it('names what it knows and nothing in plain text', async () => {
  expect((await highlight('const a = 1', 'js')).flat().some(({ names }) => names.includes('keyword'))).toBe(true);
  expect((await highlight('const a = 1', 'constructor')).flat().every(({ names }) => names.length === 0)).toBe(true);
});

it('does not colour a dump of data', async () => {
  const dump = '1,'.repeat(60_000);
  expect(await highlight(dump, 'js')).toEqual([[{ text: dump, names: [] }]]);
});
