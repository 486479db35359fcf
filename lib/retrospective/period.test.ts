import { describe, expect, it } from 'vitest';
import { isWithin, type Period, toPeriod } from './period';

describe('toPeriod', () => {
  it.each([
    ['2024', { span: 'year', year: 2024, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
    ['2024-H2', { span: 'half', year: 2024, number: 2, months: [7, 8, 9, 10, 11, 12] }],
    ['2024-Q3', { span: 'quarter', year: 2024, number: 3, months: [7, 8, 9] }],
    ['2024-05', { span: 'month', year: 2024, number: 5, months: [5] }],
    ['2024-W23', { span: 'week', year: 2024, number: 23, months: [6] }],
    ['2026-W01', { span: 'week', year: 2026, number: 1, months: [1] }],
    ['2020-W53', { span: 'week', year: 2020, number: 53, months: [12] }],
    ['2024-02-15/2024-04-01', { span: 'interval', year: 2024, months: [2, 3, 4] }],
    ['2023-12-15/2024-02-01', { span: 'interval', year: 2024, months: [1, 2] }],
  ])('%s', (text, period) => {
    expect(toPeriod(text)).toMatchObject(period);
  });

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2023-12-15/2024-02-01', '2023-12-15', '2024-02-01'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(toPeriod(text)).toMatchObject({ from, to });
  });

  it('does not guess', () => {
    for (const text of ['', '24', '2024-H', '지난해']) expect(toPeriod(text)).toBeUndefined();
  });
});

describe('isWithin', () => {
  const within = (inner: string, outer: string) => isWithin(toPeriod(inner) as Period, toPeriod(outer) as Period);

  it('knows what lies in what', () => {
    expect(within('2024-Q3', '2024-H2')).toBe(true);
    expect(within('2024', '2024')).toBe(true);
    expect(within('2024-H1', '2024-Q1')).toBe(false);
    expect(within('2025-01', '2024')).toBe(false);
    expect(within('2026-W01', '2026')).toBe(false);
  });
});
