import { describe, expect, it } from 'vitest';
import { siteSchema } from '@/lib/site/site-schema';
import { addressPosts } from './addresses';
import { toFirstAddress } from './first-address';
import { makeCanonical } from './fixtures/canonical';

const first = (fields: Parameters<typeof makeCanonical>[1], pattern = '/posts/:slug/') =>
  toFirstAddress(makeCanonical('posts/a.md', fields), pattern, 'ko');

describe('toFirstAddress', () => {
  it('is the first alias, else the permalink, as somebody wrote it', () => {
    expect(first({ aliases: ['/2020/pledge', '/2021/pledge/'], permalink: '/pledge/' })).toBe('/2020/pledge');
    expect(first({ permalink: '/2020/pledge' })).toBe('/2020/pledge');
    expect(first({ permalink: '/2020/pledge/' })).toBe('/2020/pledge/');
    expect(first({ permalink: 'date', slug: '다짐', date: '2020-03-01T00:00:00+09:00' })).toBe('/2020/03/01/다짐.html');
    expect(first({ slug: 'a' }, '/:slug')).toBe('/a');
  });

  it('is brought into shape where no host would serve it otherwise', () => {
    expect(first({ aliases: ['2020//pledge/index.html'] })).toBe('/2020/pledge/');
    expect(first({ aliases: ['/다짐/'.normalize('NFD')] })).toBe('/다짐/');
  });

  it('may be a whole address of the old blog', () => {
    expect(first({ aliases: ['https://me.github.io/blog/pledge'] })).toBe('https://me.github.io/blog/pledge');
  });

  it('is kept beside the address of a post only where it is another one', () => {
    const site = siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me' });
    const { posts } = addressPosts(
      [
        makeCanonical('posts/a.md', { slug: 'a' }),
        makeCanonical('posts/b.md', { slug: 'b', permalink: '/b' }),
        makeCanonical('posts/c.md', { slug: 'c', aliases: ['/old/c'] }),
      ],
      site,
    );
    expect(posts.map(({ firstAddress }) => firstAddress)).toEqual([undefined, '/b', '/old/c']);
    expect(posts[0]).not.toHaveProperty('firstAddress');
    expect(posts[2]?.aliases).toEqual(['/old/c/']);
  });
});
