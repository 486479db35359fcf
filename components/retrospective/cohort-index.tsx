import type { CohortEntry } from '@/lib/pages/cohort-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { CohortFacts } from './cohort-view';

/** All cohorts, those that run first; a season is a strip of its rounds. */
export function CohortIndex({ entries }: { entries: CohortEntry[] }) {
  const words = getWords();
  if (entries.length === 0) return <p className="empty">{words.noCohorts}</p>;
  return (
    <ul className="cohort-index">
      <FeatureStyle name="cohort-view" />
      <FeatureStyle name="cohort-index" />
      {entries.map((entry) => (
        <li key={entry.slug} data-hue="" style={hueStyle(entry.hue)}>
          {entry.season && (
            <p className="eyebrow num">
              {words.cohortState[entry.season.state]}
              {entry.season.open && ` · ${words.openRound(entry.season.open.number, entry.season.open.deadline)}`}
            </p>
          )}
          <h2>
            <a href={entry.href}>{entry.name}</a>
          </h2>
          {entry.description && <p className="description">{entry.description}</p>}
          {entry.season && (
            <div className="round-strip" aria-hidden="true">
              {entry.season.rounds.map(({ number, state }) => (
                <i key={number} data-state={state} />
              ))}
            </div>
          )}
          <CohortFacts page={entry} />
        </li>
      ))}
    </ul>
  );
}
