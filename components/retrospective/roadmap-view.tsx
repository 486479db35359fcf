import { PageHeading } from '@/components/layout/page-heading';
import type { RoadmapEntry, RoadmapPage } from '@/lib/pages/roadmap-page';
import { dayOf, formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { RoadmapTimeline } from './roadmap-timeline';

/** All roadmaps, each with its time line, the one that was changed last first. */
export function RoadmapView({ page: { entries } }: { page: RoadmapPage }) {
  const words = getWords();
  return (
    <>
      <FeatureStyle name="roadmap-view" />
      <PageHeading
        title={words.roadmap}
        description={entries.length > 0 ? words.roadmapDescription(entries.length) : undefined}
      />
      {entries.length === 0 && <p className="empty">{words.noRoadmaps}</p>}
      {entries.map((entry) => (
        <RoadmapSection key={entry.card.href} entry={entry} />
      ))}
    </>
  );
}

function RoadmapSection({ entry: { card, change, roadmap } }: { entry: RoadmapEntry }) {
  const words = getWords();
  const { language } = getSite();
  const rows = change?.rows && words.rowsChanged(change.rows);
  return (
    <article className="roadmap-entry" data-hue="" style={hueStyle(card.hue)}>
      <header>
        <h2 lang={card.lang}>
          <a href={card.href}>{card.title}</a>
        </h2>
        {card.description && <p lang={card.lang}>{card.description}</p>}
        <p className="num">
          {card.badge && <span className="badge">{words[card.badge]}</span>}
          <time dateTime={dayOf(change?.day ?? card.date)}>
            {change ? words.updated(formatDate(change.day, language)) : formatDate(card.date, language)}
          </time>
          {rows && ` · ${rows}`}
        </p>
      </header>
      {roadmap && (
        <section className="roadmap" aria-label={words.roadmapTimelineOf(card.title)}>
          <RoadmapTimeline roadmap={roadmap} />
        </section>
      )}
    </article>
  );
}
