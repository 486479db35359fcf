import { PostCard } from '@/components/post/post-card';
import type { YearPage } from '@/lib/pages/year-page';
import { monthId } from '@/lib/pages/years';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { GoalSheet } from './goal-sheet';
import { isLongOnPaper } from './sheet';
import { YearCalendar } from './year-calendar';
import { YearHead } from './year-head';
import { YearMonths } from './year-months';
import { YearNumbers } from './year-numbers';
import { YearRun } from './year-run';

/** A year on one page, set as a poster: its figure and keyword, its numbers and days, what looked at it, its posts. */
export function YearView({ page }: { page: YearPage }) {
  const words = getWords();
  const { year, hue, keyword, before, after, numbers, calendar, goals, looking, runs, months } = page;
  return (
    <article className="year" data-hue="" style={hueStyle(hue)} data-long={isLongOnPaper(page) || undefined}>
      <FeatureStyle name="post-card" />
      <FeatureStyle name="year-view" />
      <YearHead year={year} keyword={keyword} before={before} after={after} />
      <YearNumbers numbers={numbers} />
      <YearCalendar months={calendar} counts={numbers.months} idOf={(month) => monthId(year, month)} />
      <div className="year-told">
        {goals && <GoalSheet sheet={goals} level={2} />}
        {looking.length + runs.length > 0 && (
          <section aria-labelledby="looking">
            <h2 id="looking">{words.lookingAtYear}</h2>
            {looking.map((card) => (
              <PostCard key={card.href} card={card} />
            ))}
            {runs.map((run) => (
              <YearRun key={run.span} run={run} />
            ))}
          </section>
        )}
      </div>
      <YearMonths year={year} months={months} />
      <YearNeighbours before={before} after={after} />
    </article>
  );
}

function YearNeighbours({ before, after }: Pick<YearPage, 'before' | 'after'>) {
  const words = getWords();
  if (!before && !after) return null;
  return (
    <nav className="neighbours" aria-label={words.yearNavigation}>
      {before && (
        <a href={before.href} rel="prev">
          <span>{words.previousYear}</span>
          <strong className="num">{[before.year, before.keyword].filter(Boolean).join(' ')}</strong>
        </a>
      )}
      {after && (
        <a href={after.href} rel="next">
          <span>{words.nextYear}</span>
          <strong className="num">{[after.year, after.keyword].filter(Boolean).join(' ')}</strong>
        </a>
      )}
    </nav>
  );
}
