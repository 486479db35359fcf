import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';
import type { BodySource } from './rendered-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };

function render(body: string, source: Partial<BodySource> = {}) {
  return renderBody({ format: 'md', body, bodyLine: 5, source: 'posts/a', title: '글', ...source }, LABELS);
}

describe('data that a body asks for', () => {
  it.each([
    ['md', '::goals{year=2025}\n\n::roadmap\n\n::year-in-numbers\n'],
    ['mdx', '<Goals year={2025} />\n\n<Roadmap />\n\n<YearInNumbers />\n'],
    ['mdx', '<Goals year="2025" />\n\n<Roadmap></Roadmap>\n\n<YearInNumbers/>\n'],
  ] as const)('is noted with its place in %s', async (format, body) => {
    const { embeds, problems } = await render(body, { format, components: [] });
    expect(problems).toEqual([]);
    expect(embeds).toEqual([
      { name: 'goals', year: 2025, line: 5, column: 1 },
      { name: 'roadmap', line: 7, column: 1 },
      { name: 'year-in-numbers', line: 9, column: 1 },
    ]);
  });

  it('is noted within a component of the owner', async () => {
    const { embeds, problems } = await render('<Note><Goals year={2025} /></Note>\n', {
      format: 'mdx',
      components: ['Note'],
    });
    expect(problems).toEqual([]);
    expect(embeds).toEqual([{ name: 'goals', year: 2025, line: 5, column: 7 }]);
  });

  it('is not ours where the owner has a component of that name, or the post makes one', async () => {
    const own = await render('<Goals year={2025} of="me" />\n', { format: 'mdx', components: ['Goals'] });
    const made = await render('export const Goals = () => 1;\n\n<Goals of="me" />\n', {
      format: 'mdx',
      components: [],
    });
    for (const { embeds, problems } of [own, made]) {
      expect(problems).toEqual([]);
      expect(embeds).toEqual([]);
    }
  });
});

describe('what cannot be meant', () => {
  it.each([
    ['md', '글\n\n::goals{yaer=2025}\n', 7, '::goals does not know `yaer`'],
    ['md', '::goals{year=올해}\n', 5, 'the year of ::goals is `올해`'],
    ['md', '::roadmap{year=2025}\n', 5, '::roadmap does not know `year`'],
    ['md', '::keyword[]{year=2025}\n', 5, '::keyword holds no word'],
    ['md', '::goals[말]\n', 5, '::goals holds text'],
    ['md', ':::kpt\n- Keep\n  - 하나\n', 5, ':::kpt is opened and never closed'],
    ['md', ':::kpt\n:::\n', 5, ':::kpt is empty'],
    ['md', '글\n\n:::kpt\n칸이 없는 글\n:::\n', 7, 'a form of retrospective without parts'],
    ['mdx', '글 <Goals /> 뒤\n', 5, '<Goals> stands within a sentence'],
    ['mdx', '글 {1 && <Goals />}\n', 5, '<Goals> stands between braces or in code'],
    ['mdx', 'export const A = () => <Roadmap />;\n', 5, '<Roadmap> stands between braces or in code'],
    ['mdx', '<Note of={<Goals />} />\n', 5, '<Goals> stands between braces or in code'],
    ['mdx', '<Goals year={props.year} />\n', 5, 'the year of <Goals> is worked out by code'],
    ['mdx', '<Goals {...props} />\n', 5, '<Goals> does not know'],
    ['mdx', '<KPT>\n글\n</KPT>\n', 5, 'a form of retrospective without parts'],
  ] as const)('is an error in %s: %j', async (format, body, line, found) => {
    const { problems } = await render(body, { format, components: ['Note'] });
    expect(problems.map(({ severity }) => severity)).toContain('error');
    const problem = problems.find((one) => one.found.includes(found));
    expect(problem).toMatchObject({ severity: 'error', file: 'posts/a', line });
    expect(problem?.hint).not.toBe('');
  });
});

