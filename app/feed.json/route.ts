import { drawFeedContent } from '@/components/feed/feed-content';
import { getPosts } from '@/lib/content/posts';
import { toFeed, toFeedEntries } from '@/lib/feeds/feed';
import { toJsonFeed } from '@/lib/feeds/json-feed';
import { getBodyOf } from '@/lib/pages/post-page';
import { absoluteUrl, routes } from '@/lib/site/urls';

export const dynamic = 'force-static';

export async function GET() {
  const feed = toFeed(await toFeedEntries(getPosts(), (post) => drawFeedContent(post, getBodyOf)));
  const headers = { 'content-type': 'application/feed+json' };
  return new Response(toJsonFeed(feed, absoluteUrl(routes.jsonFeed)), { headers });
}
