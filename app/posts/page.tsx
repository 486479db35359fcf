import { notFound } from 'next/navigation';
import { ArchiveView } from '@/components/post/archive-view';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getArchivePage } from '@/lib/pages/archive-page';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  const page = getArchivePage(1);
  return toListMetadata({ ...page, title: getWords().archive, path: routes.posts });
}

export default function Archive() {
  const page = getArchivePage(1);
  if (!page) notFound();
  return <ArchiveView page={page} />;
}
