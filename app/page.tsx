import { JsonLd } from '@/components/layout/json-ld';
import { HomeView } from '@/components/post/home-view';
import { toBlog, toJsonLd } from '@/lib/metadata/json-ld';
import { toHomeMetadata } from '@/lib/metadata/page-metadata';
import { getHomePage } from '@/lib/pages/home-page';

export function generateMetadata() {
  return toHomeMetadata();
}

export default function Home() {
  return (
    <>
      <JsonLd json={toJsonLd(toBlog())} />
      <HomeView page={getHomePage()} />
    </>
  );
}
