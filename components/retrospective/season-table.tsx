import type { SeasonTable as SeasonTableFacts } from '@/lib/pages/season-table';
import type { CellState } from '@/lib/retrospective/season';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';

type SeasonTableProps = {
  name: string;
  table: SeasonTableFacts;
  /** When it was made: `11. 20. (금) 18:00`. */
  asOf: string;
};

/** A table that would outgrow the window scrolls within itself from this many members on. */
const MANY = 16;

const STATES: readonly CellState[] = ['submitted', 'pass', 'missed', 'open', 'upcoming'];

/** The season at a glance: rounds across, members down, each submission a link. */
export function SeasonTable({ name, table, asOf }: SeasonTableProps) {
  const words = getWords();
  const isLarge = table.rows.length >= MANY;
  return (
    <div className="season">
      <FeatureStyle name="season-mark" />
      <FeatureStyle name="season-table" />
      <h2>{words.season}</h2>
      {isLarge && (
        <a className="season-skip" href="#season-legend">
          {words.skipSeason}
        </a>
      )}
      <section
        className="season-scroll"
        aria-label={words.seasonTable(name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        data-many={isLarge || undefined}
      >
        <table className="season-table num">
          <caption className="sr-only">{words.seasonTable(name)}</caption>
          <SeasonHead table={table} />
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
                {row.cells.map((cell, index) => (
                  <SeasonCell key={table.rounds[index]?.number} cell={cell} />
                ))}
                <td className="sum">{row.submitted}</td>
                {table.passes > 0 && (
                  <td className="sum">
                    {row.passesUsed}/{table.passes}
                  </td>
                )}
                {table.hasDeposit && <td className="sum">{row.deposit}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="season-legend" id="season-legend" tabIndex={-1}>
        <ul>
          {STATES.map((state) => (
            <li key={state}>
              <span className="season-mark" data-state={state} aria-hidden="true" />
              {words.cellState[state]}
            </li>
          ))}
        </ul>
        <p className="num">{words.seasonAsOf(asOf)}</p>
      </div>
    </div>
  );
}

function SeasonHead({ table }: { table: SeasonTableFacts }) {
  const words = getWords();
  return (
    <thead>
      <tr>
        <th scope="col">{words.member}</th>
        {table.rounds.map(({ number, state, iso, deadline, short }) => (
          <th key={number} scope="col" data-open={state === 'open' || undefined}>
            <span className="sr-only">
              {words.nthRound(number)} {state === 'open' && `(${words.thisRound})`}
            </span>
            <span aria-hidden="true">{number}</span>
            <time dateTime={iso} title={deadline}>
              {short}
            </time>
          </th>
        ))}
        <th scope="col" className="sum">
          {words.submitted}
        </th>
        {table.passes > 0 && (
          <th scope="col" className="sum">
            {words.passes}
          </th>
        )}
        {table.hasDeposit && (
          <th scope="col" className="sum">
            {words.depositLeft}
          </th>
        )}
      </tr>
    </thead>
  );
}

function SeasonCell({ cell: { state, links } }: { cell: SeasonTableFacts['rows'][number]['cells'][number] }) {
  const words = getWords();
  if (links.length === 0) {
    return (
      <td>
        <span className="season-mark" data-state={state}>
          <span className="sr-only">{words.cellState[state]}</span>
        </span>
      </td>
    );
  }
  return (
    <td>
      {links.map(({ href, title }) => (
        <a key={href} className="season-mark" data-state={state} href={href} title={title}>
          <span className="sr-only">{words.submittedTitle(title)}</span>
        </a>
      ))}
    </td>
  );
}
