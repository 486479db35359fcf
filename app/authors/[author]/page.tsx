import { notFound } from 'next/navigation';
import { AuthorView } from '@/components/post/author-view';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { atLeastOne, NONE } from '@/lib/pages/static-params';
import { countAuthorPages, getAuthorPage } from '@/lib/pages/term-page';
import { decodePath } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export const dynamicParams = false;

export function generateStaticParams() {
  return atLeastOne(
    countAuthorPages().map(({ slug }) => ({ author: slug })),
    { author: NONE },
  );
}

export async function generateMetadata({ params }: PageProps<'/authors/[author]'>) {
  const page = getAuthorPage(decodePath((await params).author), 1);
  return page ? toListMetadata({ ...page, title: getWords().postsBy(page.name), description: page.bio }) : {};
}

export default async function Author({ params }: PageProps<'/authors/[author]'>) {
  const page = getAuthorPage(decodePath((await params).author), 1);
  if (!page) notFound();
  return <AuthorView page={page} />;
}
