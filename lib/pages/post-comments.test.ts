import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePost } from '@/lib/metadata/fixtures/post';
import { type SiteConfig, siteSchema } from '@/lib/site/site-schema';
import { toPostComments } from './post-comments';

const settings = vi.hoisted(() => ({ site: undefined as unknown }));
vi.mock('@/lib/site/site', () => ({ getSite: () => settings.site }));

const GISCUS = {
  provider: 'giscus',
  repo: 'me/blog',
  repoId: 'R_1',
  category: 'General',
  categoryId: 'DIC_1',
} as const;
const UTTERANCES = { provider: 'utterances', repo: 'me/blog' } as const;

function configure(comments: SiteConfig['comments'], more: Partial<SiteConfig> = {}): void {
  settings.site = siteSchema.parse({ title: '일기', url: 'https://example.com', author: 'me', comments, ...more });
}

function termOf(fields: Partial<Parameters<typeof makePost>[0]>): string | undefined {
  const { attributes = {} } = toPostComments(makePost({ path: '/posts/a/', ...fields }))?.client ?? {};
  return attributes['data-term'] ?? attributes['issue-term'];
}

afterEach(() => vi.restoreAllMocks());

describe('which post has comments', () => {
  it('none where the site has none', () => {
    configure(undefined);
    expect(toPostComments(makePost({ comments: true }))).toBeUndefined();
  });

  it('a post unless it says no, a page if it says yes or names a thread', () => {
    configure(GISCUS);
    const has = (fields: Parameters<typeof makePost>[0]) => toPostComments(makePost(fields)) !== undefined;
    expect(has({})).toBe(true);
    expect(has({ comments: false })).toBe(false);
    expect(has({ comments: false, thread: { number: 3 } })).toBe(false);
    expect(has({ type: 'page' })).toBe(false);
    expect(has({ type: 'page', comments: true })).toBe(true);
    expect(has({ type: 'page', thread: { term: '방명록' } })).toBe(true);
  });

  it('only those that name a thread where threads go by that', () => {
    configure({ ...GISCUS, mapping: 'number' });
    expect(termOf({})).toBeUndefined();
    expect(termOf({ thread: { number: 12 } })).toBe('12');
  });
});

describe('the term of a thread', () => {
  // What https://giscus.app/client.js and https://utteranc.es/client.js make of location.pathname.
  it('is the pathname without first slash and file ending, percent-encoded', () => {
    for (const comments of [GISCUS, UTTERANCES]) {
      configure(comments);
      expect(termOf({ path: '/posts/a/' })).toBe('posts/a/');
      expect(termOf({ path: '/2020/03/01/pledge.html' })).toBe('2020/03/01/pledge');
      expect(termOf({ path: '/회고/2024/' })).toBe('%ED%9A%8C%EA%B3%A0/2024/');
      expect(termOf({ path: '/v1.2/' })).toBe('v1.2/');
      expect(termOf({ path: '/' })).toBe('index');
    }
  });

  it('is that of the first address, so that a post may move', () => {
    configure(UTTERANCES);
    expect(termOf({ path: '/posts/a/', firstAddress: '/2020/a' })).toBe('2020/a');
    expect(termOf({ path: '/posts/a/', firstAddress: 'https://me.github.io/blog/a.html' })).toBe('blog/a');
    configure({ ...UTTERANCES, address: 'current' });
    expect(termOf({ path: '/posts/a/', firstAddress: '/2020/a' })).toBe('posts/a/');
  });

  it('holds the path below which the site is, or the old blog was', () => {
    configure(GISCUS, { basePath: '/blog' });
    expect(termOf({})).toBe('blog/posts/a/');
    configure({ ...GISCUS, formerUrl: 'https://me.github.io/diary/' }, { basePath: '/blog' });
    expect(termOf({})).toBe('diary/posts/a/');
    configure({ ...GISCUS, formerUrl: 'https://me.github.io/diary', mapping: 'url' });
    expect(termOf({ path: '/회고/' })).toBe('https://me.github.io/diary/%ED%9A%8C%EA%B3%A0/');
  });

  it('is a title as the blog writes it, or wrote it', () => {
    configure({ ...GISCUS, mapping: 'title' });
    expect(termOf({ title: '$& 한 해' })).toBe('$& 한 해 · 일기');
    configure({ ...GISCUS, mapping: 'og:title' });
    expect(termOf({ title: '한 해' })).toBe('한 해');
    configure({ ...UTTERANCES, issueTerm: 'title', titleForm: ':title | 옛 일기' });
    expect(termOf({ title: '$& 한 해' })).toBe('$& 한 해 | 옛 일기');
  });

  it('is what the post itself says', () => {
    configure(UTTERANCES);
    expect(termOf({ thread: { term: '한 해' } })).toBe('한 해');
    const numbered = toPostComments(makePost({ thread: { number: 12 } }));
    expect(numbered?.client.attributes).toEqual({ repo: 'me/blog', 'issue-number': '12' });
    expect(numbered?.href).toBe('https://github.com/me/blog/issues/12');
  });
});

describe('the tag of the script', () => {
  it('says all that giscus asks for, in the language of the site', () => {
    configure({ ...GISCUS, strict: true, reactions: false, inputPosition: 'top' });
    const comments = toPostComments(makePost({ path: '/posts/a/' }));
    expect(comments?.client).toMatchObject({
      src: 'https://giscus.app/client.js',
      attributes: {
        'data-repo': 'me/blog',
        'data-repo-id': 'R_1',
        'data-category': 'General',
        'data-category-id': 'DIC_1',
        'data-mapping': 'specific',
        'data-strict': '1',
        'data-reactions-enabled': '0',
        'data-input-position': 'top',
        'data-lang': 'ko',
      },
    });
    expect(comments?.href).toBe('https://github.com/me/blog/discussions?discussions_q=%22posts%2Fa%2F%22%20in%3Atitle');
  });
});
