import { describe, expect, it } from 'vitest';
import { nearestOf, nearMiss } from './near-miss';

it.each([
  ['cateogry', 'category'],
  ['Catagories', 'categories'],
  ['descripton', 'description'],
  ['tilte', 'title'],
  ['dtae', 'date'],
  ['tgas', 'tags'],
  ['darft', 'draft'],
  ['publshed', 'published'],
  ['thumnail', 'thumbnail'],
])('%s is meant as %s', (key, meant) => {
  expect(nearMiss(key)).toBe(meant);
});

it.each([
  'layout',
  'toc',
  'sidebar',
  'catalog',
  'header',
  'data',
  'tabs',
  'type',
  'weight',
  'link',
  'share',
  'state',
  'page',
  'name',
  'rate',
  'goal_no',
])('%s is a word of its own', (key) => {
  expect(nearMiss(key)).toBeUndefined();
});

describe('nearestOf', () => {
  it('proposes what was probably meant, and nothing where nothing is near', () => {
    expect(nearestOf('boks', ['blog', 'books', 'run'])).toBe('books');
    expect(nearestOf('책-12권-일기', ['책-12권-읽기', '운동'])).toBe('책-12권-읽기');
    expect(nearestOf('운동', ['books-and-more'])).toBeUndefined();
  });
});
