import { describe, expect, it } from 'vitest';
import { makeCanonical } from './fixtures/canonical';
import type { Author } from './post';
import { type StoredPost, toPosts } from './to-posts';

const NOW = Date.parse('2026-11-20T12:00:00+09:00');
const SITE = { author: 'keeper', language: 'ko' as const };
const KEEPER: Author = { slug: 'keeper', name: '시험장 지기', links: [] };

describe('toPosts', () => {
  it('puts the newest first, and goes by address where dates are the same', () => {
    const paths = convert([at('b', '2024-01-01'), at('c', '2025-01-01'), at('a', '2024-01-01')]).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['/c/', '/a/', '/b/']);
  });

  it('leaves out what nobody may see before anything is worked out from it', () => {
    const drafts = [1, 2, 3].map((number) => ({
      ...at(`d${number}`, '2024-01-01'),
      visibility: 'draft' as const,
      tags: ['REACT'],
    }));
    const posts = convert([{ ...at('a', '2024-01-01'), tags: ['React'] }, ...drafts, at('later', '2999-01-01')]);
    expect(posts.map(({ path }) => path)).toEqual(['/a/']);
    expect(posts[0]?.tags).toEqual([{ name: 'React', slug: 'react' }]);
  });

  it('shows drafts and scheduled posts while previewing, and says what they are', () => {
    const draft = { ...at('draft', '2024-01-01'), visibility: 'draft' as const };
    const posts = toPosts([draft, at('later', '2999-01-01')], [], { site: SITE, now: NOW, previewing: true });
    expect(posts.map(({ visibility }) => visibility)).toEqual(['scheduled', 'draft']);
  });

  it('knows an author by file and by name, and the site’s where a post names none', () => {
    const posts = convert([at('a', '2024-01-03'), by('b', 'keeper'), by('c', '시험장 지기'), by('d', '손님')]);
    const slugs = Object.fromEntries(posts.map((post) => [post.path, post.authors.map(({ slug }) => slug)]));
    expect(slugs).toEqual({ '/a/': ['keeper'], '/b/': ['keeper'], '/c/': ['keeper'], '/d/': ['손님'] });
  });

  it('takes files that differ in their language for one text', () => {
    const korean = { ...at('a', '2024-01-01'), source: 'posts/a/index.md' };
    const english = { ...at('en/a', '2024-01-01'), source: 'posts/a/index.en.md', lang: 'en' };
    const [first, second] = convert([korean, english]);
    expect(first?.translations.map(({ lang, path }) => [lang, path])).toEqual([['en', '/en/a/']]);
    expect(second?.translations.map(({ lang, path }) => [lang, path])).toEqual([['ko', '/a/']]);
  });
});

function convert(posts: StoredPost[]) {
  return toPosts(posts, [KEEPER], { site: SITE, now: NOW, previewing: false });
}

function by(slug: string, author: string): StoredPost {
  return { ...at(slug, '2024-01-01'), authors: [author] };
}

function at(slug: string, day: string): StoredPost {
  const canonical = makeCanonical(`posts/${slug}.md`, { slug, title: slug, date: `${day}T00:00:00+09:00` });
  return { ...canonical, path: `/${slug}/`, minutes: 1, characters: 0 };
}
