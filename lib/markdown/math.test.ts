import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as toPlainText } from 'hast-util-to-string';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { FORMULA_ELEMENT } from '@/lib/site/drawn-elements';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';

const LABELS = toBodyLabels(wordsIn('ko'));

/** What nobody may take for a formula unless the author says that there are some. */
const PLAIN = [
  '환율이 $100에서 $200로 올랐다',
  '값은 $5, $10이다',
  '$100~$200 사이',
  '값은 $1,000이고 다른 값은 $2,000$다',
  '$'.concat('{user.firstName} $', '{user.lastName}'),
  '셸의 $HOME과 $PATH',
  '$HOME_DIR/bin:$PATH',
  'obj_$foo$bar',
  '`$x^2$`와 ``$$y$$``',
  '\\$x^2\\$',
  '$ x^2 $',
  '프로세스 번호는 $$이다',
  '\\(그냥 괄호\\)와 \\[링크 아님\\]',
  '    $x^2$',
];

const FORMULAS: [string, string][] = [
  ['$x^2$', '<p>⟦x^2⟧</p>'],
  ['걸린 시간은 $O(n \\log n)$이다.', '<p>걸린 시간은 ⟦O(n \\log n)⟧이다.</p>'],
  ['$n$개에서 $x_1$', '<p>⟦n⟧개에서 ⟦x_1⟧</p>'],
  ['$100짜리 $x^2$', '<p>$100짜리 ⟦x^2⟧</p>'],
  ['$a*b*c_1*d$', '<p>⟦a*b*c_1*d⟧</p>'],
  ['글의 $$a_1$$ 안', '<p>글의 ⟦a_1⟧ 안</p>'],
  ['$$E = mc^2$$', '[E = mc^2]'],
  ['글\n$$E = mc^2$$\n글', '<p>글</p>\n[E = mc^2]\n<p>글</p>'],
  ['$$ a\n- b $$', '[a\n- b]'],
  ['$$\na\n$$', '[a]'],
  ['> $$\n> q\n> $$', '<blockquote>\n[q]\n</blockquote>'],
  ['- 항목 $$\\alpha$$', '<ul>\n<li>항목 ⟦\\alpha⟧</li>\n</ul>'],
  ['글 \\\\(a_b\\\\)와 \\(c^d\\)', '<p>글 ⟦a_b⟧와 ⟦c^d⟧</p>'],
  ['\\\\[ x*y*z \\\\]', '[x*y*z]'],
  ['\\\\[\nx\n\\\\]', '[x]'],
  ['\\begin{align}\na &= b\n\\end{align}', '[\\begin{align}\na &#x26;= b\n\\end{align}]'],
  ['```math\nz = 1\n```', '[z = 1]'],
];

describe('without a word in front matter', () => {
  it.each(PLAIN)('leaves %j', async (body) => {
    const { features, html, problems } = await render(body);
    expect(html).not.toContain('⟦');
    expect(html).not.toMatch(/^\[/);
    expect([...features, ...problems]).not.toContain('math');
  });

  it.each(FORMULAS)('reads %j', async (body, output) => {
    const { html, features, problems } = await render(body);
    expect(html).toBe(output);
    expect(features).toContain('math');
    expect(problems).toEqual([]);
  });
});

it('reads all between dollars where front matter says so, money excepted', async () => {
  const { html } = await render('$n$과 $속도$, $100에서 $200, $100/$200', true);
  expect(html).toBe('<p>⟦n⟧과 ⟦속도⟧, $100에서 $200, $100/$200</p>');
});

it('reads none where front matter says no', async () => {
  const { html, features } = await render('$x^2$\n\n$$\ny\n$$', false);
  expect(html).toContain('$x^2$');
  expect(features).not.toContain('math');
});

it('tells of TeX that does not parse, shows its source and goes on', async () => {
  const { html, problems } = await render('글\n\n$$\n\\frac{1}{2\n$$\n\n$a_{1$ 그리고 $b_1$');
  expect(problems.map(({ severity, file, line, found }) => [severity, file, line, found])).toEqual([
    ['warning', 'm.md', 5, expect.stringMatching(/^TeX cannot be read: .*\\frac\{1\}\{2$/)],
    ['warning', 'm.md', 9, expect.stringMatching(/^TeX cannot be read: /)],
  ]);
  expect(html).toContain('data-language="latex"');
  expect(html).toContain('<code data-language="latex">a_{1</code>');
  expect(html).toContain('⟦b_1⟧');
});

it('tells of a block that is never closed, and lets it take nothing', async () => {
  const { html, problems } = await render('$$\nx\n\n## 제목\n\n$y^2$');
  expect(problems.map(({ line, found }) => [line, found])).toEqual([
    [3, 'a formula is opened with $$ and never closed'],
  ]);
  expect(html).toBe('<p>$$\nx</p>\n<h2 id="제목">제목</h2>\n<p>⟦y^2⟧</p>');
});

it('reads the same in MDX, where braces are code', async () => {
  const body = {
    format: 'mdx',
    body: '글 $\\frac{a}{b}$\n\n$$\nx_{1}\n$$',
    bodyLine: 1,
    source: 'm.mdx',
    title: '',
  } as const;
  const { content, features, problems } = await renderBody(body, LABELS);
  expect(problems).toEqual([]);
  expect(features).toContain('math');
  expect(content).toMatchObject({ format: 'mdx', code: expect.stringContaining('\\\\frac{a}{b}') });
});

it('draws with MathML for those who listen, and calls a heading by it', async () => {
  const { content, toc } = await renderBody(toSource('## 시간 $O(n \\log n)$'), LABELS);
  expect(toc).toEqual([{ depth: 2, id: '시간-onlog-n', text: '시간 O(nlog n)' }]);
  const html = content.format === 'md' ? toHtml(content.tree) : '';
  expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
  expect(html).toContain('<span class="katex-html" aria-hidden="true">');
});

it('leaves all that KaTeX draws, which has a zero-width space where Safari needs one, and cleans what is around', async () => {
  const { content } = await renderBody(toSource('글&#x200b;자 $x_1^2$\n\n$$\n\\int_a^b\n$$'), LABELS);
  const html = content.format === 'md' ? toHtml(content.tree) : '';
  const drawn = ['x_1^2', '\\int_a^b'].map((tex) => katex.renderToString(tex)).join('');
  expect(drawn.split('\u200b')).toHaveLength(3);
  expect(html.match(/vlist-s">\u200b</g)).toHaveLength(2);
  expect(html).toContain('글자');
});

async function render(body: string, math?: boolean) {
  const { content, problems, features } = await renderBody(toSource(body, math), LABELS);
  const tree: Root = content.format === 'md' ? content.tree : { type: 'root', children: [] };
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== FORMULA_ELEMENT || !parent || index === undefined) return;
    const [open, close] = 'dataDisplay' in node.properties ? ['[', ']'] : ['⟦', '⟧'];
    parent.children[index] = { type: 'text', value: `${open}${texOf(node)}${close}` };
  });
  return { html: toHtml(tree), problems, features };
}

function texOf(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (node) => {
    if (node.tagName === 'annotation') tex = toPlainText(node);
  });
  return tex;
}

function toSource(body: string, math?: boolean) {
  return { format: 'md', body, bodyLine: 3, source: 'm.md', title: '', ...(math !== undefined && { math }) } as const;
}
