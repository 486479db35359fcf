import { expect, it } from 'vitest';
import { toLinkProblems } from './link-problems';

it('tells a broken link where its author wrote it, and one of the menu once', () => {
  const written = [
    { page: '/a/', href: '/goalz/', file: 'posts/a.md', line: 7, column: 3 },
    { page: '/a/', href: '/goalz/', file: 'posts/a.md', line: 9, column: 1 },
    { page: '/b/', href: '/fine/', file: 'posts/b.md', line: 1, column: 1 },
  ];
  const problems = toLinkProblems(
    [
      { page: '/a/', href: '/goalz/', missing: 'page' },
      { page: '/a/', href: '/menu/', missing: 'page' },
      { page: '/b/', href: '/menu/', missing: 'page' },
      { page: '/b/', href: '#3월', missing: 'anchor' },
    ],
    written,
  );
  expect(problems.map(({ file, line, found }) => [file, line, found])).toEqual([
    ['posts/a.md', 7, 'the link /goalz/ leads nowhere'],
    ['posts/a.md', 9, 'the link /goalz/ leads nowhere'],
    ['/a/', undefined, 'the link /menu/ leads nowhere'],
    ['/b/', undefined, 'the link #3월 leads to no place in its page'],
  ]);
  expect(problems.every(({ severity, hint }) => severity === 'warning' && hint !== '')).toBe(true);
});
