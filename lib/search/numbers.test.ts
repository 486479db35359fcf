import { expect, it } from 'vitest';
import { encodeAscending, encodeNumbers } from './encode-numbers';
import { decodeAscending, decodeNumbers } from './numbers';

it('reads numbers as they were written', () => {
  const numbers = [...Array.from({ length: 5000 }, (_, number) => number), 53_939, 100_000, 1_000_000, 2 ** 31];
  expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
  expect(decodeAscending(encodeAscending(numbers))).toEqual(numbers);
  expect(decodeNumbers('')).toEqual([]);
});

it('takes one sign for a small number, and none that JSON or a list must escape', () => {
  const text = encodeNumbers(Array.from({ length: 62 }, (_, number) => number));
  expect(text).toHaveLength(62);
  expect(encodeNumbers(Array.from({ length: 9000 }, (_, number) => number))).not.toMatch(/["\\\s]/);
  expect(encodeAscending([5, 6, 7, 8])).toBe('(###');
});
