import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { AuthorView } from '@/components/post/author-view';
import { toJsonLd, toProfile } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { toStaticParams } from '@/lib/pages/static-params';
import { countAuthorPages, getAuthorPage } from '@/lib/pages/term-page';
import { decodePath } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  const params = countAuthorPages().map(({ slug }) => ({ author: slug }));
  return toStaticParams('/authors/[author]', params, ({ author }) => getAuthorPage(author, 1));
}

export async function generateMetadata({ params }: PageProps<'/authors/[author]'>) {
  const page = getAuthorPage(decodePath((await params).author), 1);
  return page ? toListMetadata({ ...page, title: getWords().postsBy(page.name), description: page.bio }) : {};
}

export default async function Author({ params }: PageProps<'/authors/[author]'>) {
  const page = getAuthorPage(decodePath((await params).author), 1);
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <JsonLd json={toJsonLd(toProfile(page))} />
      <AuthorView page={page} />
    </SiteLayout>
  );
}
