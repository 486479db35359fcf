import { describe, expect, it } from 'vitest';
import { siteSchema } from '@/lib/site/site-schema';
import { addressPosts } from './addresses';
import { makeCanonical as post } from './fixtures/canonical';

const SITE = siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me' });

describe('addressPosts', () => {
  it('names both files when two posts want one address, also when they differ only in case', () => {
    const { problems } = addressPosts([post('posts/a.md', { slug: '글' }), post('posts/b.md', { slug: '글' })], SITE);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'posts/b.md' });
    expect(problems[0]?.found).toContain('posts/a.md');
    expect(addressPosts([post('a.md', { slug: 'A' }), post('b.md', { slug: 'a' })], SITE).problems).toHaveLength(1);
  });

  it.each(['/', '/tags/', '/tags/mine/', '/feed.xml', '/posts/', '/posts/page/2/', '/Authors/me/'])(
    'keeps %s for the site',
    (permalink) => {
      const { problems } = addressPosts([post('posts/a.md', { permalink })], SITE);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.found).toContain('site itself');
    },
  );

  it('lets a post stand beside what only begins like an address of the site', () => {
    expect(addressPosts([post('posts/a.md', { permalink: '/tagsoup/' })], SITE).problems).toEqual([]);
  });

  it('takes old addresses whole or as paths, and leaves out the post’s own', () => {
    const aliases = ['https://old.example/2019/01/a.html', '/posts/a', '2019/b'];
    const { posts, problems } = addressPosts([post('posts/a.md', { aliases })], SITE);
    expect(posts[0]?.aliases).toEqual(['/2019/01/a.html', '/2019/b/']);
    expect(problems).toEqual([]);
  });

  it('tells of an old address that another post has now', () => {
    const { problems } = addressPosts(
      [post('posts/a.md'), post('posts/b.md', { slug: 'b', aliases: ['/posts/a/'] })],
      SITE,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toContain('posts/a.md');
  });
});
