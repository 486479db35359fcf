import { PageHeading } from '@/components/layout/page-heading';
import type { GoalsPage, GoalYear } from '@/lib/pages/goals-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { GoalSums } from './goal-sums';
import { GoalTable } from './goal-table';

/** From so many years on the page begins with a way to each of them. */
const MANY_YEARS = 4;

/** The ledger: every promise and what became of it, by year. */
export function GoalsView({ page: { count, years } }: { page: GoalsPage }) {
  const words = getWords();
  return (
    <>
      <FeatureStyle name="goal-list" />
      <FeatureStyle name="year-section" />
      <FeatureStyle name="goals-view" />
      <PageHeading title={words.goals} description={count > 0 ? words.goalsDescription(count) : words.noGoals} />
      {count === 0 && <p className="empty">{words.noGoalsBody}</p>}
      {years.length >= MANY_YEARS && <YearLinks years={years} />}
      {years.map((year) => (
        <YearOfGoals key={year.year} goals={year} />
      ))}
    </>
  );
}

function YearLinks({ years }: { years: GoalYear[] }) {
  return (
    <nav className="goal-years num" aria-label={getWords().goalYears}>
      <ul>
        {years.map(({ year }) => (
          <li key={year}>
            <a href={`#${year}`}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function YearOfGoals({ goals: { year, hue, sums, pledges } }: { goals: GoalYear }) {
  return (
    <section id={String(year)} className="year-section" data-hue="" style={hueStyle(hue)} aria-labelledby={`y${year}`}>
      <header>
        <h2 id={`y${year}`} className="num">
          {year}
        </h2>
        <GoalSums sums={sums} />
      </header>
      <div>
        {pledges.map((pledge) => (
          <GoalTable key={pledge.href} pledge={pledge} year={year} />
        ))}
      </div>
    </section>
  );
}
