import { describe, expect, it } from 'vitest';
import { type MonthSections, toMonthSections } from './month-sections';
import { toPeriod } from './period';

function sections(headings: string[], period?: string, looksBack = true): MonthSections | undefined {
  const toc = headings.map((text, index) => ({ id: `${index}`, text }));
  return toMonthSections(toc, { looksBack, period: period === undefined ? undefined : toPeriod(period) });
}

/** `1-2 a | 3 . | 4-12 b` */
function draw(found: MonthSections | undefined): string | undefined {
  return found?.runs
    .map(({ from, to, section }) => `${from === to ? from : `${from}-${to}`}${section ? ` ${section.text}` : ''}`)
    .join(' | ');
}

describe('toMonthSections', () => {
  it('draws the year of a review, with gaps and in any order', () => {
    expect(draw(sections(['11월 - 12월', '인사', '1월 - 2월 💄', '6-7월', '3월', '맺음'], '2024'))).toBe(
      '1-2 1월 - 2월 💄 | 3 3월 | 4 | 5 | 6-7 6-7월 | 8 | 9 | 10 | 11-12 11월 - 12월',
    );
  });

  it('gives a month to the heading of the fewest months, the first among equals', () => {
    expect(draw(sections(['상반기', '1월', '3월', '3월 다시', '하반기'], '2024'))).toBe(
      '1 1월 | 2 상반기 | 3 3월 | 4-6 상반기 | 7-12 하반기',
    );
  });

  it('splits what goes over the end of the year', () => {
    expect(draw(sections(['봄', '여름', '가을', '겨울'], '2024'))).toBe(
      '1-2 겨울 | 3-5 봄 | 6-8 여름 | 9-11 가을 | 12 겨울',
    );
  });

  it('leaves out other years, and what lies outside of the period', () => {
    expect(draw(sections(['2023년 12월', '2024년 2월', '2025.01'], '2024'))).toMatch(
      /^1 \| 2 2024년 2월 \| 3 \|.*\| 12$/,
    );
    expect(draw(sections(['2023년 12월 ~ 2024년 2월'], '2024'))).toMatch(
      /^1-2 2023년 12월 ~ 2024년 2월 \| 3 \|.*\| 12$/,
    );
    expect(draw(sections(['5월', '하반기'], '2026-H1'))).toBe('1 | 2 | 3 | 4 | 5 5월 | 6 | 7 | 8 | 9 | 10 | 11 | 12');
    expect(sections(['2023년 12월'], '2024')).toBeUndefined();
  });

  it('goes by the year that most headings say where there is no period', () => {
    const found = sections(['2023.11', '2024.01', '2024.02', '3월']);
    expect(found?.year).toBe(2024);
    expect(draw(found)).toMatch(/^1 2024.01 \| 2 2024.02 \| 3 3월 \|.*\| 11 \| 12$/);
    expect(sections(['1월', '2월'])).toEqual(expect.not.objectContaining({ year: expect.anything() }));
  });

  it('needs one section in a retrospective and three in other posts', () => {
    expect(draw(sections(['3월'], '2024'))).toContain('3 3월');
    expect(sections(['3월', '4월'], undefined, false)).toBeUndefined();
    expect(draw(sections(['3월', '4월', '5월'], undefined, false))).toContain('3 3월 | 4 4월 | 5 5월');
    expect(sections(['인사', '맺음'], '2024')).toBeUndefined();
  });

  it('draws no strip of a month or a week', () => {
    expect(sections(['5월', '6월'], '2024-05')).toBeUndefined();
    expect(sections(['5월'], '2024-W20')).toBeUndefined();
  });

  it('takes questions, elements of HTML and releases for what they are', () => {
    expect(sections(['Q1', 'Q2', 'Q3', 'Q4', 'Q5'], '2024')).toBeUndefined();
    expect(sections(['Q1', 'Q2', 'Q3'], undefined, false)).toBeUndefined();
    expect(sections(['H1', 'H2', 'H3'], '2024')).toBeUndefined();
    expect(
      sections(['자바 21 (2024년 1월)', '자바 22 (2024년 3월)', '자바 23 (2024년 9월)'], undefined, false),
    ).toBeUndefined();
    expect(draw(sections(['Q1', 'Q2', 'Q3', 'Q4'], '2024'))).toBe('1-3 Q1 | 4-6 Q2 | 7-9 Q3 | 10-12 Q4');
  });

  it('has every month once, whatever the headings are', () => {
    const words = ['1월', '2-4월', '상반기', '겨울', 'Q3', '11월 ~ 1월', '맺음', '2023년 12월 ~ 2월', '5월', 'Dec'];
    for (let mask = 1; mask < 2 ** words.length; mask += 1) {
      const runs = sections(
        words.filter((_, index) => mask & (2 ** index)),
        '2024',
      )?.runs;
      if (runs === undefined) continue;
      const months = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
      expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
  });
});
