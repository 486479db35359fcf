import type { Feed, FeedEntry } from './feed';
import { cdata, document, element, text, type Xml } from './xml';

/**
 * Atom (RFC 4287) with the whole content.
 *
 * @param self the absolute address at which it stands
 */
export function toAtom(feed: Feed, self: string): string {
  const parts = [
    element('id', {}, text(feed.url)),
    element('title', {}, text(feed.title)),
    element('subtitle', {}, text(feed.description)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    // The element is required; a blog without posts has not changed since time began.
    element('updated', {}, feed.updated ?? '1970-01-01T00:00:00Z'),
    element('author', {}, element('name', {}, text(feed.title))),
    element('generator', {}, 'Hoego'),
    ...feed.entries.map(toEntry),
  ];
  return document(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, `\n${parts.join('\n')}\n`),
  );
}

function toEntry(entry: FeedEntry): Xml {
  const parts = [
    element('id', {}, text(entry.url)),
    element('title', {}, text(entry.title)),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, entry.date),
    element('updated', {}, entry.updated ?? entry.date),
    ...entry.authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, text(name)), element('uri', {}, text(url))),
    ),
    ...entry.topics.map((topic) => element('category', { term: topic })),
    element('summary', {}, text(entry.description)),
    element('content', { type: 'html', 'xml:lang': entry.lang }, cdata(entry.content)),
  ];
  return element('entry', {}, `\n${parts.join('\n')}\n`);
}
