import { MonthStrip } from '@/components/retrospective/month-strip';
import type { YearIndex } from '@/lib/pages/years';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { PostCard } from './post-card';

/** A year of an index: its figure at the side, its posts in order; `strip` adds the twelve cells. */
export function YearSection({ index, strip = false }: { index: YearIndex; strip?: boolean }) {
  const { year, hue, count, cells, months } = index;
  return (
    <section className="year-section" data-hue="" style={hueStyle(hue)} aria-labelledby={`year-${year}`}>
      <FeatureStyle name="year-section" />
      <header>
        <h2 id={`year-${year}`} className="num">
          <a href={hrefTo(routes.year(year))}>{year}</a>
        </h2>
        <p className="num">{getWords().countPosts(count)}</p>
      </header>
      <div>
        {strip && <MonthStrip year={year} cells={cells} size="middle" />}
        {months.map(({ id, cards }) => (
          <div key={id} id={strip ? id : undefined}>
            {cards.map((card) => (
              <PostCard key={card.href} card={card} year={false} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
