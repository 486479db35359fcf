import { notFound } from 'next/navigation';
import { drawFeedContent } from '@/components/feed/feed-content';
import { getTags } from '@/lib/content/posts';
import { toFeed, toFeedEntries } from '@/lib/feeds/feed';
import { toRss } from '@/lib/feeds/rss';
import { getFeedSource } from '@/lib/pages/feed-source';
import { getBodyOf } from '@/lib/pages/post-page';
import { toStaticParams } from '@/lib/pages/static-params';
import { absoluteUrl, decodePath, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  const tags = getTags();
  const params = tags.map(({ slug }) => ({ tag: slug }));
  return toStaticParams('/tags/[tag]/feed.xml', params, ({ tag }) => {
    const { name = '', items = [] } = tags.find(({ slug }) => slug === tag) ?? {};
    return getFeedSource(name, items);
  });
}

export async function GET(_: Request, { params }: RouteContext<'/tags/[tag]/feed.xml'>) {
  const slug = decodePath((await params).tag);
  const tag = getTags().find((term) => term.slug === slug);
  if (!tag) notFound();
  const feed = toFeed(await toFeedEntries(tag.items, (post) => drawFeedContent(post, getBodyOf)), {
    title: getWords().tag(tag.name),
    path: routes.tag(slug),
  });
  const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };
  return new Response(toRss(feed, absoluteUrl(routes.tagFeed(slug))), { headers });
}
