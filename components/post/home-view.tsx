import { MonthStrip } from '@/components/retrospective/month-strip';
import type { HomePage } from '@/lib/pages/home-page';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { PostCard } from './post-card';
import { YearSection } from './year-section';

/** Home: the year that is being written, what was last looked back on, and an index one likes to scan. */
export function HomeView({ page: { title, now, latest, pinned, years, more } }: { page: HomePage }) {
  const words = getWords();
  if (now === undefined) return <EmptyHome />;
  return (
    <>
      <FeatureStyle name="home" />
      <section className="this-year" data-hue="" style={hueStyle(now.hue)}>
        <div className="now">
          <h1 className="sr-only">{title}</h1>
          <p className="numeral">
            <a href={now.href}>{now.year}</a>
          </p>
          {now.keyword && (
            <p className="keyword">
              {words.keywordOfYear}
              <strong>{now.keyword}</strong>
            </p>
          )}
        </div>
        <MonthStrip year={now.year} cells={now.cells} size="large" />
        <p className="now-caption num">
          {words.yearSoFar(now.count, words.characters(now.characters))}
          {now.pledge && (
            <>
              {' · '}
              <a href={now.pledge.href}>
                {now.pledge.total > 0 ? words.pledgeSoFar(now.pledge.kept, now.pledge.total) : words.pledgeOfYear}
              </a>
            </>
          )}
        </p>
      </section>
      {latest && (
        <section className="latest" aria-label={words.lastRetrospective}>
          <PostCard card={latest} size="large" level={2} />
        </section>
      )}
      {pinned.length > 0 && (
        <section className="pinned" aria-labelledby="pinned">
          <h2 id="pinned">{words.pinned}</h2>
          <ul>
            {pinned.map((card) => (
              <li key={card.href}>
                <PostCard card={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {years.map((index) => (
        <YearSection key={index.year} index={index} />
      ))}
      {more && (
        <p>
          <a className="quiet-link" href={hrefTo(routes.posts)}>
            {words.archive} →
          </a>
        </p>
      )}
    </>
  );
}

function EmptyHome() {
  const words = getWords();
  return (
    <div className="not-found">
      <h1>{words.noPosts}</h1>
      <p className="empty">{words.noPostsBody}</p>
    </div>
  );
}
