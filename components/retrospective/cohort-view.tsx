import { PageHeading } from '@/components/layout/page-heading';
import { PostCard } from '@/components/post/post-card';
import type { CohortPage } from '@/lib/pages/cohort-page';
import type { CohortSection } from '@/lib/pages/cohort-sections';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { SeasonTable } from './season-table';

/** A cohort: its rules, the season at a glance, and everything that was written for it. */
export function CohortView({ page }: { page: CohortPage }) {
  const words = getWords();
  const { name, description, season, table, rules, asOf, sections, feed } = page;
  return (
    <div className="cohort" data-hue="" style={hueStyle(page.hue)}>
      <FeatureStyle name="cohort-view" />
      <PageHeading
        title={name}
        description={description}
        eyebrow={{ label: words.cohorts, href: hrefTo(routes.cohorts) }}
      >
        <CohortFacts page={page} />
        {rules.length > 0 && (
          <p className="cohort-facts cohort-rules num">
            {rules.map((rule) => (
              <span key={rule}>{rule}</span>
            ))}
          </p>
        )}
        <p className="cohort-facts num">
          {season?.open && <strong>{words.openRound(season.open.number, season.open.deadline)}</strong>}
          <a className="quiet-link" href={hrefTo(feed)}>
            {words.feed}
          </a>
        </p>
      </PageHeading>
      {table && <SeasonTable name={name} table={table} asOf={asOf} />}
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </div>
  );
}

/** When, how long, how many: `2026. 9. 7. – 2026. 12. 28. · 마감 8번 · 회원 1명 · 6편`. */
export function CohortFacts({
  page: { from, to, season, count },
}: {
  page: Pick<CohortPage, 'from' | 'to' | 'season' | 'count'>;
}) {
  const words = getWords();
  const { language } = getSite();
  return (
    <p className="cohort-facts num">
      {from !== '' && (
        <span>
          <time dateTime={from}>{formatDate(from, language)}</time>
          {to !== from && (
            <>
              {' – '}
              <time dateTime={to}>{formatDate(to, language)}</time>
            </>
          )}
        </span>
      )}
      {season && <span>{words.countRounds(season.rounds.length)}</span>}
      {season && <span>{words.countMembers(season.members)}</span>}
      <span>{words.countPosts(count)}</span>
    </p>
  );
}

function Section({ section: { id, title, deadline, cards, outside } }: { section: CohortSection }) {
  return (
    <section className="cohort-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {deadline && <p className="num">{deadline}</p>}
      </header>
      <div>
        {cards.map((card) => (
          <PostCard key={card.href} card={card} level={3} />
        ))}
        {outside.length > 0 && (
          <ul className="cohort-outside">
            {outside.map(({ href, title: work, member, date }) => (
              <li key={`${member} ${href}`}>
                <a href={href}>{work}</a>
                <span className="num">
                  {member} · {date}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
