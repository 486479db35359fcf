import { PageHeading } from '@/components/layout/page-heading';
import { SiteLayout } from '@/components/layout/site-layout';
import { SeriesList } from '@/components/post/series-view';
import { toListMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { getSeriesPages } from '@/lib/pages/term-page';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toListMetadata({ title: getWords().series, path: routes.allSeries });
}

export default function AllSeries() {
  const words = getWords();
  const series = getSeriesPages();
  return (
    <SiteLayout frame={getSiteFrame(routes.allSeries)}>
      <PageHeading
        title={words.series}
        description={series.length > 0 ? words.seriesDescription(series.length) : undefined}
      />
      {series.length === 0 && <p className="empty">{words.noSeries}</p>}
      {series.map(({ name, slug, path, cards }) => (
        <section key={slug} className="series-section">
          <h2>
            <a href={hrefTo(path)}>{name}</a>
          </h2>
          <SeriesList cards={cards} />
        </section>
      ))}
    </SiteLayout>
  );
}
