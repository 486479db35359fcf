import { expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';

const LABELS = toBodyLabels(wordsIn('ko'));

const fence = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\``;

it.each([
  ['code of which nothing is said', fence('ts', 'a();'), ['code']],
  ['a line that is marked', fence('ts {1}', 'a();'), ['code', 'code-lines']],
  ['numbers', fence('ts showLineNumbers', 'a();'), ['code', 'code-lines']],
  ['what is new and gone', fence('diff', '-a();\n+b();'), ['code', 'code-lines']],
  ['a session', fence('console', '$ ls\nposts'), ['code', 'code-lines']],
  ['a definition list', '회고\n: 돌아보는 글', ['definitions']],
  ['nothing but text', '글', []],
])('names what a body needs sheets for: %s', async (_, body, expected) => {
  const { features } = await renderBody({ format: 'md', body, bodyLine: 1, source: 'a.md', title: '' }, LABELS);
  expect(features).toEqual(expected);
});
