import type { GoalAnswer, GoalRow } from '@/lib/pages/goal-row';
import type { GoalPledge } from '@/lib/pages/goals-page';
import { getWords } from '@/lib/site/words/words';
import { GoalBar } from './goal-bar';
import { GoalCarried } from './goal-carried';
import { GoalDue } from './goal-due';
import { GoalHistory } from './goal-history';
import { GoalState } from './goal-state';
import { GoalTold } from './goal-told';

/** The goals of one pledge as a page of a bank book: promise, by when, what became of it, where it is told. */
export function GoalTable({ pledge: { href, title, lang, author, rows }, year }: { pledge: GoalPledge; year: number }) {
  const words = getWords();
  return (
    <table className="goal-table">
      <caption>
        <a href={href} lang={lang}>
          {title}
        </a>
        {author && <span> {author}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.goalText}</th>
          <th scope="col">{words.goalDue}</th>
          <th scope="col">{words.goalOutcome}</th>
          <th scope="col">{words.goalTold}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GoalTableRow key={row.id ?? row.text} row={row} year={year} />
        ))}
      </tbody>
    </table>
  );
}

function GoalTableRow({ row, year }: { row: GoalRow; year: number }) {
  const { id, text, lang, status, progress, due, overdue, note, told, before, carried, history } = row;
  return (
    <tr id={id}>
      <th scope="row" lang={lang}>
        {text}
      </th>
      <td className="num" data-empty={due === undefined || undefined}>
        {due && <span className="goal-label">{getWords().goalDue} </span>}
        <GoalDue due={due} overdue={overdue} year={year} />
      </td>
      <td>
        <GoalState status={status} progress={progress} />
        <GoalBar progress={progress} />
        {carried && (
          <p>
            <GoalCarried carried={carried} />
          </p>
        )}
      </td>
      <td className="num" data-empty={(told === undefined && history.length === 0) || undefined}>
        {note && <p>{note}</p>}
        {told && <GoalTold told={told} year={year} />}
        {before.length > 0 && <EarlierAnswers answers={before} year={year} />}
        <GoalHistory row={row} />
      </td>
    </tr>
  );
}

/** What was said of a goal before the last word, folded. */
function EarlierAnswers({ answers, year }: { answers: GoalAnswer[]; year: number }) {
  return (
    <details className="goal-before">
      <summary>{getWords().goalBefore(answers.length)}</summary>
      <ol>
        {answers.map(({ status, progress, note, told }) => (
          <li key={told.href}>
            <GoalState status={status} progress={progress} />
            {note && <p>{note}</p>}
            <GoalTold told={told} year={year} />
          </li>
        ))}
      </ol>
    </details>
  );
}
