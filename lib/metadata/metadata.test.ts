import { describe, expect, it } from 'vitest';
import { author, makePost, stubSite } from './fixtures/post';
import { toBlog, toBreadcrumb, toCollection, toJsonLd, toPosting, toProfile } from './json-ld';
import { toHomeMetadata, toListMetadata, toNotFoundMetadata, toTagMetadata } from './page-metadata';
import { toPostMetadata } from './post-metadata';
import { toShareImage } from './share-image';

stubSite({ verification: { google: 'g1', naver: 'n1', bing: 'b1' } });

const url = 'https://example.com/blog/posts/2024-%ED%9A%8C%EA%B3%A0/';

describe('a post', () => {
  const image = toShareImage({ kind: 'file', path: '/media/표지.png', file: '/x', width: 1200, height: 630 }, '표지');
  const metadata = toPostMetadata(
    makePost({ categories: [{ name: '회고', slug: '회고' }], updated: '2025-01-05T00:00:00+09:00' }),
    image,
  );

  it('has a whole title, its own address and the feeds of the site', () => {
    expect(metadata).toMatchObject({
      title: { absolute: '2024년 회고 · 돌아보는 블로그' },
      description: '한 해를 돌아봅니다',
      generator: 'Hoego',
      authors: [{ name: '돌이', url: 'https://example.com/blog/authors/dol/' }],
      alternates: {
        canonical: url,
        types: {
          'application/rss+xml': [{ url: 'https://example.com/blog/feed.xml' }],
          'application/atom+xml': [{ url: 'https://example.com/blog/atom.xml' }],
          'application/feed+json': [{ url: 'https://example.com/blog/feed.json' }],
        },
      },
    });
    expect(metadata).not.toHaveProperty('robots');
    expect(metadata.alternates?.languages).toBeUndefined();
  });

  it('is an article with a large card', () => {
    expect(metadata.openGraph).toEqual({
      type: 'article',
      title: '2024년 회고',
      description: '한 해를 돌아봅니다',
      url,
      siteName: '돌아보는 블로그',
      locale: 'ko_KR',
      images: [
        {
          url: 'https://example.com/blog/media/%ED%91%9C%EC%A7%80.png',
          width: 1200,
          height: 630,
          type: 'image/png',
          alt: '표지',
        },
      ],
      publishedTime: '2024-12-31T00:30:00+09:00',
      modifiedTime: '2025-01-05T00:00:00+09:00',
      authors: ['https://example.com/blog/authors/dol/'],
      section: '회고',
      tags: ['C++'],
    });
    expect(metadata.twitter).toMatchObject({ card: 'summary_large_image' });
    expect(metadata.twitter).toMatchObject({ images: [{ alt: '표지' }] });
  });

  it('without a picture of its own has that of the site', () => {
    const site = 'https://example.com/blog/og/card.png';
    expect(toPostMetadata(makePost()).twitter).toMatchObject({ card: 'summary_large_image', images: [{ url: site }] });
    expect(toHomeMetadata().openGraph).toMatchObject({ images: [{ url: site, width: 1200, height: 630 }] });
  });

  it('keeps the form of an old address', () => {
    expect(toPostMetadata(makePost({ path: '/diary/2019.html' })).alternates?.canonical).toBe(
      'https://example.com/blog/diary/2019.html',
    );
  });

  it('names its translations, itself and a default for everybody else', () => {
    const english = makePost({ lang: 'en', path: '/en/a/', translations: [{ lang: 'ko', path: '/a/', title: '가' }] });
    const { alternates, openGraph } = toPostMetadata(english);
    expect(alternates?.languages).toEqual({
      en: 'https://example.com/blog/en/a/',
      ko: 'https://example.com/blog/a/',
      'x-default': 'https://example.com/blog/a/',
    });
    expect(openGraph).toMatchObject({ locale: 'en_US', alternateLocale: ['ko_KR'] });
  });

  it('that is not public asks to be left out', () => {
    for (const visibility of ['unlisted', 'draft', 'scheduled'] as const) {
      expect(toPostMetadata(makePost({ visibility })).robots).toEqual({ index: false });
    }
  });

  it('of content/pages/ is no article', () => {
    const page = toPostMetadata(makePost({ type: 'page', path: '/about/', date: '', title: '소개' }));
    expect(page.openGraph).toMatchObject({ type: 'website' });
    expect(page.openGraph).not.toHaveProperty('publishedTime');
    expect(page).not.toHaveProperty('authors');
  });
});

describe('the picture of a card', () => {
  it('is a raster file with a size, or one elsewhere', () => {
    const file = { kind: 'file', file: '/x' } as const;
    expect(toShareImage({ ...file, path: '/a.svg', width: 1200, height: 630 })).toBeUndefined();
    expect(toShareImage({ ...file, path: '/a.avif', width: 1200, height: 630 })).toBeUndefined();
    expect(toShareImage({ ...file, path: '/a.png', width: 599, height: 630 })).toBeUndefined();
    expect(toShareImage({ ...file, path: '/a.png', width: 1200, height: 314 })).toBeUndefined();
    expect(toShareImage({ ...file, path: '/a.JPG', width: 600, height: 315 })).toMatchObject({ type: 'image/jpeg' });
    expect(toShareImage({ ...file, path: '/a.png', broken: true })).toBeUndefined();
    expect(toShareImage({ kind: 'missing' })).toBeUndefined();
    expect(toShareImage(undefined)).toBeUndefined();
    expect(toShareImage({ kind: 'remote', url: 'data:image/png;base64,AA==' })).toBeUndefined();
    expect(toShareImage({ kind: 'remote', url: 'https://example.org/a.svg?x=1' })).toBeUndefined();
    expect(toShareImage({ kind: 'remote', url: '//example.org/그림' })?.url).toBe(
      'https://example.org/%EA%B7%B8%EB%A6%BC',
    );
  });
});

