import { expect, it } from 'vitest';
import type { AddressedPost } from '@/lib/content/addresses';
import type { Problem } from '@/lib/problems/problem';
import { createGoodCopies } from './good-copies';

const post = (source: string, title: string, path = `/${source}/`) => ({ source, title, path }) as AddressedPost;
const error = (file: string): Problem => ({ severity: 'error', file, found: '', hint: '' });
const titles = (posts: AddressedPost[]): string[] => posts.map(({ title }) => title).sort();

it('shows a broken post as it was, until it is mended or gone', () => {
  const select = createGoodCopies();
  const sources = new Set(['a', 'b']);
  select({ posts: [post('a', 'a1'), post('b', 'b1')], problems: [] }, sources);
  expect(titles(select({ posts: [post('b', 'b2')], problems: [error('a')] }, sources))).toEqual(['a1', 'b2']);
  expect(titles(select({ posts: [post('a', 'a2'), post('b', 'b2')], problems: [] }, sources))).toEqual(['a2', 'b2']);
  expect(titles(select({ posts: [post('b', 'b2')], problems: [error('a')] }, new Set(['b'])))).toEqual(['b2']);
});

it('leaves out a post that never was fine, and an old copy whose address another post has taken', () => {
  const select = createGoodCopies();
  const sources = new Set(['a', 'b']);
  expect(select({ posts: [post('a', 'a1')], problems: [error('a')] }, sources)).toEqual([]);
  select({ posts: [post('a', 'a1', '/same/')], problems: [] }, sources);
  expect(titles(select({ posts: [post('b', 'b1', '/same/')], problems: [error('a')] }, sources))).toEqual(['b1']);
});
