import { Temporal } from 'temporal-polyfill';
import type { Feed, FeedEntry } from './feed';
import { cdata, document, element, text, type Xml } from './xml';

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the whole content.
 *
 * @param self the absolute address at which it stands
 */
export function toRss(feed: Feed, self: string): string {
  const channel = [
    element('title', {}, text(feed.title)),
    element('link', {}, text(feed.url)),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    element('description', {}, text(feed.description)),
    element('language', {}, text(feed.language)),
    element('generator', {}, 'Hoego'),
    feed.updated && element('lastBuildDate', {}, toRfc822(feed.updated)),
    ...feed.entries.map(toItem),
  ];
  return document(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      `\n${element('channel', {}, lines(channel))}\n`,
    ),
  );
}

/** `2024-12-31T09:00:00+09:00` → `Tue, 31 Dec 2024 09:00:00 +0900`: the day that the author wrote stays readable. */
export function toRfc822(iso: string): string {
  const [, date = '', time = '', offset = ''] = iso.match(/^(.{10})T(\d\d:\d\d:\d\d).*?(Z|[+-]\d\d:\d\d)$/) ?? [];
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${DAYS[dayOfWeek - 1]}, ${String(day).padStart(2, '0')} ${MONTHS[month - 1]} ${year} ${time} ${zone}`;
}

function toItem(entry: FeedEntry): Xml {
  return element(
    'item',
    {},
    lines([
      element('title', {}, text(entry.title)),
      element('link', {}, text(entry.url)),
      element('guid', { isPermaLink: 'true' }, text(entry.url)),
      element('pubDate', {}, toRfc822(entry.date)),
      // RSS's own `author` is an e-mail address.
      ...entry.authors.map((author) => element('dc:creator', {}, text(author.name))),
      ...entry.topics.map((topic) => element('category', {}, text(topic))),
      element('description', {}, text(entry.description)),
      element('content:encoded', {}, cdata(entry.content)),
    ]),
  );
}

function lines(blocks: (Xml | undefined)[]): Xml {
  return `\n${blocks.filter(Boolean).join('\n')}\n`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
