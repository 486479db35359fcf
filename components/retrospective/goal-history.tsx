import type { GoalRow } from '@/lib/pages/goal-row';
import { getWords } from '@/lib/site/words/words';

/** More years than these are too many to scan: the first and the last stand for them until it is unfolded. */
const MOST_YEARS = 4;

/** A goal that was carried over, folded: `2024 → 2025 → 2026`, each year with what became of it. */
export function GoalHistory({ row: { history, text } }: { row: Pick<GoalRow, 'history' | 'text'> }) {
  if (history.length === 0) return null;
  const words = getWords();
  const years = [...new Set(history.map(({ year }) => year))];
  const shown = years.length > MOST_YEARS ? [years[0], '…', years.at(-1)] : years;
  return (
    <details className="goal-history num">
      <summary>
        {shown.join(' → ')} <span className="sr-only">{words.goalHistory}</span>
      </summary>
      <ol>
        {history.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a year may stand twice, and the list never moves
          <li key={index} aria-current={step.current || undefined}>
            {step.href ? <a href={step.href}>{step.year}</a> : <span>{step.year}</span>}
            {` ${words.goalStatus[step.status]}`}
            {step.text !== text && ` · ${step.text}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
