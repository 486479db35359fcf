import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { RoadmapView } from '@/components/retrospective/roadmap-view';
import { toCollection, toJsonLd } from '@/lib/metadata/json-ld';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getRoadmapPage } from '@/lib/pages/roadmap-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export async function generateMetadata() {
  const { posts } = await getRoadmapPage();
  const words = getWords();
  const description = posts.length > 0 ? words.roadmapDescription(posts.length) : undefined;
  return toListMetadata({ title: words.roadmap, description, path: routes.roadmap });
}

export default async function Roadmaps() {
  const page = await getRoadmapPage();
  const list = { name: getWords().roadmap, path: routes.roadmap, posts: page.posts };
  return (
    <SiteLayout frame={getSiteFrame(routes.roadmap)}>
      <JsonLd json={toJsonLd(toCollection(list))} />
      <RoadmapView page={page} />
    </SiteLayout>
  );
}
