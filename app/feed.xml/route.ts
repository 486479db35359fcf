import { drawFeedContent } from '@/components/feed/feed-content';
import { getPosts } from '@/lib/content/posts';
import { toFeed, toFeedEntries } from '@/lib/feeds/feed';
import { toRss } from '@/lib/feeds/rss';
import { getBodyOf } from '@/lib/pages/post-page';
import { absoluteUrl, routes } from '@/lib/site/urls';

export const dynamic = 'force-static';

export async function GET() {
  const feed = toFeed(await toFeedEntries(getPosts(), (post) => drawFeedContent(post, getBodyOf)));
  const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };
  return new Response(toRss(feed, absoluteUrl(routes.feed)), { headers });
}
