import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { PageHeading } from '@/components/layout/page-heading';
import { SiteLayout } from '@/components/layout/site-layout';
import { PostList } from '@/components/post/post-list';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toTermMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { getSeriesPage, getSeriesPages } from '@/lib/pages/term-page';
import { decodePath, hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = getSeriesPages().map(({ slug }) => ({ series: slug }));
  return toStaticParams('/series/[series]', params, ({ series }) => getSeriesPage(series));
}

export async function generateMetadata({ params }: PageProps<'/series/[series]'>) {
  const page = getSeriesPage(decodePath((await params).series));
  return page ? toTermMetadata({ title: page.name, path: page.path }) : {};
}

export default async function Series({ params }: PageProps<'/series/[series]'>) {
  const page = getSeriesPage(decodePath((await params).series));
  if (!page) notFound();
  const words = getWords();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <JsonLd json={toJsonLd(toCollection({ name: page.name, path: page.path }))} />
      <PageHeading
        title={page.name}
        eyebrow={{ label: words.series, href: hrefTo(routes.allSeries) }}
        description={words.countPosts(page.cards.length)}
      />
      <PostList cards={page.cards} />
    </SiteLayout>
  );
}
