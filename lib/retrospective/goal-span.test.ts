import { describe, expect, it } from 'vitest';
import { spanOfAnswers, spanOfGoals, yearOfGoals } from './goal-span';

const date = '2025-12-30T21:00:00+09:00';

describe('spanOfGoals', () => {
  it.each([
    ['pledge', '2025', 2025, '2025-01-01', '2025-12-31'],
    ['pledge', '2025-H2', 2025, '2025-07-01', '2025-12-31'],
    ['pledge', '2025-12-15/2026-03-01', 2026, '2025-12-15', '2026-03-01'],
    ['retrospective', '2025', 2026, '2026-01-01', '2026-12-31'],
    ['retrospective', '2025-H1', 2025, '2025-07-01', '2025-12-31'],
    ['retrospective', '2025-H2', 2026, '2026-01-01', '2026-06-30'],
    ['retrospective', '2025-Q4', 2026, '2026-01-01', '2026-03-31'],
    ['retrospective', '2024-01', 2024, '2024-02-01', '2024-02-29'],
    ['retrospective', '2025-12', 2026, '2026-01-01', '2026-01-31'],
    ['retrospective', '2025-W52', 2026, '2025-12-29', '2026-01-04'],
    ['retrospective', '2025-12-01/2025-12-31', 2026, '2026-01-01', '2026-01-31'],
    ['note', undefined, 2025, '2025-01-01', '2025-12-31'],
  ] as const)('of a %s of %s', (kind, period, year, from, to) => {
    expect(spanOfGoals({ kind, period, date })).toMatchObject({ year, from, to });
    expect(yearOfGoals({ kind, period, date })).toBe(year);
  });
});

describe('spanOfAnswers', () => {
  it('is the period, else the day as it was written', () => {
    expect(spanOfAnswers({ period: '2025-Q1', date })).toMatchObject({ from: '2025-01-01', to: '2025-03-31' });
    expect(spanOfAnswers({ date: '2026-01-01T00:30:00+09:00' })).toEqual({
      year: 2026,
      from: '2026-01-01',
      to: '2026-01-01',
    });
  });
});
