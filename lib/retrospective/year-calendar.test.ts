import { describe, expect, it } from 'vitest';
import { toYearCalendar } from './year-calendar';

describe('toYearCalendar', () => {
  it('knows how long months are and on which weekday they begin', () => {
    const months = toYearCalendar(2024, [], '2026-11-20');
    expect(months.map(({ length }) => length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    // 1 January 2024 was a Monday, 1 September a Sunday.
    expect([months[0]?.start, months[8]?.start]).toEqual([1, 0]);
    expect(toYearCalendar(2025, [], '2026-11-20')[1]?.length).toBe(28);
  });

  it('never needs a seventh week', () => {
    for (let year = 1990; year < 2060; year += 1) {
      for (const { start, length } of toYearCalendar(year, [], '2026-11-20')) {
        expect(start + length).toBeLessThanOrEqual(42);
      }
    }
  });

  it('puts each day into its month', () => {
    const months = toYearCalendar(2025, ['2025-01-01', '2025-01-31', '2025-10-05', '2025-12-31'], '2026-11-20');
    expect(months.map(({ written }) => written)).toEqual([[1, 31], [], [], [], [], [], [], [], [], [5], [], [31]]);
  });

  it('tells which days are still to come', () => {
    const aheadOf = (today: string) => toYearCalendar(2026, [], today).map(({ ahead }) => ahead);
    const past = Array(10).fill(undefined);
    expect(aheadOf('2026-11-20')).toEqual([...past, 21, 1]);
    expect(aheadOf('2026-11-30')).toEqual([...past, undefined, 1]);
    expect(aheadOf('2026-12-31')).toEqual(Array(12).fill(undefined));
    expect(aheadOf('2025-12-31')).toEqual(Array(12).fill(1));
    expect(aheadOf('2027-01-01')).toEqual(Array(12).fill(undefined));
  });
});
