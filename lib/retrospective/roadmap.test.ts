import { describe, expect, it } from 'vitest';
import type { BodyTable } from '@/lib/markdown/rendered-body';
import { toRoadmap } from './roadmap';

const TODAY = '2026-11-20';

describe('toRoadmap', () => {
  it('reads a career map whose numbers and dates are not all known', () => {
    const header = ['Number', 'Category', 'URL', 'Description', 'Date'];
    const { groups } = toRoadmap(
      [
        table(['커리어', 'SRE'], header, [
          ['1', 'Infra', '서버를 읽는 책', '바닥부터', '24.02.01-24.03.30'],
          ['2', 'Network', '그물을 읽는 책', 'TBD', '----'],
          ['3', 'DevOps', 'TBD', 'TBD', '----'],
        ]),
        table(['커리어', 'MLOps'], header, [
          ['--------', 'System', '시험', '시험 둘', '----'],
          ['--------', 'Cloud', '시험', '시험 둘', '----'],
        ]),
      ],
      TODAY,
    );
    expect(groups.map(({ name, id }) => [name, id])).toEqual([
      ['SRE', 'sre'],
      ['MLOps', 'mlops'],
    ]);
    expect(groups[0]?.items).toEqual([
      {
        title: '서버를 읽는 책',
        from: '2024-02-01',
        to: '2024-03-30',
        isOpen: false,
        status: 'done',
        details: [
          { label: 'Category', text: 'Infra' },
          { label: 'Description', text: '바닥부터' },
        ],
      },
      expect.objectContaining({
        title: '그물을 읽는 책',
        status: 'undated',
        details: [{ label: 'Category', text: 'Network' }],
      }),
      expect.objectContaining({ title: 'DevOps', status: 'undated', details: [] }),
    ]);
    expect(groups[1]?.items.map(({ title, status }) => [title, status])).toEqual([
      ['System', 'undated'],
      ['Cloud', 'undated'],
    ]);
  });

  it.each([
    ['2026.10 ~ 2026.11.19', 'done'],
    ['2026.10 ~ 2026.11.20', 'under way'],
    ['2026.11.20', 'under way'],
    ['2026.11.21 ~', 'planned'],
    ['2026.08 ~', 'under way'],
    ['~ 2026.12', 'under way'],
    ['~ 2026.10', 'done'],
    ['2027', 'planned'],
    ['TBD', 'undated'],
  ])('%s is %s', (dates, status) => {
    const items = itemsOf(
      ['할 일', '기간'],
      [
        ['글', dates],
        ['또', '2024'],
      ],
    );
    expect(items.find(({ title }) => title === '글')?.status).toBe(status);
  });

  it('stands in the order of time, what has no date last', () => {
    const rows = [
      ['나중', 'TBD'],
      ['셋', '2025.03'],
      ['하나', '2024'],
      ['둘', '~ 2025.01'],
      ['끝없이', '2025.04 ~'],
    ];
    const items = itemsOf(['할 일', '기간'], rows);
    expect(items.map(({ title }) => title)).toEqual(['하나', '둘', '셋', '끝없이', '나중']);
    expect(items.filter(({ isOpen }) => isOpen).map(({ title }) => title)).toEqual(['끝없이']);
  });

  it('keeps links of titles and of details as written', () => {
    const cells = [{ text: '칸', href: 'a.md' }, { text: '글', href: '../b.md' }, { text: '2026.05' }];
    const { groups } = toRoadmap([{ group: [], header: ['하는 일', '남긴 것', '기간'], rows: [{ cells }] }], TODAY);
    expect(groups[0]).toMatchObject({
      name: '',
      items: [{ href: 'a.md', details: [{ text: '글', href: '../b.md' }] }],
    });
    expect(groups[0]).not.toHaveProperty('id');
  });

  it.each([
    ['its heading', ['분류', '비고', '주제', '기간'], ['가', '나', '다', '2024'], '다'],
    ['a heading of links, where they have names', ['분류', 'URL', '기간'], ['가', '나', '2024'], '나'],
    ['not addresses', ['책', 'Link', '기간'], ['가', 'https://example.com/a', '2024'], '가'],
    ['the first that is no category', ['구분', '비고', '기간'], ['가', '나', '2024'], '나'],
    ['not a column of numbers', ['순서', '비고', '기간'], ['1', '나', '2024'], '나'],
    ['a category where there is nothing else', ['구분', '기간'], ['가', '2024'], '가'],
  ])('finds the title by %s', (_, header, row, title) => {
    expect(itemsOf(header, [row]).map((item) => item.title)).toEqual([title]);
  });

  it('takes a start and an end from two columns', () => {
    const header = ['할 일', '시작', '종료'];
    const rows = [
      ['가', '24.01.02', '24.03.04'],
      ['나', '24.05.01', ''],
      ['다', '24.06.01', '24.05.01'],
      ['라', '봄이 오면', ''],
    ];
    expect(itemsOf(header, rows)).toMatchObject([
      { title: '가', from: '2024-01-02', to: '2024-03-04', isOpen: false },
      { title: '나', from: '2024-05-01', isOpen: true },
      { title: '다', status: 'undated', when: '24.06.01 ~ 24.05.01' },
      { title: '라', status: 'undated', when: '봄이 오면' },
    ]);
  });

  it('believes a status that the author states', () => {
    const header = ['할 일', '상태', '기간'];
    const rows = [
      ['가', '진행 중', '2024.01'],
      ['나', '✅', '2024.02 ~'],
      ['다', '보류', '2024.03'],
      ['라', '완료', 'TBD'],
    ];
    expect(itemsOf(header, rows).map(({ status }) => status)).toEqual(['under way', 'done', 'done', 'done']);
  });

  it('says what was written where no date can be read', () => {
    const items = itemsOf(
      ['할 일', '기간'],
      [
        ['가', '2024.01'],
        ['나', '날씨가 풀리면'],
      ],
    );
    expect(items[1]).toMatchObject({ title: '나', status: 'undated', when: '날씨가 풀리면' });
  });

  it('takes the year from the heading, then from the post', () => {
    const tables = [
      table(['2023년', '상반기'], ['할 일', '기간'], [['가', '3월']]),
      table(['하반기'], ['할 일', '기간'], [['나', '8월']]),
    ];
    const { groups } = toRoadmap(tables, TODAY, 2025);
    expect(groups.map(({ items }) => items[0]?.from)).toEqual(['2023-03-01', '2025-08-01']);
  });

  it('gathers tables of one section, and tells sections of one name apart', () => {
    const rows = [['가', '2024']];
    const header = ['할 일', '기간'];
    const { groups } = toRoadmap(
      [table(['앞', '공부'], header, rows), table(['앞', '공부'], header, rows), table(['뒤', '공부'], header, rows)],
      TODAY,
    );
    expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['앞 · 공부', 2],
      ['뒤 · 공부', 1],
    ]);
  });

  it.each([
    ['no dates', ['할 일', '값'], [['가', '1.0']]],
    ['nothing but dates', ['기간'], [['2024.01']]],
    ['rows that say nothing', ['번호', '할 일', '기간'], [['--------', 'TBD', '----']]],
  ])('is empty for %s', (_, header, rows) => {
    expect(toRoadmap([table(['가'], header, rows)], TODAY)).toEqual({ groups: [] });
  });
});

function itemsOf(header: string[], rows: string[][]) {
  return toRoadmap([table(['가'], header, rows)], TODAY).groups.flatMap(({ items }) => items);
}

function table(group: string[], header: string[], rows: string[][]): BodyTable {
  const id = group.at(-1)?.toLowerCase();
  return { group, ...(id && { id }), header, rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })) };
}
