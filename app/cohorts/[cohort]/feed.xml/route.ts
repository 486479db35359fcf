import { notFound } from 'next/navigation';
import { drawFeedContent } from '@/components/feed/feed-content';
import { toFeed, toFeedEntries } from '@/lib/feeds/feed';
import { toRss } from '@/lib/feeds/rss';
import { getCohortEntries, getCohortFeed } from '@/lib/pages/cohort-page';
import { getFeedSource } from '@/lib/pages/feed-source';
import { getBodyOf } from '@/lib/pages/post-page';
import { toStaticParams } from '@/lib/pages/static-params';
import { absoluteUrl, decodePath, routes } from '@/lib/site/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  const params = getCohortEntries().map(({ slug }) => ({ cohort: slug }));
  return toStaticParams('/cohorts/[cohort]/feed.xml', params, ({ cohort }) => {
    const { name = '', posts = [] } = getCohortFeed(cohort) ?? {};
    return getFeedSource(name, posts);
  });
}

export async function GET(_: Request, { params }: RouteContext<'/cohorts/[cohort]/feed.xml'>) {
  const slug = decodePath((await params).cohort);
  const cohort = getCohortFeed(slug);
  if (!cohort) notFound();
  const entries = await toFeedEntries(cohort.posts, (post) => drawFeedContent(post, getBodyOf));
  const feed = toFeed(entries, { title: cohort.name, path: routes.cohort(slug) });
  const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };
  return new Response(toRss(feed, absoluteUrl(routes.cohortFeed(slug))), { headers });
}
