import { describe, expect, it } from 'vitest';
import { findDateColumns } from './date-columns';

describe('findDateColumns', () => {
  it.each([
    ['the heading of a column without a date', ['Number', 'URL', 'Date'], [['--------', '글', '----']], { start: 2 }],
    [
      'ranges under any heading',
      ['무엇', '?'],
      [
        ['글', '24.02.01-24.03.30'],
        ['글', 'TBD'],
      ],
      { start: 1 },
    ],
    ['the heading before another column of years', ['학번', '기간'], [['2019', '2024.01 ~ 03']], { start: 1 }],
    ['a start and an end', ['할 일', '시작일', '종료일'], [['글', '2024.01.02', '----']], { start: 1, end: 2 }],
    ['a start and an end that is still open', ['Task', 'Start', 'End'], [['a', '2024-01', '']], { start: 1, end: 2 }],
    ['an end alone', ['할 일', '마감'], [['글', '2024.01.02']], { start: 1 }],
    [
      'one cell of words among dates',
      ['a', '기간'],
      [
        ['글', '2024.01'],
        ['글', '천천히'],
      ],
      { start: 1 },
    ],
  ])('takes %s', (_, header, rows, columns) => {
    expect(findDateColumns(header, rows)).toEqual(columns);
  });

  it.each([
    [
      'numbers and versions',
      ['버전', '값'],
      [
        ['1.0', '10'],
        ['2.0', '20'],
      ],
    ],
    [
      'markers under a heading that is not of dates',
      ['항목', '값'],
      [
        ['a', '-'],
        ['b', '-'],
      ],
    ],
    [
      'words with one date among them',
      ['항목', '값'],
      [
        ['a', '2024.01'],
        ['b', '느림'],
        ['c', '빠름'],
      ],
    ],
    [
      'words under a heading of dates',
      ['항목', '기간'],
      [
        ['a', '천천히'],
        ['b', '----'],
      ],
    ],
    ['months without a year', ['항목', '기간'], [['a', '3월']]],
  ])('takes no column for dates: %s', (_, header, rows) => {
    expect(findDateColumns(header, rows)).toBeUndefined();
  });

  it('reads months where the year is known', () => {
    expect(findDateColumns(['항목', '기간'], [['a', '3월']], 2024)).toEqual({ start: 1 });
  });
});
