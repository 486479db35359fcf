import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermView } from '@/components/post/term-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toTagMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { getTermPage, getTerms } from '@/lib/pages/term-page';
import { decodePath, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = getTerms('tags').map(({ slug }) => ({ tag: slug }));
  return toStaticParams('/tags/[tag]', params, ({ tag }) => getTermPage('tags', tag, 1));
}

export async function generateMetadata({ params }: PageProps<'/tags/[tag]'>) {
  const page = getTermPage('tags', decodePath((await params).tag), 1);
  return page ? toTagMetadata(page, page) : {};
}

export default async function Tag({ params }: PageProps<'/tags/[tag]'>) {
  const page = getTermPage('tags', decodePath((await params).tag), 1);
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <JsonLd json={toJsonLd(toCollection({ name: page.name, path: page.path }))} />
      <TermView page={page} index={{ label: getWords().tags, path: routes.tags }} feed={routes.tagFeed(page.slug)} />
    </SiteLayout>
  );
}
