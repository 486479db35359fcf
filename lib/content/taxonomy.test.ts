import { describe, expect, it } from 'vitest';
import { groupByTerm, toTerms } from './taxonomy';

describe('toTerms', () => {
  it('takes names that differ in case, NFC or space for one, by their most frequent spelling', () => {
    const term = toTerms(['React', 'react', 'React', 'REACT ', '회고'.normalize('NFD')]);
    expect(term('react')).toEqual({ name: 'React', slug: 'react' });
    expect(term('REACT')).toEqual(term('react'));
    expect(term('회고')).toEqual({ name: '회고', slug: '회고' });
  });

  it('keeps names apart that would share a slug, whatever the order', () => {
    const forwards = toTerms(['CI/CD', 'ci-cd', 'CI CD']);
    const backwards = toTerms(['CI CD', 'ci-cd', 'CI/CD']);
    const slugs = ['CI/CD', 'ci-cd', 'CI CD'].map((name) => forwards(name).slug);
    expect(new Set(slugs).size).toBe(3);
    expect(forwards('ci-cd').slug).toBe('ci-cd');
    expect(slugs).toEqual(['CI/CD', 'ci-cd', 'CI CD'].map((name) => backwards(name).slug));
  });
});

describe('groupByTerm', () => {
  it('puts the most used first, then goes by name', () => {
    const posts = [{ tags: ['b', 'a'] }, { tags: ['c'] }, { tags: ['c', 'a', 'b'] }, { tags: ['c'] }];
    const toTag = toTerms(posts.flatMap((post) => post.tags));
    const groups = groupByTerm(posts, (post) => post.tags.map(toTag));
    expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['c', 3],
      ['a', 2],
      ['b', 2],
    ]);
  });
});
