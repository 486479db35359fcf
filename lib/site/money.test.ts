import { describe, expect, it } from 'vitest';
import { formatMoney } from './money';

describe('formatMoney', () => {
  it.each([
    [40_000, 'KRW', 'ko', '40,000원'],
    [0, 'KRW', 'ko', '0원'],
    [40_000, 'KRW', 'en', '₩40,000'],
    [25, 'USD', 'en', '$25'],
    [25.5, 'USD', 'en', '$25.50'],
    [25, 'USD', 'ko', 'US$25'],
  ])('%d %s in %s', (amount, currency, language, expected) => {
    expect(formatMoney(amount, currency, language)).toBe(expected);
  });
});
