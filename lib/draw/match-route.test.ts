import { expect, it } from 'vitest';
import { matchRoute } from './match-route';

const ROUTES = [
  '/[...path]',
  '/',
  '/posts',
  '/tags/[tag]',
  '/tags/[tag]/feed.xml',
  '/posts/page/[number]',
  '/media/[...file]',
].map((route) => ({ route }));

const match = (path: string): unknown[] => {
  const found = matchRoute(ROUTES, path);
  return found ? [found.route.route, found.params] : [];
};

it('takes what is written before what stands in brackets', () => {
  expect(match('/')).toEqual(['/', {}]);
  expect(match('/posts/')).toEqual(['/posts', {}]);
  expect(match('/tags/회고/')).toEqual(['/tags/[tag]', { tag: '회고' }]);
  expect(match('/tags/feed.xml/feed.xml')).toEqual(['/tags/[tag]/feed.xml', { tag: 'feed.xml' }]);
  expect(match('/posts/page/2/')).toEqual(['/posts/page/[number]', { number: '2' }]);
});

it('gives a catch-all what nothing else takes', () => {
  expect(match('/posts/첫 글/')).toEqual(['/[...path]', { path: ['posts', '첫 글'] }]);
  expect(match('/a.html')).toEqual(['/[...path]', { path: ['a.html'] }]);
  expect(match('/media/a/b.svg')).toEqual(['/media/[...file]', { file: ['a', 'b.svg'] }]);
  expect(match('/media/')).toEqual(['/[...path]', { path: ['media'] }]);
  expect(matchRoute([{ route: '/tags/[tag]' }], '/tags/a/b/')).toBeUndefined();
});
