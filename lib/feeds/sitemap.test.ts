import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { groupByTerm } from '@/lib/content/taxonomy';
import { author, makePost, stubSite } from '@/lib/metadata/fixtures/post';
import { toLlms } from './llms';
import { type SitemapSource, toSitemap, toSitemapUrls } from './sitemap';

stubSite({ features: { pageSize: 5 } });

const tag = { name: 'R&D', slug: 'r-and-d' };
const series = { name: '이사', slug: '이사' };
const many = Array.from({ length: 6 }, (_, index) =>
  makePost({
    path: `/posts/${index}/`,
    title: `글 ${index}`,
    date: `202${index < 3 ? 4 : 3}-0${6 - index}-01T00:00:00+09:00`,
    tags: [tag],
  }),
);
const korean = makePost({
  path: '/a&b/',
  updated: '2025-03-04T00:00:00+09:00',
  series,
  translations: [{ lang: 'en', path: '/en/a/', title: 'A' }],
});
const hidden = (['draft', 'scheduled', 'unlisted'] as const).map((visibility) =>
  makePost({
    path: `/posts/${visibility}-비밀/`,
    title: '비밀',
    visibility,
    tags: [{ name: '비밀', slug: '비밀' }],
    date: '2029-01-01T00:00:00+09:00',
  }),
);
const posts = [...hidden, korean, ...many];
const source: SitemapSource = {
  posts,
  pages: [makePost({ type: 'page', path: '/about/', title: '소개', date: '', description: '' })],
  tags: groupByTerm(posts, (post) => post.tags),
  categories: [],
  series: groupByTerm(posts, (post) => (post.series ? [post.series] : [])),
  authors: [{ author, posts }],
  cohorts: [
    { slug: '글또-4기', posts: [korean] },
    { slug: '비밀-모임', posts: hidden },
  ],
};
const urls = toSitemapUrls(source);
const xml = toSitemap(urls);

describe('the sitemap', () => {
  it('names every page once, absolute, encoded, below the base path', () => {
    const addresses = urls.map(({ url }) => url);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((url) => url.startsWith('https://example.com/blog/'))).toBe(true);
    for (const path of [
      '',
      'about/',
      'a&b/',
      'posts/',
      'posts/page/2/',
      'tags/',
      'tags/r-and-d/',
      'tags/r-and-d/page/2/',
      'series/',
      'series/%EC%9D%B4%EC%82%AC/',
      'authors/dol/page/2/',
    ]) {
      expect(addresses).toContain(`https://example.com/blog/${path}`);
    }
  });

  it('names no list that is empty, and nothing that is not public', () => {
    expect(xml).not.toContain('/categories/');
    expect(xml).not.toContain(encodeURIComponent('비밀'));
    expect(xml).not.toContain('2029');
    expect(urls.some(({ url }) => url.endsWith('page/3/'))).toBe(false);
  });

  it('says the day of the last change, of lists that of their newest post', () => {
    const changed = (path: string) => urls.find(({ url }) => url === `https://example.com/blog/${path}`)?.changed;
    expect(changed('')).toBe('2025-03-04');
    expect(changed('a&b/')).toBe('2025-03-04');
    expect(changed('tags/r-and-d/')).toBe('2024-06-01');
    expect(changed('about/')).toBeUndefined();
  });

  it('is well-formed and names translations', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml).urlset.url;
    const entry = parsed.find(({ loc }: { loc: string }) => loc === 'https://example.com/blog/a&b/');
    expect(entry['xhtml:link']).toEqual([
      { '@rel': 'alternate', '@hreflang': 'en', '@href': 'https://example.com/blog/en/a/' },
      { '@rel': 'alternate', '@hreflang': 'ko', '@href': 'https://example.com/blog/a&b/' },
      { '@rel': 'alternate', '@hreflang': 'x-default', '@href': 'https://example.com/blog/a&b/' },
    ]);
  });
});

describe('llms.txt', () => {
  it('is a title, a sentence and the posts by year', () => {
    const text = toLlms([...hidden, makePost({ title: '[회고] 줄\n바꿈', path: '/a(b)/' }), ...many], source.pages);
    expect(text).toMatch(/^# 돌아보는 블로그\n\n> 해마다 쓰는 글\n\n## 2024\n\n- /);
    expect(text).toContain('- [\\[회고\\] 줄 바꿈](https://example.com/blog/a%28b%29/): 한 해를 돌아봅니다\n');
    expect(text).toContain('\n\n## 2023\n\n- [글 3]');
    expect(text).toMatch(/- \[소개\]\(https:\/\/example\.com\/blog\/about\/\)\n$/);
    expect(text).not.toContain('비밀');
  });
});
