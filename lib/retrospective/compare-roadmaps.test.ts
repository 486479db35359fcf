import { describe, expect, it } from 'vitest';
import { compareRoadmaps } from './compare-roadmaps';
import { toRoadmap } from './roadmap';

describe('compareRoadmaps', () => {
  it.each([
    [
      'a row that is new',
      [['가', '2024.01']],
      [
        ['가', '2024.01'],
        ['나', 'TBD'],
      ],
      [1, 0, 0],
    ],
    [
      'a row that is gone',
      [
        ['가', '2024.01'],
        ['나', 'TBD'],
      ],
      [['가', '2024.01']],
      [0, 1, 0],
    ],
    ['a row with other dates', [['가', 'TBD']], [['가', '2024.01']], [0, 0, 1]],
    [
      'a row with another name',
      [
        ['가', '2024.01'],
        ['나', 'TBD'],
      ],
      [
        ['다', '2024.01'],
        ['나', 'TBD'],
      ],
      [0, 0, 1],
    ],
    [
      'rows of one name',
      [
        ['가', 'TBD'],
        ['가', 'TBD'],
      ],
      [
        ['가', 'TBD'],
        ['가', '2024.01'],
        ['가', 'TBD'],
      ],
      [1, 0, 0],
    ],
    [
      'all at once',
      [
        ['가', 'TBD'],
        ['나', 'TBD'],
      ],
      [
        ['나', '2024'],
        ['다', 'TBD'],
        ['라', 'TBD'],
      ],
      [2, 1, 1],
    ],
  ])('counts %s', (_, before, after, [added, removed, changed]) => {
    expect(compareRoadmaps(of(before), of(after))).toEqual({ added, removed, changed });
  });

  it('counts a row that went to another section as changed', () => {
    expect(compareRoadmaps(of([['가', 'TBD']], '그다음'), of([['가', 'TBD']], '지금'))).toMatchObject({ changed: 1 });
  });

  it('says nothing where rows only changed places, or the way their dates are written', () => {
    const before = of([
      ['가', '2024.01'],
      ['나', 'TBD'],
    ]);
    expect(
      compareRoadmaps(
        before,
        of([
          ['나', '----'],
          ['가', '2024년 1월'],
        ]),
      ),
    ).toBeUndefined();
  });
});

function of(rows: string[][], group = '가') {
  const cells = rows.map((row) => ({ cells: row.map((text) => ({ text })) }));
  return toRoadmap([{ group: [group], header: ['할 일', '기간'], rows: cells }], '2026-11-20');
}
