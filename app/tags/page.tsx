import { PageHeading } from '@/components/layout/page-heading';
import { SiteLayout } from '@/components/layout/site-layout';
import { TermIndex } from '@/components/layout/term-index';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { getTerms } from '@/lib/pages/term-page';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toListMetadata({ title: getWords().tags, path: routes.tags });
}

export default function Tags() {
  const words = getWords();
  const terms = getTerms('tags');
  return (
    <SiteLayout frame={getSiteFrame(routes.tags)}>
      <PageHeading
        title={words.tags}
        description={terms.length > 0 ? words.tagsDescription(terms.length) : undefined}
      />
      <TermIndex terms={terms} empty={words.noTags} />
    </SiteLayout>
  );
}