describe('lists', () => {
  it('have an address for each page, and say which is before and after', () => {
    const second = toListMetadata({ title: '모든 글', path: '/posts/', number: 2, total: 3 });
    expect(second).toMatchObject({
      title: { absolute: '모든 글 · 3쪽 가운데 2쪽 · 돌아보는 블로그' },
      alternates: { canonical: 'https://example.com/blog/posts/page/2/' },
      pagination: { previous: 'https://example.com/blog/posts/', next: 'https://example.com/blog/posts/page/3/' },
    });
    expect(second).not.toHaveProperty('robots');
    expect(toListMetadata({ title: '모든 글', path: '/posts/' }).pagination).toEqual({
      previous: undefined,
      next: undefined,
    });
  });

  it('of a term have its card, on every page', () => {
    const card = 'https://example.com/blog/og/tags/%ED%9A%8C%EA%B3%A0/card.png';
    expect(toTagMetadata({ name: '회고', slug: '회고' }, { number: 2, total: 2 }).openGraph).toMatchObject({
      images: [{ url: card, width: 1200, height: 630, type: 'image/png', alt: '‘회고’ 태그' }],
    });
  });

  it('of a tag offer its feed first', () => {
    const types = toTagMetadata({ name: 'C++', slug: 'c-plus-plus' }).alternates?.types;
    expect(types?.['application/rss+xml']).toEqual([
      { url: 'https://example.com/blog/tags/c-plus-plus/feed.xml', title: 'C++ RSS' },
      { url: 'https://example.com/blog/feed.xml', title: '돌아보는 블로그 RSS' },
    ]);
  });
});

describe('home and 404', () => {
  it('prove whose the site is', () => {
    expect(toHomeMetadata()).toMatchObject({
      title: { absolute: '돌아보는 블로그' },
      alternates: { canonical: 'https://example.com/blog/' },
      verification: { google: 'g1', other: { 'naver-site-verification': 'n1', 'msvalidate.01': 'b1' } },
    });
  });

  it('have no canonical address where there is no page', () => {
    expect(toNotFoundMetadata()).toMatchObject({ title: { absolute: '없는 주소입니다 · 돌아보는 블로그' } });
    expect(toNotFoundMetadata()).not.toHaveProperty('alternates');
  });
});

describe('JSON-LD', () => {
  it('cannot end its script, and reads back as it was', () => {
    const posting = toPosting(makePost({ title: '</script><script>alert(1)</script>\u2028<!--' }));
    const json = toJsonLd(posting);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json).headline).toBe('</script><script>alert(1)</script>\u2028<!--');
    expect(JSON.parse(toJsonLd(posting, toBlog()))['@graph']).toHaveLength(2);
  });

  it('describes a post', () => {
    expect(
      toPosting(makePost({ title: '🎉'.repeat(200) }), { url: 'https://example.com/a.png', width: 2, height: 1 }),
    ).toMatchObject({
      '@type': 'BlogPosting',
      headline: '🎉'.repeat(110),
      mainEntityOfPage: { '@id': url },
      datePublished: '2024-12-31T00:30:00+09:00',
      dateModified: '2024-12-31T00:30:00+09:00',
      author: [{ '@type': 'Person', name: '돌이', url: 'https://example.com/blog/authors/dol/' }],
      image: { url: 'https://example.com/a.png' },
      inLanguage: 'ko',
      keywords: ['C++'],
      isPartOf: { '@type': 'Blog' },
    });
    expect(toPosting(makePost({ type: 'page', date: '' }))).toMatchObject({ '@type': 'WebPage' });
    expect(toPosting(makePost({ type: 'page', date: '' }))).not.toHaveProperty('datePublished');
  });

  it('describes the way to it', () => {
    const items = toBreadcrumb(makePost({ categories: [{ name: '일기', slug: '일기' }] })).itemListElement;
    expect(items).toMatchObject([
      { position: 1, name: '돌아보는 블로그', item: 'https://example.com/blog/' },
      { position: 2, name: '일기', item: 'https://example.com/blog/categories/%EC%9D%BC%EA%B8%B0/' },
      { position: 3, name: '2024년 회고', item: url },
    ]);
    expect(toBreadcrumb(makePost()).itemListElement).toHaveLength(2);
  });

  it('describes lists and authors', () => {
    expect(toCollection({ name: '모든 글', path: '/posts/', posts: [makePost()] })).toMatchObject({
      url: 'https://example.com/blog/posts/',
      mainEntity: { itemListElement: [{ position: 1, url }] },
    });
    expect(toProfile(author).mainEntity).toMatchObject({ name: '돌이', sameAs: ['https://github.com/example'] });
  });
});
