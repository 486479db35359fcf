import { notFound } from 'next/navigation';
import { SiteLayout } from '@/components/layout/site-layout';
import { ArchiveView } from '@/components/post/archive-view';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { countArchivePages, getArchivePage } from '@/lib/pages/archive-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { laterPages, toStaticParams } from '@/lib/pages/static-params';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = laterPages('list', [{ slug: 'posts', total: countArchivePages() }]);
  return toStaticParams('/posts/page/[number]', params, ({ number }) => getArchivePage(Number(number)));
}

export async function generateMetadata({ params }: PageProps<'/posts/page/[number]'>) {
  const page = getArchivePage(Number((await params).number));
  return toListMetadata({ ...page, title: getWords().archive, path: routes.posts });
}

export default async function ArchiveLater({ params }: PageProps<'/posts/page/[number]'>) {
  const page = getArchivePage(Number((await params).number));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(routes.posts)}>
      <ArchiveView page={page} />
    </SiteLayout>
  );
}
