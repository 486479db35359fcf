import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { makePost, stubSite } from '@/lib/metadata/fixtures/post';
import { toAtom } from './atom';
import { toFeed, toFeedEntries } from './feed';
import { toJsonFeed } from './json-feed';
import { toRfc822, toRss } from './rss';

stubSite({ features: { feedSize: 3 } });

const nasty = '<p>a ]]> b 🎉 \u0008\ud800 &lt; &amp;\ufffe</p>';
const posts = [
  makePost({
    title: 'A & B <c> ]]> 🎉\u0001',
    description: '"따옴표" & <꺾쇠>',
    categories: [
      { name: 'C++', slug: 'c-plus-plus' },
      { name: '회고', slug: '회고' },
    ],
  }),
  makePost({
    path: '/old/2019.html',
    date: '2019-07-07T12:00:00+09:00',
    updated: '2025-01-02T09:00:00+09:00',
    title: '옛 글',
  }),
  makePost({ path: '/posts/draft/', title: '비밀 초안', visibility: 'draft' }),
  makePost({ path: '/posts/scheduled/', title: '비밀 예약', visibility: 'scheduled' }),
  makePost({ path: '/posts/unlisted/', title: '비밀 링크', visibility: 'unlisted' }),
  makePost({ path: '/about/', title: '비밀 쪽', type: 'page', date: '' }),
  makePost({ path: '/posts/third/', title: '셋째', date: '2018-01-01T00:00:00Z' }),
  makePost({ path: '/posts/fourth/', title: '넷째는 넘친다', date: '2017-01-01T00:00:00Z' }),
];
const asked: string[] = [];
const entries = await toFeedEntries(posts, async (post) => {
  asked.push(post.title);
  return nasty;
});
const feed = toFeed(entries);
const rss = toRss(feed, 'https://example.com/blog/feed.xml');
const atom = toAtom(feed, 'https://example.com/blog/atom.xml');
const json = toJsonFeed(feed, 'https://example.com/blog/feed.json');
const parse = (xml: string) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    cdataPropName: 'cdata',
  }).parse(xml);

describe('every format', () => {
  it('tells public posts, up to the size of a feed, and draws no other body', () => {
    for (const text of [rss, atom, json]) {
      expect(text).toContain('옛 글');
      expect(text).toContain('셋째');
      expect(text).not.toContain('넷째');
      expect(text).not.toContain('비밀');
    }
    expect(asked).toHaveLength(3);
  });

  it('is the same on every build, and holds no character that XML forbids', () => {
    const year = String(new Date().getFullYear());
    for (const text of [rss, atom, json]) {
      expect(text).not.toContain(`${year}-`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(text.isWellFormed()).toBe(true);
      expect(text).toContain('🎉');
    }
  });
});

describe('RSS', () => {
  it('is well-formed and says what it is', () => {
    expect(XMLValidator.validate(rss)).toBe(true);
    const { channel } = parse(rss).rss;
    expect(channel).toMatchObject({
      title: '돌아보는 블로그',
      link: 'https://example.com/blog/',
      language: 'ko',
      lastBuildDate: 'Thu, 02 Jan 2025 09:00:00 +0900',
      'atom:link': { '@href': 'https://example.com/blog/feed.xml', '@rel': 'self', '@type': 'application/rss+xml' },
    });
  });

  it('gives each post its address, day, names and whole content', () => {
    const item = parse(rss).rss.channel.item[0];
    expect(item).toMatchObject({
      title: 'A & B <c> ]]> 🎉',
      link: 'https://example.com/blog/posts/2024-%ED%9A%8C%EA%B3%A0/',
      guid: { '#text': 'https://example.com/blog/posts/2024-%ED%9A%8C%EA%B3%A0/', '@isPermaLink': 'true' },
      pubDate: 'Tue, 31 Dec 2024 00:30:00 +0900',
      'dc:creator': '돌이',
      category: ['C++', '회고'],
      description: '"따옴표" & <꺾쇠>',
    });
    expect(item).not.toHaveProperty('author');
    const content = item['content:encoded'].cdata;
    expect([content].flat().join('')).toBe('<p>a ]]> b 🎉 \ufffd &lt; &amp;</p>');
  });

  it('writes dates as RFC 822 has them, with the offset of the post', () => {
    expect(toRfc822('2024-02-29T23:59:59.5-05:00')).toBe('Thu, 29 Feb 2024 23:59:59 -0500');
    expect(toRfc822('2018-01-01T00:00:00Z')).toBe('Mon, 01 Jan 2018 00:00:00 +0000');
    expect(() => toRfc822('2018-01-01')).toThrow();
  });
});

describe('Atom', () => {
  it('is well-formed, with ids, dates and the whole content', () => {
    expect(XMLValidator.validate(atom)).toBe(true);
    const { feed: root } = parse(atom);
    expect(root).toMatchObject({
      '@xml:lang': 'ko',
      id: 'https://example.com/blog/',
      updated: '2025-01-02T09:00:00+09:00',
    });
    expect(root.entry[1]).toMatchObject({
      id: 'https://example.com/blog/old/2019.html',
      published: '2019-07-07T12:00:00+09:00',
      updated: '2025-01-02T09:00:00+09:00',
      author: { name: '돌이', uri: 'https://example.com/blog/authors/dol/' },
      content: { '@type': 'html' },
    });
  });

  it('is valid without entries', () => {
    const empty = toFeed([], { title: '‘C++’ 태그', path: '/tags/c-plus-plus/' });
    expect(parse(toAtom(empty, 'https://example.com/a')).feed).toMatchObject({
      id: 'https://example.com/blog/tags/c-plus-plus/',
      title: '‘C++’ 태그 · 돌아보는 블로그',
      updated: '1970-01-01T00:00:00Z',
    });
    expect(toRss(empty, 'https://example.com/a')).not.toContain('lastBuildDate');
    expect(XMLValidator.validate(toRss(empty, 'https://example.com/a'))).toBe(true);
  });
});

describe('JSON Feed', () => {
  it('is version 1.1', () => {
    expect(JSON.parse(json)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://example.com/blog/feed.json',
      items: [
        {
          id: 'https://example.com/blog/posts/2024-%ED%9A%8C%EA%B3%A0/',
          authors: [{ name: '돌이' }],
          tags: ['C++', '회고'],
        },
        { date_modified: '2025-01-02T09:00:00+09:00' },
        {},
      ],
    });
  });
});
