import { expect, it } from 'vitest';
import { nearMiss } from './near-miss';

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
