import { notFound } from 'next/navigation';
import { drawFeedContent } from '@/components/feed/feed-content';
import { getTags } from '@/lib/content/posts';
import { toFeed, toFeedEntries } from '@/lib/feeds/feed';
import { toRss } from '@/lib/feeds/rss';
import { getBodyOf } from '@/lib/pages/post-page';
import { atLeastOne, NONE } from '@/lib/pages/static-params';
import { absoluteUrl, decodePath, routes } from '@/lib/site/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return atLeastOne(
    getTags().map(({ slug }) => ({ tag: slug })),
    { tag: NONE },
  );
}

export async function GET(_: Request, { params }: RouteContext<'/tags/[tag]/feed.xml'>) {
  const slug = decodePath((await params).tag);
  const tag = getTags().find((term) => term.slug === slug);
  if (!tag) notFound();
  const feed = toFeed(await toFeedEntries(tag.items, (post) => drawFeedContent(post, getBodyOf)), tag);
  const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };
  return new Response(toRss(feed, absoluteUrl(routes.tagFeed(slug))), { headers });
}
