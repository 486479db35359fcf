import { JsonLd } from '@/components/layout/json-ld';
import { SiteLayout } from '@/components/layout/site-layout';
import { HomeView } from '@/components/post/home-view';
import { toBlog, toJsonLd } from '@/lib/metadata/json-ld';
import { toHomeMetadata } from '@/lib/metadata/page-metadata';
import { getHomePage } from '@/lib/pages/home-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';

export function generateMetadata() {
  return toHomeMetadata();
}

export default function Home() {
  return (
    <SiteLayout frame={getSiteFrame(routes.home)}>
      <JsonLd json={toJsonLd(toBlog())} />
      <HomeView page={getHomePage()} />
    </SiteLayout>
  );
}
