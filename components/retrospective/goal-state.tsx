import type { GoalRow } from '@/lib/pages/goal-row';
import { getWords } from '@/lib/site/words/words';
import { GoalMark } from './goal-mark';

/** What became of a goal: its mark, the word for it, how far it came. */
export function GoalState({ status, progress }: Pick<GoalRow, 'status' | 'progress'>) {
  return (
    <span className="goal-state num" data-state={status}>
      <GoalMark status={status} />
      <span>
        <b>{getWords().goalStatus[status]}</b> {progress && <span className="goal-amount">{progress.text}</span>}
      </span>
    </span>
  );
}
