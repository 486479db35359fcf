import { expect, it } from 'vitest';
import { createRandom } from '@/lib/site/fixtures/random';
import { PairTable } from './pair-table';

it('keeps every pair apart, however many there are', () => {
  const random = createRandom(1);
  const table = new PairTable();
  const known = new Map<string, number>();
  const wrong: string[] = [];
  for (let count = 0; count < 100_000; count += 1) {
    const [first, second] = [Math.floor(random() * 500), Math.floor(random() * 65_536)];
    const key = `${first},${second}`;
    const number = table.numberOf(first, second);
    if (number !== (known.get(key) ?? known.size)) wrong.push(key);
    known.set(key, number);
  }
  expect(table.size).toBe(known.size);
  const { firsts, seconds } = table.toArrays();
  for (const [key, number] of known) if (`${firsts[number]},${seconds[number]}` !== key) wrong.push(key);
  expect(wrong).toEqual([]);
});
