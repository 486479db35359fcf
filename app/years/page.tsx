import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { YearsView } from '@/components/retrospective/years-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { getYearsPage } from '@/lib/pages/years-page';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toListMetadata({ title: getWords().years, path: routes.years });
}

export default function Years() {
  return (
    <SiteLayout frame={getSiteFrame(routes.years)}>
      <JsonLd json={toJsonLd(toCollection({ name: getWords().years, path: routes.years }))} />
      <YearsView page={getYearsPage()} />
    </SiteLayout>
  );
}
