import { expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };

it.each(['md', 'mdx'] as const)(
  'gathers the tables of %s that hold dates, with the headings above them',
  async (format) => {
    const tables = await tablesOf(
      format,
      '# 길\n\n## 배움\n\n| 할 일 | 기간 |\n|---|---|\n| [**그물**](../net.md)을 읽기[^1] | 24.02.01-24.03.30 |\n' +
        '| `a` | TBD |\n\n### 더\n\n## 값\n\n| a | b |\n|---|---|\n| 1 | - |\n\n[^1]: 각주\n',
    );
    expect(tables).toEqual([
      {
        group: ['길', '배움'],
        id: '배움',
        header: ['할 일', '기간'],
        rows: [
          { cells: [{ text: '그물을 읽기', href: '../net.md' }, { text: '24.02.01-24.03.30' }] },
          { cells: [{ text: 'a' }, { text: 'TBD' }] },
        ],
      },
    ]);
  },
);

it.each(['md', 'mdx'] as const)('reads tables of HTML in %s, with cells that span rows and columns', async (format) => {
  const [table] =
    (await tablesOf(
      format,
      '<table>\n<tr><th>갈래</th><th>할 일</th><th>날짜</th></tr>\n<tr><td rowspan="2">네트워크</td><td>읽기</td>' +
        '<td>2024.02 ~<br/>2024.03</td></tr>\n<tr><td colspan="2">2024.04</td></tr>\n</table>\n',
    )) ?? [];
  expect(table?.group).toEqual([]);
  expect(table).not.toHaveProperty('id');
  expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['네트워크', '읽기', '2024.02 ~ 2024.03'],
    ['네트워크', '2024.04', '2024.04'],
  ]);
});

it.each([
  ['no table', '글'],
  ['numbers', '| a | b |\n|---|---|\n| 1.0 | 2 |\n'],
  ['no header row', '<table><tr><td>글</td><td>2024.02 ~ 2024.03</td></tr></table>'],
  ['a header row alone', '| 할 일 | 기간 |\n|---|---|\n'],
])('an ordinary body carries nothing: %s', async (_, body) => {
  const rendered = await renderBody({ format: 'md', body, bodyLine: 1, source: 'a.md', title: '' }, LABELS);
  expect(rendered).not.toHaveProperty('tables');
});

it('leaves the table where it is', async () => {
  const { content } = await render('md', '| 할 일 | 기간 |\n|---|---|\n| 그물 | 24.02.01-24.03.30 |\n');
  expect(JSON.stringify(content)).toContain('24.02.01-24.03.30');
});

async function tablesOf(format: 'md' | 'mdx', body: string) {
  return (await render(format, body)).tables;
}

function render(format: 'md' | 'mdx', body: string) {
  return renderBody({ format, body, bodyLine: 1, source: `a.${format}`, title: '글' }, LABELS);
}
