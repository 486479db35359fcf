import type { GoalRow } from '@/lib/pages/goal-row';

/** How far a goal came as a length; the words beside it say it already. */
export function GoalBar({ progress }: Pick<GoalRow, 'progress'>) {
  if (progress?.percent === undefined) return null;
  return (
    <span className="goal-bar" aria-hidden="true">
      <i style={{ width: `${progress.percent}%` }} />
    </span>
  );
}
