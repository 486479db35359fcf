import { FeatureStyle } from '@/components/features/feature-style';
import type { PostPage } from '@/lib/pages/post-page';
import { getWords } from '@/lib/site/words/words';

/** Where a post stands in its series. */
export function SeriesBox({ series }: { series: NonNullable<PostPage['series']> }) {
  return (
    <nav className="series-box" aria-labelledby="series-name">
      <FeatureStyle name="series-box" />
      <p>{getWords().inSeries(series.position, series.posts.length)}</p>
      <h2 id="series-name">
        <a href={series.href}>{series.name}</a>
      </h2>
      <ol>
        {series.posts.map(({ href, title, current }) => (
          <li key={href}>{current ? <span aria-current="page">{title}</span> : <a href={href}>{title}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
