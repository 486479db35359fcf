import { expect, it } from 'vitest';
import { toFailures } from './failure';

const WORKSPACE = { content: '/blog', components: '/house/.hoego/components' };
const read = (error: unknown, place?: { file: string; line: number }) =>
  toFailures(error, '/house', WORKSPACE, () => place);

it('tells what esbuild says by the files that people know', () => {
  const location = { file: '.hoego/components/chart.tsx', line: 3, lineText: "import './nowhere'" };
  expect(read({ errors: [{ text: 'Could not resolve "./nowhere"', location }] })).toEqual([
    { message: 'Could not resolve "./nowhere"', file: 'components/chart.tsx', line: 3, code: "import './nowhere'" },
  ]);
});

it('tells where a component has thrown, and what PostCSS says of a style sheet', () => {
  expect(read(new Error('bad'), { file: '/house/components/post/card.tsx', line: 7 })).toEqual([
    { message: 'bad', file: 'components/post/card.tsx', line: 7 },
  ]);
  expect(read({ reason: 'Unclosed block', file: '/house/app/site.css', line: 1 })).toEqual([
    { message: 'Unclosed block', file: 'app/site.css', line: 1 },
  ]);
  expect(read('bad')).toEqual([{ message: 'bad' }]);
});
