import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';
import type { BodySource, RenderedBody } from './rendered-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };

function render(body: string, source: Partial<BodySource> = {}): Promise<RenderedBody> {
  return renderBody({ format: 'md', body, bodyLine: 1, source: 'posts/a.md', title: '회고', ...source }, LABELS);
}

describe('references', () => {
  it('are what the author wrote, at their place in the file', async () => {
    const body =
      '글 [가](../다음.md) 뒤\n\n![나](<img/한 장.png>)\n\n<a href="b%20c.md">다</a> https://example.com로\n';
    const { references, content } = await render(body, { bodyLine: 8 });
    expect(references).toEqual([
      { kind: 'link', url: '../다음.md', line: 8, column: 3 },
      { kind: 'image', url: 'img/한 장.png', line: 10, column: 1 },
      { kind: 'link', url: 'b%20c.md', line: 12, column: 1 },
      { kind: 'link', url: 'https://example.com', line: 12, column: 26 },
    ]);
    const html = content.format === 'md' ? toHtml(content.tree) : '';
    for (const { url } of references) expect(html).toContain(`"${url}"`);
  });

  it('keep their lines below lines that we put in', async () => {
    const { references } = await render('<br>\n## 제목\n\n<img src="a.png">\n![](b.png)\n\n#제목 [c](c.md)\n글\n');
    expect(references.map(({ url, line, column }) => [url, line, column])).toEqual([
      ['a.png', 4, 1],
      ['b.png', 5, 1],
      ['c.md', 7, 5],
    ]);
  });

  it('leave out what footnotes are made of, and find media', async () => {
    const { references } = await render('글[^1]\n\n<video src="a.mp4" poster="a.jpg"></video>\n\n[^1]: [각주](b.md)\n');
    expect(references.map(({ kind, url }) => [kind, url])).toEqual([
      ['link', 'a.mp4'],
      ['image', 'a.jpg'],
      ['link', 'b.md'],
    ]);
  });

  it('are found in MDX, in elements too', async () => {
    const { references } = await render('[가](가.md)\n\n<img src="img/나.png" />\n', { format: 'mdx', bodyLine: 5 });
    expect(references).toEqual([
      { kind: 'link', url: '가.md', line: 5, column: 1 },
      { kind: 'image', url: 'img/나.png', line: 7, column: 1 },
    ]);
  });
});

describe('contents', () => {
  it('list headings with the ids that stand on the page, without quotes and footnotes', async () => {
    const { toc } = await render('# 하나 🎉\n\n## `둘`[^1]\n\n> ## 인용\n\n# 하나\n\n[^1]: 글\n');
    expect(toc).toEqual([
      { depth: 2, id: '하나-', text: '하나 🎉' },
      { depth: 3, id: '둘', text: '둘' },
      { depth: 2, id: '하나', text: '하나' },
    ]);
  });

  it('have NFC ids, whatever the file has', async () => {
    const { toc } = await render(`## ${'한글'.normalize('NFD')}\n`);
    expect(toc[0]?.id).toBe('한글'.normalize('NFC'));
  });

  it('leave out the repeated title only', async () => {
    const { toc } = await render(`# ${'회고'.normalize('NFD')}!\n\n## 회고\n`);
    expect(toc.map(({ depth, text }) => [depth, text])).toEqual([[2, '회고']]);
  });
});

describe('problems of Markdown', () => {
  it('name the line where a code block was opened', async () => {
    const { problems, toc } = await render('글\n\n```js\na\n\n## 제목\n', { bodyLine: 4 });
    expect(problems).toEqual([
      {
        severity: 'warning',
        file: 'posts/a.md',
        line: 6,
        found: 'a code block is opened with ```js and never closed',
        hint: 'Write ``` on a line of its own where the code ends.',
      },
    ]);
    expect(toc).toHaveLength(1);
  });

  it('name what was left out, and where', async () => {
    const { problems, content } = await render('글\n\n<img src="a.png"\n  onload="x()">\n\n<script>1</script>\n');
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [3, 'onload on <img> was left out'],
      [6, '<script> was left out'],
    ]);
    expect(JSON.stringify(content)).not.toContain('onLoad');
  });

  it('are none for what people write every day', async () => {
    const { problems } = await render('{{ x }} <br> {% raw %} {: .a} List<T> 1 < 2\n\n<div>\n\n</p>\n');
    expect(problems).toEqual([]);
  });
});

it('does not throw for elements in elements without end', async () => {
  const { problems } = await render('<div>\n\n'.repeat(3_000));
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
});

describe('a tree', () => {
  it('is plain data without positions', async () => {
    const { content } = await render('# 글\n\n```js\nlet a\n```\n\n<b>글</b> [a](b)\n');
    const json = JSON.stringify(content);
    expect(JSON.parse(json)).toEqual(content);
    expect(json).not.toContain('position');
    expect(json).not.toContain('"raw"');
  });
});
