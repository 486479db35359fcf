import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';
import type { BodySource } from './rendered-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };

function render(body: string, source: Partial<BodySource> = {}) {
  return renderBody({ format: 'mdx', body, bodyLine: 6, source: 'posts/a.mdx', title: '회고', ...source }, LABELS);
}

describe.each([
  ['an unclosed void element', '글\n\n안녕 <br> 뒤\n', 8, 4, '<br> is not closed', 'Write <br />.'],
  ['an element that is left open', '<div>\n\n글\n', 6, 1, '<div> is opened and not closed', 'Write </div>'],
  ['a closing tag alone', '글 </div>\n', 6, undefined, '</div>', 'Take it out'],
  ['a comment of HTML', '글 <!-- 메모 -->\n', 6, 4, 'HTML comment', '{/* … */}'],
  ['a brace', '글\n\n집합 { 1, 2 }\n', 8, 4, 'several values', '\\{'],
  ['a brace before words', '글 {두 낱말} 뒤\n', 6, undefined, '{두 낱말}', '\\{'],
  ['a brace around a name', '이름은 {이름}이다\n', 6, 5, '이름', '\\{'],
  ['a brace that is left open', '글 { 뒤\n', 6, undefined, '{', '\\{'],
  ['less than', '1 <2\n', 6, 4, '1 <2', '&lt;'],
  ['an import', 'import A from "./a"\n\n글\n', 6, 1, 'import A from "./a"', 'content/components/'],
  ['a sentence that begins with import', 'import 문은 이렇게 쓴다.\n', 6, undefined, 'import', 'another word'],
])('%s', (_, body, line, column, found, hint) => {
  it('is one error with its place, what stands there and what to write', async () => {
    const { problems } = await render(body);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ severity: 'error', file: 'posts/a.mdx', line });
    if (column !== undefined) expect(problem?.column).toBe(column);
    expect(problem?.found).toContain(found);
    expect(problem?.hint).toContain(hint);
  });
});

it('gives an empty tree for a body that does not parse', async () => {
  const { content, toc } = await render('# 제목\n\n<br>\n');
  expect(content).toEqual({ format: 'md', tree: { type: 'root', children: [] } });
  expect(toc).toEqual([]);
});

it('takes names that the post declares itself, and functions', async () => {
  const body =
    'export const 수 = [1, 2];\n\n{수.map((하나) => 하나 * 2).join()} {props.a} {Math.max(1, 2)} {/* 말 */}\n';
  expect((await render(body)).problems).toEqual([]);
});

it('knows which components there are, when told', async () => {
  const body = '<Callout>글</Callout>\n\n<Calout />\n';
  const { problems } = await render(body, { components: ['Callout'] });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'error', line: 8, column: 1 });
  expect(problems[0]?.found).toContain('<Calout>');
  expect((await render(body)).problems).toEqual([]);
});
