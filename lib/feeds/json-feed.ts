import type { Feed } from './feed';

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the whole content.
 *
 * @param self the absolute address at which it stands
 */
export function toJsonFeed(feed: Feed, self: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: entry.description || undefined,
      content_html: entry.content,
      date_published: entry.date,
      date_modified: entry.updated,
      authors: entry.authors,
      tags: entry.topics,
      language: entry.lang,
    })),
  });
}
