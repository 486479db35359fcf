import type { GoalStatus } from '@/lib/retrospective/ledger';

/** What stands in the ring: filled, half filled, a way on, a line drawn, nothing yet. The words stand beside it. */
const SHAPES: Record<GoalStatus, React.ReactNode> = {
  kept: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  partly: <path d="M8 1a7 7 0 0 0 0 14z" fill="currentColor" />,
  changed: <path d="M6.25 4.75 11 8l-4.75 3.25z" fill="currentColor" />,
  dropped: <path d="M4.75 8h6.5" stroke="currentColor" strokeWidth="1.75" />,
  open: null,
};

/** The mark of what became of a goal. */
export function GoalMark({ status }: { status: GoalStatus }) {
  return (
    <svg className="goal-mark" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {SHAPES[status]}
    </svg>
  );
}
