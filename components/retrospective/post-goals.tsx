import type { PledgedGoals, PostGoals as PostGoalsFacts } from '@/lib/pages/post-goals';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { GoalList } from './goal-list';

/** What a post promised and what became of it, or what it answers and where that was promised. */
export function PostGoals({ goals: { promised, answered, unanswered } }: { goals: PostGoalsFacts }) {
  const words = getWords();
  return (
    <div className="post-goals" lang={getSite().language}>
      <FeatureStyle name="goal-list" />
      {answered.length > 0 && <Pledged title={words.goalsAnswered} pledged={answered} />}
      {unanswered.length > 0 && <Pledged title={words.goalsUnanswered} pledged={unanswered} />}
      {promised && (
        <section aria-label={words.goalsAfterwards}>
          <h2>{words.goalsAfterwards}</h2>
          <GoalList rows={promised.rows} />
          {promised.href && (
            <p className="goal-ledger">
              <a href={promised.href}>{words.goalsInLedger(promised.year)}</a>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** Goals by the pledge that states them. */
function Pledged({ title, pledged }: { title: string; pledged: PledgedGoals[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {pledged.map(({ pledge, rows }) => (
        <div key={pledge.href}>
          <p className="goal-pledge">
            <a href={pledge.href} lang={pledge.lang}>
              {pledge.title}
            </a>
          </p>
          <GoalList rows={rows} />
        </div>
      ))}
    </section>
  );
}
