import type { SeriesPage } from '@/lib/pages/term-page';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { FeatureStyle } from '../features/feature-style';

/** The posts of a series, numbered in the order they were written. */
export function SeriesList({ cards }: Pick<SeriesPage, 'cards'>) {
  return (
    <ol className="series-list">
      <FeatureStyle name="series" />
      {cards.map((card) => (
        <li key={card.href}>
          <a href={card.href}>
            <strong>{card.title}</strong>
            <time dateTime={card.date.slice(0, 10)}>{formatDate(card.date, getSite().language)}</time>
          </a>
        </li>
      ))}
    </ol>
  );
}
