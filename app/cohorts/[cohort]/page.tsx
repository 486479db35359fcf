import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { CohortView } from '@/components/retrospective/cohort-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getCohortEntries, getCohortPage } from '@/lib/pages/cohort-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { decodePath } from '@/lib/site/urls';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = getCohortEntries().map(({ slug }) => ({ cohort: slug }));
  return toStaticParams('/cohorts/[cohort]', params, ({ cohort }) => getCohortPage(cohort));
}

export async function generateMetadata({ params }: PageProps<'/cohorts/[cohort]'>) {
  const page = getCohortPage(decodePath((await params).cohort));
  if (!page) return {};
  const { name: title, description, path, feed } = page;
  return toListMetadata({ title, description, path, feedOf: { name: title, path: feed } });
}

export default async function Cohort({ params }: PageProps<'/cohorts/[cohort]'>) {
  const page = getCohortPage(decodePath((await params).cohort));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <JsonLd json={toJsonLd(toCollection(page))} />
      <CohortView page={page} />
    </SiteLayout>
  );
}
