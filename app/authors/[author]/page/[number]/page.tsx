import { notFound } from 'next/navigation';
import { SiteLayout } from '@/components/layout/site-layout';
import { AuthorView } from '@/components/post/author-view';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { laterPages, toStaticParams } from '@/lib/pages/static-params';
import { countAuthorPages, getAuthorPage } from '@/lib/pages/term-page';
import { decodePath } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  return toStaticParams(
    '/authors/[author]/page/[number]',
    laterPages('author', countAuthorPages()),
    ({ author, number }) => getAuthorPage(author, Number(number)),
  );
}

export async function generateMetadata({ params }: PageProps<'/authors/[author]/page/[number]'>) {
  const { author, number } = await params;
  const page = getAuthorPage(decodePath(author), Number(number));
  return page ? toListMetadata({ ...page, title: getWords().postsBy(page.name), description: page.bio }) : {};
}

export default async function AuthorLater({ params }: PageProps<'/authors/[author]/page/[number]'>) {
  const { author, number } = await params;
  const page = getAuthorPage(decodePath(author), Number(number));
  if (!page) notFound();
  return (
    <SiteLayout frame={getSiteFrame(page.path)}>
      <AuthorView page={page} />
    </SiteLayout>
  );
}
