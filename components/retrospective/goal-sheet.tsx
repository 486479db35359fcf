import type { GoalSheet as GoalSheetFacts } from '@/lib/pages/goals-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { GoalList } from './goal-list';

/**
 * The goals of one year in brief, for the page of a year and inside of posts.
 *
 * @param level of its heading; without one it has none, and a name only for screen readers
 */
export function GoalSheet({ sheet: { year, hue, href, rows }, level }: { sheet: GoalSheetFacts; level?: 2 | 3 | 4 }) {
  const words = getWords();
  const Heading = level && (`h${level}` as const);
  return (
    <section className="goal-sheet" data-hue="" style={hueStyle(hue)} aria-label={words.goalsInYear(year)}>
      <FeatureStyle name="goal-list" />
      {Heading && <Heading>{words.goalsAfterwards}</Heading>}
      <GoalList rows={rows} />
      <p className="goal-ledger">
        <a href={href}>{words.goalsInLedger(year)}</a>
      </p>
    </section>
  );
}
