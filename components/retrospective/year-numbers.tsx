import type { YearNumbers as YearNumbersFacts } from '@/lib/retrospective/year-numbers';
import { formatDate } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { MonthBars } from './month-bars';

/** A year in numbers: facts, and the posts of its months beside those of the year before. On its page, or in a post. */
export function YearNumbers({ numbers }: { numbers: YearNumbersFacts }) {
  const { yearFacts: labels, yearUnits: units, ...words } = getWords();
  const { year, posts, characters, days, silence, goals, risen } = numbers;
  return (
    <div className="year-numbers" data-hue="" style={hueStyle(hueOf(year))}>
      <FeatureStyle name="year-numbers" />
      <dl className="num" aria-label={words.yearInNumbers(year)}>
        <Fact label={labels.posts} value={posts} unit={units.posts(posts)} />
        <Fact label={labels.characters} value={characters} unit={units.characters(characters)} />
        <Fact label={labels.days} value={days.length} unit={units.days(days.length)} />
        {silence && (
          <Fact label={labels.silence} value={silence.days} unit={units.silence(silence.days)}>
            <span className="note">
              <Day iso={silence.after} />–<Day iso={silence.before} />
            </span>
          </Fact>
        )}
        {goals && (
          <div>
            <dt>{labels.goals}</dt>
            <dd>
              <span className="sr-only">{words.keptOf(goals.kept, goals.all)}</span>
              <span aria-hidden="true">
                <b>{goals.kept}</b>/{goals.all}
              </span>
            </dd>
          </div>
        )}
        {risen.length > 0 && (
          <div className="risen">
            <dt>{words.risenTags}</dt>
            {risen.map((tag) => (
              <dd key={tag.slug}>
                <a href={hrefTo(routes.tag(tag.slug))} rel="tag">
                  {tag.name}
                </a>
                <span className="note"> {words.countPosts(tag.posts)}</span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <MonthBars numbers={numbers} />
    </div>
  );
}

type FactProps = { label: string; value: number; unit: string; children?: React.ReactNode };

function Fact({ label, value, unit, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value.toLocaleString(getSite().language)}</b>
        {unit}
        {children}
      </dd>
    </div>
  );
}

function Day({ iso }: { iso: string }) {
  return <time dateTime={iso}>{formatDate(iso, getSite().language, 'short').replace(/\.$/, '')}</time>;
}
