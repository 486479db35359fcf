import type { GoalRow } from '@/lib/pages/goal-row';
import { getWords } from '@/lib/site/words/words';

/** The year in which it was promised again. */
export function GoalCarried({ carried: { year, href } }: { carried: NonNullable<GoalRow['carried']> }) {
  const text = getWords().goalCarried(year);
  return href ? (
    <a className="goal-carried" href={href}>
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}
