import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { themeStart } from './theme-start';

function start(stored: string | null | Error, systemIsDark: boolean): string | undefined {
  const dataset: { theme?: string } = {};
  runInNewContext(themeStart, {
    document: { documentElement: { dataset } },
    matchMedia: () => ({ matches: systemIsDark }),
    localStorage: {
      getItem(key: string) {
        if (stored instanceof Error) throw stored;
        return key === 'theme' ? stored : null;
      },
    },
  });
  return dataset.theme;
}

it.each([
  ['light', true, 'light'],
  ['dark', false, 'dark'],
  [null, true, 'dark'],
  [null, false, 'light'],
  ['sepia', true, 'dark'],
  [new Error('SecurityError'), false, 'light'],
] as const)('with %s stored and a dark system %s it is %s', (stored, systemIsDark, theme) => {
  expect(start(stored, systemIsDark)).toBe(theme);
});

it.each([
  ['1', ''],
  ['', undefined],
  [null, undefined],
])('with %j stored, long lines of code are told of by %j', (stored, codeWrap) => {
  const dataset: { codeWrap?: string } = {};
  runInNewContext(themeStart, {
    document: { documentElement: { dataset } },
    matchMedia: () => ({ matches: false }),
    localStorage: { getItem: (key: string) => (key === 'code-wrap' ? stored : null) },
  });
  expect(dataset.codeWrap).toBe(codeWrap);
});

it('cannot end the script element that it stands in', () => {
  expect(themeStart).not.toContain('</');
});
