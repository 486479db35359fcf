import { describe, expect, it } from 'vitest';
import type { Derivation } from '@/lib/dialects/canonical-post';
import { formatDerived, selectDerived } from './derived';

const kind: Derivation = { field: 'kind', value: 'retrospective', from: 'title', rule: '회고', found: '회고록' };
const period: Derivation = { field: 'period', value: '2024', from: 'date', rule: 'this year', found: '올해' };
const goals: Derivation = { field: 'goals', value: '1', from: 'body', rule: 'task list', found: '책 12권 읽기' };

describe('formatDerived', () => {
  it('says what was derived and from what, one line a post', () => {
    const text = formatDerived([
      { file: 'posts/a.md', derived: [kind, period] },
      { file: 'posts/b.md', derived: [period, goals] },
    ]);
    expect(text.split('\n').slice(2)).toEqual([
      '  posts/a.md: retrospective of 2024 (title: 회고록, rule 회고; date: 올해)',
      '  posts/b.md: period 2024, 1 goal (date: 올해; body: 책 12권 읽기)',
    ]);
    expect(text).toContain('`kind: note`');
  });

  it('is silent where nothing was derived', () => {
    expect(formatDerived(selectDerived([{ source: 'posts/a.md' }, { source: 'posts/b.md', derived: [] }]))).toBe('');
  });
});

it('names posts by file, without those that state all themselves', () => {
  const posts = [
    { source: 'posts/b.md', derived: [kind] },
    { source: 'posts/c.md' },
    { source: 'posts/a.md', derived: [period] },
  ];
  expect(selectDerived(posts).map(({ file }) => file)).toEqual(['posts/a.md', 'posts/b.md']);
});
