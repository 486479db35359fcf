import type { GoalRow } from '@/lib/pages/goal-row';
import { getWords } from '@/lib/site/words/words';
import { GoalBar } from './goal-bar';
import { GoalCarried } from './goal-carried';
import { GoalDue } from './goal-due';
import { GoalHistory } from './goal-history';
import { GoalState } from './goal-state';
import { GoalTold } from './goal-told';

/** Goals as a list one scans: the promise, what became of it, and below that when, why and where. */
export function GoalList({ rows }: { rows: GoalRow[] }) {
  return (
    <ul className="goal-list">
      {rows.map((row) => (
        <li key={row.id ?? row.text}>
          <p lang={row.lang}>{row.text}</p>
          <GoalState status={row.status} progress={row.progress} />
          <GoalBar progress={row.progress} />
          <GoalMore row={row} />
          <GoalHistory row={row} />
        </li>
      ))}
    </ul>
  );
}

function GoalMore({ row }: { row: GoalRow }) {
  const words = getWords();
  const { status, due, overdue, note, told, later } = row;
  const carried = status === 'open' ? row.carried : undefined;
  if (!due && !note && !told && !later && !carried) return null;
  return (
    <div className="goal-more num">
      {note && <p>{note}</p>}
      {(due || told || carried) && (
        <p className="goal-facts">
          {due && (
            <span>
              {words.goalDue} <GoalDue due={due} overdue={overdue} />
            </span>
          )}
          {told && <GoalTold told={told} />}
          {carried && <GoalCarried carried={carried} />}
        </p>
      )}
      {later && (
        <p className="goal-facts">
          <span>{words.goalLater}</span>
          <GoalState status={later.status} progress={later.progress} />
          <GoalTold told={later.told} />
        </p>
      )}
    </div>
  );
}
