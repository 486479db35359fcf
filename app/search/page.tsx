import { SiteLayout } from '@/components/layout/site-layout';
import { SearchView } from '@/components/search/search-view';
import { toSearchMetadata } from '@/lib/metadata/page-metadata';
import { getSearchPage } from '@/lib/pages/search-page';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { routes } from '@/lib/site/urls';

export function generateMetadata() {
  return toSearchMetadata();
}

export default function Search() {
  return (
    <SiteLayout frame={getSiteFrame(routes.search)}>
      <SearchView page={getSearchPage()} />
    </SiteLayout>
  );
}
