import { expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { toCallout, toCalloutOfClass } from './callouts';
import { renderBody } from './render-body';

const LABELS = toBodyLabels(wordsIn('ko'));
const render = (body: string, format: 'md' | 'mdx', components?: string[]) =>
  renderBody(
    { format, body, bodyLine: 5, source: `a.${format}`, title: '', ...(components && { components }) },
    LABELS,
  );

it.each([
  ['NOTE', 'note', 'note'],
  ['Hint', 'tip', 'tip'],
  ['success', 'success', 'tip'],
  ['faq', 'question', 'important'],
  ['attention', 'warning', 'warning'],
  ['error', 'danger', 'caution'],
])('%s is called %s and looks like %s', (word, name, look) => {
  expect(toCallout(word)).toEqual({ name, look });
});

it.each(['', 'toString', 'constructor', 'code-group', '모름'])('%j is no callout', (word) => {
  expect(toCallout(word)).toBeUndefined();
});

it.each([
  ['notice', 'note'],
  ['notice--danger', 'danger'],
  ['prompt-tip', 'tip'],
  ['alert-warning', 'warning'],
])('the class %s means %s', (word, name) => {
  expect(toCalloutOfClass(word)?.name).toBe(name);
});

it.each(['center', 'notice--x-large', 'btn', 'tip'])('the class %s means none', (word) => {
  expect(toCalloutOfClass(word)).toBeUndefined();
});

it('is a tag in MDX, unless the owner has one of that name', async () => {
  const body = '<Callout type="tip" title="제목">\n글이다.\n</Callout>';
  const ours = await render(body, 'mdx', []);
  expect(ours.problems).toEqual([]);
  expect(ours.features).toContain('callout');
  const theirs = await render(body, 'mdx', ['Callout']);
  expect(theirs.problems).toEqual([]);
  expect(theirs.features).not.toContain('callout');
});

it('tells of a type that there is not, and shows a note', async () => {
  const { problems, features } = await render('글\n\n<Callout type="모름">\n글이다.\n</Callout>', 'mdx', []);
  expect(problems).toEqual([
    expect.objectContaining({ severity: 'warning', line: 7, found: 'there is no callout of the type `모름`' }),
  ]);
  expect(features).toContain('callout');
});

it('tells of a box that is never closed, and shows it', async () => {
  const { problems, features } = await render('글\n\n:::tip\n글이다.', 'md');
  expect(problems).toEqual([
    expect.objectContaining({ severity: 'warning', line: 7, found: ':::tip is opened and never closed' }),
  ]);
  expect(features).toContain('callout');
});

it('needs no sheet where there is none', async () => {
  expect((await render('> 인용\n\n:::code-group\n글\n:::', 'md')).features).toEqual([]);
});
