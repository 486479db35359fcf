import { describe, expect, it } from 'vitest';
import { toSpanPeriod } from './span-period';
import { markSpans } from './title-spans';

const read = (text: string, day?: string, ahead = false) => {
  const [span] = markSpans(text, day === undefined ? undefined : Number(day.slice(0, 4))).spans;
  return span && toSpanPeriod(span, { day, ahead });
};

describe('a span with its year needs no date', () => {
  it.each([
    ['2024', '2024'],
    ["'24", '2024'],
    ['24년', '2024'],
    ['2024년 상반기', '2024-H1'],
    ['2024 H1', '2024-H1'],
    ['1H24', '2024-H1'],
    ['24H2', '2024-H2'],
    ['2024년 3분기', '2024-Q3'],
    ['Q3 2024', '2024-Q3'],
    ['3Q24', '2024-Q3'],
    ['2022.05', '2022-05'],
    ['2022-05', '2022-05'],
    ['22년 5월', '2022-05'],
    ['December 2024', '2024-12'],
    ['2024년 6월 2주차', '2024-W24'],
    ['2024 W23', '2024-W23'],
    ['2024년 23주차', '2024-W23'],
    ['2024.01 ~ 2024.06', '2024-H1'],
    ['2024년 1월 ~ 12월', '2024'],
    ['2024년 4월~6월', '2024-Q2'],
    ['2023.11 ~ 2024.02', '2023-11-01/2024-02-29'],
    ['2024년 1~2분기', '2024-H1'],
    ['2024.06.03 ~ 06.09', '2024-W23'],
  ])('%s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });
});

describe('a week of a month is that of its Thursday', () => {
  it.each([
    // 1 June 2024 is a Saturday: the first week of June is that of Thursday the 6th.
    ['2024년 6월 1주차', '2024-W23'],
    // 1 August 2024 is a Thursday.
    ['2024년 8월 첫째 주', '2024-W31'],
    ['2024년 8월 5주차', '2024-W35'],
    // The year of a week is that of its Thursday too.
    ['2026년 1월 1주차', '2026-W01'],
    ['2024년 12월 1주차', '2024-W49'],
  ])('%s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  it('one that the month does not have is none', () => {
    expect(read('2024년 6월 5주차')).toBeUndefined();
  });
});

describe('a span without its year follows from the date', () => {
  it.each([
    ['12월', '2024-01-03', '2023-12'],
    ['1월', '2024-02-02', '2024-01'],
    ['1월', '2024-12-05', '2024-01'],
    ['4분기', '2024-01-05', '2023-Q4'],
    ['하반기', '2024-03-05', '2023-H2'],
    ['하반기', '2024-12-05', '2024-H2'],
    ['올해', '2024-12-05', '2024'],
    ['한 해', '2024-02-28', '2023'],
    ['한 해', '2024-03-01', '2024'],
    ['작년', '2024-06-01', '2023'],
    ['6.03 ~ 6.09', '2024-06-09', '2024-W23'],
    ['11월 ~ 1월', '2024-02-01', '2023-11-01/2024-01-31'],
  ])('%s of %s is %s', (text, day, period) => {
    expect(read(text, day)).toBe(period);
  });

  it.each([
    ['신년', '2024-11-30', '2025'],
    ['새해', '2024-01-02', '2024'],
    ['하반기', '2024-06-28', '2024-H2'],
    ['상반기', '2024-12-28', '2025-H1'],
    ['1월', '2024-12-31', '2025-01'],
    ['내년', '2024-12-31', '2025'],
  ])('%s promised on %s is %s', (text, day, period) => {
    expect(read(text, day, true)).toBe(period);
  });

  it.each(['12월', '하반기', '올해', '23주차', '6월 2주차'])('%s of a draft without a date is unknown', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('a bare week is one of the calendar only near its date', () => {
    expect(read('23주차', '2024-06-10')).toBe('2024-W23');
    expect(read('2주차', '2024-10-29')).toBeUndefined();
  });
});

describe('what is no span', () => {
  it.each(['10년', '3년차', '3개월', '2년간', '1000명', 'ES2024x', '20241', '3.14', '분기', '월요일'])('%s', (text) => {
    expect(read(text, '2024-12-31')).toBeUndefined();
  });

  it('a day is none, and its year is not taken for one', () => {
    expect(markSpans('2024.05.13 회고').text).toBe('⟨day⟩ 회고');
    expect(read('2024년 5월 13일', '2024-12-31')).toBeUndefined();
  });
});

it('marks stand where the spans stood', () => {
  const { text, spans } = markSpans('🎉 2023 회고와 2024년 상반기 다짐');
  expect(text).toBe('⟨year⟩ 회고와 ⟨half⟩ 다짐');
  expect(spans.map(({ text: words, at }) => [words, text.slice(at, at + 3)])).toEqual([
    ['2023', '⟨ye'],
    ['2024년 상반기', '⟨ha'],
  ]);
});
