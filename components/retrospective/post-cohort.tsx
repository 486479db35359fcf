import { FeatureStyle } from '@/components/features/feature-style';
import type { PostCohort as PostCohortFacts } from '@/lib/pages/post-cohort';
import { getWords } from '@/lib/site/words/words';

/** The cohort that a post belongs to, the round for which it counts, and what its author wrote around it. */
export function PostCohort({ cohort: { name, href, round, previous, next } }: { cohort: PostCohortFacts }) {
  const words = getWords();
  return (
    <nav className="series-box" aria-labelledby="cohort-name">
      <FeatureStyle name="series-box" />
      <p className="num">{round === undefined ? words.cohort : words.submittedForRound(round)}</p>
      <h2 id="cohort-name">
        <a href={href}>{name}</a>
      </h2>
      {(previous || next) && (
        <dl className="cohort-neighbours">
          {previous && (
            <div>
              <dt>{words.previousInCohort}</dt>
              <dd>
                <a href={previous.href}>{previous.title}</a>
              </dd>
            </div>
          )}
          {next && (
            <div>
              <dt>{words.nextInCohort}</dt>
              <dd>
                <a href={next.href}>{next.title}</a>
              </dd>
            </div>
          )}
        </dl>
      )}
    </nav>
  );
}
