import { PageHeading } from '@/components/layout/page-heading';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermIndex } from '@/components/layout/term-index';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { getTerms } from '@/lib/pages/term-page';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toListMetadata({ title: getWords().categories, path: routes.categories });
}

export default function Categories() {
  const words = getWords();
  const terms = getTerms('categories');
  return (
    <SiteLayout frame={getSiteFrame(routes.categories)}>
      <PageHeading
        title={words.categories}
        description={terms.length > 0 ? words.categoriesDescription(terms.length) : undefined}
      />
      <TermIndex terms={terms} empty={words.noCategories} />
    </SiteLayout>
  );
}
