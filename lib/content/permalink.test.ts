import { describe, expect, it } from 'vitest';
import { normalisePath, PermalinkError, type PermalinkSource, toPermalink } from './permalink';

const POST: PermalinkSource = {
  source: '_posts/2019-07-07-2019-half-retrospect.md',
  type: 'post',
  slug: '2019-half-retrospect',
  date: '2019-07-07T23:30:00+09:00',
  categories: ['Diary'],
};

describe('toPermalink', () => {
  it.each([
    ['/posts/:slug/', '/posts/2019-half-retrospect/'],
    ['/:categories/:year/:month/:day/:title/', '/diary/2019/07/07/2019-half-retrospect/'],
    ['/:year/:month/:title', '/2019/07/2019-half-retrospect/'],
    ['/:year/:i_month/:i_day/:name/', '/2019/7/7/2019-07-07-2019-half-retrospect/'],
    ['date', '/diary/2019/07/07/2019-half-retrospect.html'],
    ['pretty', '/diary/2019/07/07/2019-half-retrospect/'],
    ['ordinal', '/diary/2019/188/2019-half-retrospect.html'],
    ['none', '/diary/2019-half-retrospect.html'],
  ])('%s → %s', (pattern, path) => {
    expect(toPermalink(POST, pattern, 'ko')).toBe(path);
  });

  it('leaves out categories that there are not, without a doubled slash', () => {
    expect(toPermalink({ ...POST, categories: [] }, 'pretty', 'ko')).toBe('/2019/07/07/2019-half-retrospect/');
  });

  it('takes the post’s own permalink first, as a path, a pattern or a style', () => {
    const own = (permalink: string) => toPermalink({ ...POST, permalink }, '/posts/:slug/', 'ko');
    expect(own('/회고/2019')).toBe('/회고/2019/');
    expect(own('%ED%9A%8C%EA%B3%A0/')).toBe('/회고/');
    expect(own('/:year/:title.html')).toBe('/2019/2019-half-retrospect.html');
    expect(own('/a/index.html')).toBe('/a/');
    expect(own('date')).toBe('/diary/2019/07/07/2019-half-retrospect.html');
  });

  it('puts a translation below its language, and a page at its own name', () => {
    expect(toPermalink({ ...POST, source: 'posts/a/index.en.md', slug: 'a' }, '/posts/:slug/', 'ko')).toBe(
      '/en/posts/a/',
    );
    expect(toPermalink({ ...POST, source: 'pages/about.mdx', type: 'page', slug: 'about' }, 'date', 'ko')).toBe(
      '/about/',
    );
  });

  it('takes two letters for a language only where they are one', () => {
    expect(toPermalink({ ...POST, source: 'posts/next.js.md', slug: 'next.js' }, '/posts/:slug/', 'ko')).toBe(
      '/posts/next.js/',
    );
    expect(toPermalink({ ...POST, source: 'posts/next.js.md' }, '/:name/', 'ko')).toBe('/next.js/');
  });

  it('names a placeholder that is none, and one that needs a date', () => {
    expect(() => toPermalink(POST, '/:yaer/:title/', 'ko')).toThrow(/:yaer .* is no placeholder/);
    expect(() => toPermalink({ ...POST, date: undefined }, '/:year/', 'ko')).toThrow(/:year .* needs a date/);
  });
});

describe('normalisePath', () => {
  it('is NFC, has one slash between parts and nothing that Windows refuses', () => {
    expect(normalisePath('//회고//a:b/c. /'.normalize('NFD'))).toBe('/회고/a-b/c/');
    expect(normalisePath('')).toBe('/');
  });

  it.each(['/a?b', '/a#b', '/../a', 'https://example.com/a'])('refuses %s', (path) => {
    expect(() => normalisePath(path)).toThrow(PermalinkError);
  });
});
