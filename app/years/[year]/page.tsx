import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { YearView } from '@/components/retrospective/year-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toPageMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { getYearPage, getYears } from '@/lib/pages/year-page';
import { decodePath } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = getYears().map((year) => ({ year: String(year) }));
  return toStaticParams('/years/[year]', params, ({ year }) => getYearPage(Number(year)));
}

export async function generateMetadata({ params }: PageProps<'/years/[year]'>) {
  const page = getYearPage(Number(decodePath((await params).year)));
  return page ? toPageMetadata({ ...page, title: getWords().yearName(page.year) }) : {};
}

export default async function Year({ params }: PageProps<'/years/[year]'>) {
  const page = getYearPage(Number(decodePath((await params).year)));
  if (!page) notFound();
  const { path, description, posts } = page;
  return (
    <SiteLayout frame={getSiteFrame(path)}>
      <JsonLd json={toJsonLd(toCollection({ name: getWords().yearName(page.year), description, path, posts }))} />
      <YearView page={page} />
    </SiteLayout>
  );
}
