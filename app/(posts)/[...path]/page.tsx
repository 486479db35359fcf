import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { PageArticle } from '@/components/post/page-article';
import { PostArticle } from '@/components/post/post-article';
import { toBreadcrumb, toJsonLd, toPosting } from '@/lib/metadata/json-ld';
import { toPostMetadata } from '@/lib/metadata/post-metadata';
import { getPostFacts, getPostPage, getPostSource } from '@/lib/pages/post-page';
import { postParams, toPostPath } from '@/lib/pages/post-params';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';

export const dynamicParams = false;

export function generateStaticParams() {
  return toStaticParams('/[...path]', postParams(), ({ path }) => getPostSource(toPostPath(path)));
}

export async function generateMetadata({ params }: PageProps<'/[...path]'>) {
  const facts = getPostFacts(toPostPath((await params).path));
  return facts ? toPostMetadata(facts.post, facts.image) : {};
}

/** A URL is data: every post and page is at whatever path it says. */
export default async function PostRoute({ params }: PageProps<'/[...path]'>) {
  const page = await getPostPage(toPostPath((await params).path));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.post.path)}>
      <JsonLd json={toJsonLd(toPosting(page.post, page.image), toBreadcrumb(page.post))} />
      {page.post.type === 'page' ? <PageArticle page={page} /> : <PostArticle page={page} />}
    </SiteLayout>
  );
}
