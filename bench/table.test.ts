import { describe, expect, it } from 'vitest';
import { median, toTable } from './table';

describe('toTable', () => {
  it('sets figures side by side, those of peers with their ratio to the first', () => {
    const table = toTable(
      'home',
      ['Hoego', 'Astro', 'Next'],
      [
        { name: 'html', values: [12_000, 6000, 240_000], unit: 'kB' },
        { name: 'requests', values: [0, 3, undefined], unit: '' },
        { name: 'seo', values: [100, 92, 100], unit: 'of 100' },
      ],
    );
    expect(table.split('\n')).toEqual([
      '| home     | Hoego |      Astro |        Next |',
      '|----------|------:|-----------:|------------:|',
      '| html, kB |  12.0 | 6.0 (×0.5) | 240.0 (×20) |',
      '| requests |     0 |          3 |           – |',
      '| seo      |   100 |         92 |         100 |',
    ]);
  });
});

describe('median', () => {
  it('is the one in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeUndefined();
  });
});
