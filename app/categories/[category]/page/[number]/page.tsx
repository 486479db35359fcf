import { notFound } from 'next/navigation';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermView } from '@/components/post/term-view';
import { toTermMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { laterPages, toStaticParams } from '@/lib/pages/static-params';
import { countTermPages, getTermPage } from '@/lib/pages/term-page';
import { decodePath, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  return toStaticParams(
    '/categories/[category]/page/[number]',
    laterPages('category', countTermPages('categories')),
    ({ category, number }) => getTermPage('categories', category, Number(number)),
  );
}

export async function generateMetadata({ params }: PageProps<'/categories/[category]/page/[number]'>) {
  const { category, number } = await params;
  const page = getTermPage('categories', decodePath(category), Number(number));
  return page ? toTermMetadata({ ...page, title: getWords().category(page.name) }) : {};
}

export default async function CategoryLater({ params }: PageProps<'/categories/[category]/page/[number]'>) {
  const { category, number } = await params;
  const page = getTermPage('categories', decodePath(category), Number(number));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <TermView page={page} index={{ label: getWords().categories, path: routes.categories }} />
    </SiteLayout>
  );
}
