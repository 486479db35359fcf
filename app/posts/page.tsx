import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { ArchiveView } from '@/components/post/archive-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getArchivePage } from '@/lib/pages/archive-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  const page = getArchivePage(1);
  return toListMetadata({ ...page, title: getWords().archive, path: routes.posts });
}

export default function Archive() {
  const page = getArchivePage(1);
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(routes.posts)}>
      <JsonLd json={toJsonLd(toCollection({ name: getWords().archive, path: routes.posts }))} />
      <ArchiveView page={page} />
    </SiteLayout>
  );
}
