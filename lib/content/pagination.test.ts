import { describe, expect, it } from 'vitest';
import { paginate } from './pagination';

describe('paginate', () => {
  it('keeps every item once, in order, and fills each page but the last', () => {
    const pages = paginate([1, 2, 3, 4, 5], 2);
    expect(pages.map((page) => page.items)).toEqual([[1, 2], [3, 4], [5]]);
    expect(pages.map((page) => [page.number, page.total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('makes no empty page after a full one', () => {
    expect(paginate([1, 2, 3, 4], 2)).toHaveLength(2);
  });

  it('is never empty', () => {
    expect(paginate([], 10)).toEqual([{ items: [], number: 1, total: 1 }]);
  });

  it('refuses a page without room', () => {
    expect(() => paginate([1], 0)).toThrow(RangeError);
    expect(() => paginate([1], Number.NaN)).toThrow(RangeError);
  });
});
