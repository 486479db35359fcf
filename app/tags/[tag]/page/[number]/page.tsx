import { notFound } from 'next/navigation';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermView } from '@/components/post/term-view';
import { toTagMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { laterPages, toStaticParams } from '@/lib/pages/static-params';
import { countTermPages, getTermPage } from '@/lib/pages/term-page';
import { decodePath, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  return toStaticParams('/tags/[tag]/page/[number]', laterPages('tag', countTermPages('tags')), ({ tag, number }) =>
    getTermPage('tags', tag, Number(number)),
  );
}

export async function generateMetadata({ params }: PageProps<'/tags/[tag]/page/[number]'>) {
  const { tag, number } = await params;
  const page = getTermPage('tags', decodePath(tag), Number(number));
  return page ? toTagMetadata(page, page) : {};
}

export default async function TagLater({ params }: PageProps<'/tags/[tag]/page/[number]'>) {
  const { tag, number } = await params;
  const page = getTermPage('tags', decodePath(tag), Number(number));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <TermView page={page} index={{ label: getWords().tags, path: routes.tags }} feed={routes.tagFeed(page.slug)} />
    </SiteLayout>
  );
}
