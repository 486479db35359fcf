import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermView } from '@/components/post/term-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toTermMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { getTermPage, getTerms } from '@/lib/pages/term-page';
import { decodePath, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = getTerms('categories').map(({ slug }) => ({ category: slug }));
  return toStaticParams('/categories/[category]', params, ({ category }) => getTermPage('categories', category, 1));
}

export async function generateMetadata({ params }: PageProps<'/categories/[category]'>) {
  const page = getTermPage('categories', decodePath((await params).category), 1);
  return page ? toTermMetadata({ ...page, title: getWords().category(page.name) }) : {};
}

export default async function Category({ params }: PageProps<'/categories/[category]'>) {
  const page = getTermPage('categories', decodePath((await params).category), 1);
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <JsonLd json={toJsonLd(toCollection({ name: page.name, path: page.path }))} />
      <TermView page={page} index={{ label: getWords().categories, path: routes.categories }} />
    </SiteLayout>
  );
}
