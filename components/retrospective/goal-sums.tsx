import type { GoalSum } from '@/lib/pages/goals-page';
import { getWords } from '@/lib/site/words/words';
import { GoalMark } from './goal-mark';

/** How many goals ended in which way. */
export function GoalSums({ sums }: { sums: GoalSum[] }) {
  const words = getWords();
  return (
    <ul className="goal-sums num">
      {sums.map(({ status, count }) => (
        <li key={status} className="goal-state" data-state={status}>
          <GoalMark status={status} />
          <span>
            {words.goalStatus[status]} {count}
          </span>
        </li>
      ))}
    </ul>
  );
}
