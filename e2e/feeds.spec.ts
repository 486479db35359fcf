import type { Page } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type PageFacts, readFacts } from './facts';
import { expect, test } from './test';

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  parseTagValue: false,
  isArray: (tag) => ['item', 'entry', 'url', 'link'].includes(tag),
});

function parse(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is what is looked for.
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  return xml.parse(text);
}

/** An entry of any of the three formats. */
type Entry = { url: string; title: string; date: string; content: string };

/** Whole posts, newest first, with nothing in them that depends on where they are read. */
async function expectEntries(entries: Entry[], parser: Page, published: (path: string) => string): Promise<void> {
  const dates = entries.map(({ date }) => Date.parse(date));
  expect(dates.every((date) => !Number.isNaN(date))).toBe(true);
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
  expect(entries.every(({ url }) => url.startsWith(published('/')))).toBe(true);
  expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
  for (const { content, url } of entries) {
    const { anchors, resources }: PageFacts = await parser.evaluate(readFacts, content);
    const relative = [...anchors.map(({ href }) => href), ...resources].filter(
      (to) => !/^(https?:|mailto:|data:image)/.test(to),
    );
    expect(relative, url).toEqual([]);
    expect(content).not.toMatch(/<(script|style|button)|\son\w+=|className/);
  }
  const shapes = entries.find(({ title }) => title === '본문의 모양')?.content ?? '';
  for (const words of ['첫째 각주의 말', 'List&#x3C;String>', '접힌 <strong>목록</strong>', '☑ 쓰기', '☐ 다듬기']) {
    expect(shapes).toContain(words);
  }
  const pictures = entries.find(({ title }) => title === '그림이 많은 글')?.content;
  expect(pictures).toContain(`src="${published('/media/posts/many-pictures/a.png')}"`);
  expect(JSON.stringify(entries)).not.toMatch(/quokka|capybara/);
}

test('RSS', async ({ served, parser }) => {
  const { text, type } = await served.get('/feed.xml');
  expect(type).toMatch(/^application\/(rss\+)?xml|^text\/xml/);
  const { channel } = parse(text).rss;
  expect(channel.title).toBe('되돌아보는 시험장');
  expect(channel.link).toEqual([served.published('/')]);
  expect(channel['atom:link']).toMatchObject({ '@href': served.published('/feed.xml'), '@rel': 'self' });
  expect(channel.language).toBe('ko');
  expect(channel.item).toHaveLength(12);
  const entries = channel.item.map((item: Record<string, string>) => ({
    ...{ url: String(item.link), title: item.title, date: item.pubDate, content: item['content:encoded'] },
  }));
  expect(channel.item[0].guid['#text']).toBe(entries[0].url);
  expect(entries[0].title).toBe('🎉 2024년 한 해 회고');
  expect(channel.item[0].pubDate).toBe('Mon, 30 Dec 2024 21:00:00 +0900');
  await expectEntries(entries, parser, served.published);
});

test('Atom', async ({ served, parser }) => {
  const { text, type } = await served.get('/atom.xml');
  expect(type).toMatch(/^application\/(atom\+)?xml|^text\/xml/);
  const { feed } = parse(text);
  expect(feed.link).toContainEqual(expect.objectContaining({ '@rel': 'self', '@href': served.published('/atom.xml') }));
  expect(feed.id).toBe(served.published('/'));
  expect(feed.entry).toHaveLength(12);
  expect(feed.updated).toBe('2024-12-30T21:00:00+09:00');
  const entries = feed.entry.map((entry: AtomEntry) => ({
    ...{
      url: entry.link[0]?.['@href'] ?? '',
      title: entry.title,
      date: entry.published,
      content: entry.content['#text'],
    },
  }));
  await expectEntries(entries, parser, served.published);
  expect(feed.entry.map(({ id }: AtomEntry) => id)).toEqual(entries.map(({ url }: Entry) => url));
});

type AtomEntry = {
  id: string;
  title: string;
  published: string;
  link: { '@href': string }[];
  content: { '#text': string };
};

test('JSON Feed', async ({ served, parser }) => {
  const { text, type } = await served.get('/feed.json');
  expect(type).toMatch(/json/);
  const feed = JSON.parse(text);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.feed_url).toBe(served.published('/feed.json'));
  expect(feed.home_page_url).toBe(served.published('/'));
  expect(feed.items).toHaveLength(12);
  const entries = feed.items.map((item: Record<string, string>) => ({
    ...{ url: item.url, title: item.title, date: item.date_published, content: item.content_html },
  }));
  await expectEntries(entries, parser, served.published);
});

test('a tag has a feed of its own', async ({ served, facts }) => {
  const { channel } = parse((await served.get('/tags/회고/feed.xml')).text).rss;
  expect(channel.link).toEqual([served.published('/tags/회고/')]);
  expect(channel['atom:link']['@href']).toBe(served.published('/tags/회고/feed.xml'));
  const titles = channel.item.map(({ title }: { title: string }) => title);
  expect(titles).toContain('되돌아보는 법 2');
  expect(titles).not.toContain('본문의 모양');
  expect(JSON.stringify(channel)).not.toContain('quokka');
  const { links } = await facts('/tags/회고/');
  expect(links.filter(({ rel }) => rel === 'alternate').map(({ href }) => href)).toContain(
    served.published('/tags/회고/feed.xml'),
  );
});
