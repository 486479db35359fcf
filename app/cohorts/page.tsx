import { PageHeading } from '@/components/layout/page-heading';
import { SiteLayout } from '@/components/layout/site-layout';
import { CohortIndex } from '@/components/retrospective/cohort-index';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getCohortEntries } from '@/lib/pages/cohort-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toListMetadata({ title: getWords().cohorts, path: routes.cohorts });
}

export default function Cohorts() {
  const words = getWords();
  const entries = getCohortEntries();
  return (
    <SiteLayout frame={getSiteFrame(routes.cohorts)}>
      <PageHeading
        title={words.cohorts}
        description={entries.length > 0 ? words.cohortsDescription(entries.length) : undefined}
      />
      <CohortIndex entries={entries} />
    </SiteLayout>
  );
}
