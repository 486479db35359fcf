import { getAuthors, getCategories, getPosts, getReachable, getSeries, getTags } from '@/lib/content/posts';
import { toSitemap, toSitemapUrls } from '@/lib/feeds/sitemap';
import { getCohortGroups } from '@/lib/pages/cohort-groups';

export const dynamic = 'force-static';

export function GET() {
  const urls = toSitemapUrls({
    posts: getPosts(),
    pages: getReachable().filter((post) => post.type === 'page'),
    tags: getTags(),
    categories: getCategories(),
    series: getSeries(),
    authors: getAuthors(),
    cohorts: getCohortGroups(),
  });
  return new Response(toSitemap(urls), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
