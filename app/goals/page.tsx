import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { GoalsView } from '@/components/retrospective/goals-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getGoalsPage } from '@/lib/pages/goals-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  const words = getWords();
  const { count } = getGoalsPage();
  const description = count > 0 ? words.goalsDescription(count) : undefined;
  return toListMetadata({ title: words.goals, description, path: routes.goals });
}

export default function Goals() {
  const words = getWords();
  const page = getGoalsPage();
  const description = page.count > 0 ? words.goalsDescription(page.count) : undefined;
  return (
    <SiteLayout frame={getSiteFrame(routes.goals)}>
      <JsonLd json={toJsonLd(toCollection({ name: words.goals, description, path: routes.goals }))} />
      <GoalsView page={page} />
    </SiteLayout>
  );
}
