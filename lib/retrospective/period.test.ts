import { describe, expect, it } from 'vitest';
import { toPeriod } from './period';

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
    expect(toPeriod(text)).toEqual(period);
  });

  it('does not guess', () => {
    for (const text of ['', '24', '2024-H', '지난해']) expect(toPeriod(text)).toBeUndefined();
  });
});
