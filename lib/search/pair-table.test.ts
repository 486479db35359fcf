import { expect, it } from 'vitest';
import { createRandom } from '@/lib/site/fixtures/random';
import { PairTable } from './pair-table';

it('keeps every pair apart, however many there are', () => {
  const random = createRandom(1);
  const table = new PairTable();
  const known = new Map<string, number>();
  for (let count = 0; count < 100_000; count += 1) {
    const [first, second] = [Math.floor(random() * 500), Math.floor(random() * 65_536)];
    const key = `${first},${second}`;
    const number = table.numberOf(first, second);
    expect(number).toBe(known.get(key) ?? known.size);
    known.set(key, number);
  }
  expect(table.size).toBe(known.size);
  expect(table.find(600, 1)).toBe(-1);
  for (const [number, [first, second]] of table.entries().entries()) {
    if (number % 997 === 0) expect(table.find(first, second)).toBe(number);
    expect(known.get(`${first},${second}`)).toBe(number);
  }
});
