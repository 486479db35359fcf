/** One page of a list: `number` is 1-based, `total` counts the pages. */
export type ListPage<T> = { items: T[]; number: number; total: number };

/**
 * Cuts a list into pages. There is always a first page, so that a list without items has an address as well.
 *
 * @param size items on one page, at least 1
 */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`a page of ${size} items is none`);
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
  }));
}
