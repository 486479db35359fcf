import { describe, expect, it } from 'vitest';
import { makePost } from './fixtures/year-posts';
import { toKeyword, toYearList, toYearPosts } from './years';

describe('toYearList', () => {
  it('has the years in which something was written, or that are looked at, and none between', () => {
    const posts = [
      makePost('2020-05-05'),
      makePost('2023-01-02', { kind: 'retrospective', period: '2022' }),
      makePost('2025-12-31', { kind: 'pledge', period: '2026', title: 'b' }),
    ];
    expect(toYearList(posts)).toEqual([2020, 2022, 2023, 2025, 2026]);
  });

  it('has the year that the promises of a retrospective are for', () => {
    const goals = [{ id: 'a', text: '가' }];
    expect(toYearList([makePost('2024-12-31', { kind: 'retrospective', period: '2024', goals })])).toEqual([
      2024, 2025,
    ]);
  });

  it('takes no year from a note about one, and only the last of a long span', () => {
    const note = makePost('2020-05-05', { kind: 'note', period: '1999' });
    const decade = makePost('2020-05-06', { kind: 'retrospective', period: '2010-01-01/2019-12-31', title: 'b' });
    expect(toYearList([note, decade])).toEqual([2019, 2020]);
    expect(toYearList([])).toEqual([]);
  });

  it('knows a week by its ISO year', () => {
    expect(toYearList([makePost('2024-12-30', { kind: 'retrospective', period: '2025-W01' })])).toEqual([2024, 2025]);
  });
});

describe('toYearPosts', () => {
  it('puts retrospectives in order of their spans, then of time, whenever they were written', () => {
    const periods = ['2025-W02', '2025-05', '2025-Q1', '2024-11-01/2025-02-01', '2025-Q4', '2025', '2025-H1', '2024'];
    const posts = periods.map((period, index) =>
      makePost(`2026-01-0${index + 1}`, { kind: 'retrospective', period, title: period }),
    );
    const titles = (year: number) => toYearPosts(posts, year).retrospectives.map(({ title }) => title);
    expect(titles(2025)).toEqual([
      '2025',
      '2025-H1',
      '2025-Q1',
      '2025-Q4',
      '2025-05',
      '2025-W02',
      '2024-11-01/2025-02-01',
    ]);
    expect(titles(2024)).toEqual(['2024', '2024-11-01/2025-02-01']);
    expect(toYearPosts(posts, 2025).written).toEqual([]);
  });

  it('has pledges for the year, made in it or before', () => {
    const before = makePost('2024-12-30', { kind: 'pledge', period: '2025', title: 'before' });
    const season = makePost('2025-09-01', { kind: 'pledge', title: 'season' });
    const other = makePost('2025-12-30', { kind: 'pledge', period: '2026', title: 'other' });
    const { pledges, written } = toYearPosts([other, season, before], 2025);
    expect(pledges).toEqual([before, season]);
    expect(written).toEqual([season, other]);
  });

  it('has roadmaps that were drawn or changed in it', () => {
    const roadmap = makePost('2024-03-01', { kind: 'roadmap', updated: '2026-05-01T00:00:00+09:00' });
    const years = [2024, 2025, 2026].map((year) => toYearPosts([roadmap], year).roadmaps.length);
    expect(years).toEqual([1, 0, 1]);
  });
});

describe('toKeyword', () => {
  const year = makePost('2025-12-30', { kind: 'retrospective', period: '2025', keyword: '한 해' });
  const pledge = makePost('2025-01-02', { kind: 'pledge', period: '2025', keyword: '다짐' });
  const half = makePost('2025-07-01', { kind: 'retrospective', period: '2025-H1', keyword: '반년' });
  const quarter = makePost('2025-10-01', { kind: 'retrospective', period: '2025-Q3', keyword: '석 달' });
  const season = makePost('2025-11-01', { kind: 'pledge', keyword: '모임' });

  it.each([
    [[season, quarter, half, pledge, year], '한 해'],
    [[season, quarter, half, pledge], '다짐'],
    [[season, quarter, half], '반년'],
    [[season, quarter], '석 달'],
    [[season], '모임'],
    [[], undefined],
  ])('a retrospective’s before a pledge’s before a shorter span’s: %#', (posts, keyword) => {
    expect(toKeyword(posts, 2025)).toBe(keyword);
    expect(toKeyword([...posts].reverse(), 2025)).toBe(keyword);
  });

  it('is that of the newest where several say one, and none of another year or of a note', () => {
    const later = makePost('2026-01-05', { kind: 'retrospective', period: '2025', keyword: '나중' });
    const note = makePost('2025-05-05', { kind: 'note', keyword: '글' });
    expect(toKeyword([year, later], 2025)).toBe('나중');
    expect(toKeyword([year, later, note], 2026)).toBeUndefined();
    expect(toKeyword([note], 2025)).toBeUndefined();
  });
});