describe('a board', () => {
  it('is the same in both spellings', async () => {
    const parts = '### Keep\n\n- 하나\n\n### Problem\n\n둘\n\n### Try\n\n- 셋\n';
    const [bare, directive] = await Promise.all([render(parts), render(`:::kpt\n${parts}:::\n`)]);
    const html = [bare, directive].map(({ content }) => (content.format === 'md' ? toHtml(content.tree) : ''));
    expect(html[0]).toContain('<section class="form" data-form="kpt" data-size="short"');
    expect(html[1]?.replace(/\s/g, '')).toBe(html[0]?.replace(/\s/g, ''));
    expect(directive.toc).toEqual(bare.toc);
    expect(bare.toc.map(({ text }) => text)).toEqual(['Keep', 'Problem', 'Try']);
  });

  it.each([
    ['code', '```js\n1\n```'],
    ['a picture', '![](a.png)'],
    ['a table', '| a |\n|---|\n| b |'],
    ['a heading', '#### 작은 제목\n\n글'],
    ['a long paragraph', '긴 글을 쓴다. '.repeat(30)],
    ['long items', `- ${'긴 항목을 적는다 '.repeat(8)}`],
    ['three paragraphs', '하나\n\n둘\n\n셋'],
    ['code in an item', '- 하나\n\n  ```js\n  1\n  ```'],
  ])('with %s stands in one column', async (_, content) => {
    const { content: body } = await render(`### Keep\n\n- 하나\n\n### Problem\n\n${content}\n\n### Try\n\n- 셋\n`);
    const html = body.format === 'md' ? toHtml(body.tree) : '';
    expect(html).toContain('data-size="long"');
  });

  it('is not made of a quote, of code, or of what is not whole', async () => {
    const bodies = [
      '> ## Keep\n> ## Problem\n> ## Try\n',
      '## `keep`\n\n## `problem`\n\n## `try`\n',
      '## Keep\n\n### Problem\n\n### Try\n',
      '## Keep\n\n# 다른 이야기\n\n## Problem\n\n## Try\n',
    ];
    for (const body of bodies) expect(JSON.stringify((await render(body)).content), body).not.toContain('dataForm');
  });

  it('keeps what an author says before its parts and after them', async () => {
    const list = await render(':::kpt\n먼저 하는 말\n\n- Keep\n  - 하나\n- Try\n  - 둘\n\n나중 하는 말\n:::\n');
    const headings = await render(':::four-ls\n먼저 하는 말\n\n### 좋았던 것\n\n하나\n\n나중 하는 말\n:::\n');
    for (const { content, problems } of [list, headings]) {
      const html = content.format === 'md' ? toHtml(content.tree) : '';
      expect(problems).toEqual([]);
      expect(html).toMatch(
        /^<section[^>]*>\s*<p>먼저 하는 말<\/p>\s*<div.*<p>나중 하는 말<\/p>\s*(<\/div>)?<\/section>$/s,
      );
    }
  });

  it('of lists ends with the last list, before the closing words', async () => {
    const lists = '## Keep\n\n- 가\n\n## Problem\n\n- 나\n\n## Try\n\n- 다\n\n';
    for (const [body, isInside] of [
      [`${lists}마지막 말\n`, false],
      [`${lists}---\n\n마지막 말\n`, false],
      [lists.replace('- 나', '나').concat('마지막 말\n'), true],
      [lists.replace('- 다', '다').concat('마지막 말\n'), true],
    ] as const) {
      const { content } = await render(body);
      const [board = ''] = (content.format === 'md' ? toHtml(content.tree) : '').split('</section>');
      expect(board.includes('마지막 말'), body).toBe(isInside);
      expect(board).toMatch(/다<\/(li|p)>/);
    }
  });

  it('ends at a rule, at the next heading and at the footnotes', async () => {
    const form = '## Keep\n\n가[^1]\n\n---\n\n## Problem\n\n나\n\n## Try\n\n다\n\n';
    for (const [after, left] of [
      ['---\n\n마지막 말\n', '<p>마지막 말</p>'],
      ['## 마치며\n\n마지막 말\n', '<h2 id="마치며">마치며</h2>\n<p>마지막 말</p>'],
    ]) {
      const { content } = await render(`${form}${after}\n[^1]: 각주\n`);
      const html = content.format === 'md' ? toHtml(content.tree) : '';
      const [board = '', rest = ''] = html.split('</section>');
      expect(board).not.toContain('<hr>');
      expect(board).toContain('<p>다</p>');
      expect(rest).toContain(left);
      expect(rest).not.toContain('<hr>');
    }
  });
});
