import type { GoalRow } from '@/lib/pages/goal-row';
import { formatDue, yearOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

type GoalDueProps = Pick<GoalRow, 'due' | 'overdue'> & {
  /** The year that is said where it stands: a day of it needs none. */
  year?: number;
};

/** By when; nothing where no day was set. */
export function GoalDue({ due, overdue, year }: GoalDueProps) {
  if (due === undefined) return null;
  const style = yearOf(due) === year ? 'short' : 'full';
  return (
    <>
      <time dateTime={due}>{formatDue(due, getSite().language, style)}</time>
      {overdue && <span className="goal-overdue"> {getWords().goalOverdue}</span>}
    </>
  );
}
