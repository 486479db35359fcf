import type { Post } from '@/lib/content/post';
import type { CohortGroup } from '@/lib/retrospective/cohort-groups';
import { toCohortKey } from '@/lib/retrospective/cohort-key';
import { roundAt } from '@/lib/retrospective/rounds';
import { roundOf } from '@/lib/retrospective/season';
import { dayOf, formatDate, instantOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { type Card, toCard } from './card';
import { toPerson, toSeasonRounds, type WorkLink } from './season-table';

/** What was submitted elsewhere. */
export type OutsideWork = WorkLink & { member: string; date: string };

/** A part of a cohort's page: its pledges, one round, its retrospectives. */
export type CohortSection = {
  id: string;
  title: string;
  /** When its deadline is, or was: `9. 21. (월) 02:00`. */
  deadline?: string;
  cards: Card[];
  outside: OutsideWork[];
};

type Authors = ReadonlyMap<string, { slug: string; name: string }>;

/** The pledges first, then what was written round by round, the season's retrospectives last; oldest first. */
export function toCohortSections(group: CohortGroup, authors: Authors): CohortSection[] {
  const words = getWords();
  const posts = [...group.posts].reverse();
  const pledges = posts.filter((post) => post.kind === 'pledge');
  const looks = posts.filter((post) => isRetrospectiveOf(post, group));
  const rest = posts.filter((post) => !pledges.includes(post) && !looks.includes(post));
  const [rounds, others] = toRoundSections(group, rest, authors);
  return [
    toSection('pledge', words.kind.pledge, pledges),
    ...rounds,
    toSection('posts', group.season ? words.outsideRounds : words.archive, others),
    toSection('retrospective', words.kind.retrospective, looks),
  ].filter(({ cards, outside }) => cards.length + outside.length > 0);
}

/**
 * A retrospective on the season itself, not one of a week in it: it names the cohort in its title, or was written when
 * the last deadline was over.
 */
function isRetrospectiveOf(post: Post, { name, slug, season }: CohortGroup): boolean {
  if (post.kind !== 'retrospective') return false;
  const title = toCohortKey(post.title);
  if ([name, slug].some((word) => title.includes(toCohortKey(word)))) return true;
  const last = season?.rounds.at(-1);
  return last !== undefined && instantOf(post.date) >= last.closes;
}

function toRoundSections(
  { season }: CohortGroup,
  posts: readonly Post[],
  authors: Authors,
): [sections: CohortSection[], others: Post[]] {
  if (season === undefined) return [[], [...posts]];
  const { cohort, rounds, now } = season;
  const { language } = getSite();
  const works = cohort.submissions
    .map((submission) => ({ at: instantOf(submission.at), submission }))
    .filter(({ at }) => at <= now);
  const sections = toSeasonRounds(season).map(({ number, deadline }): CohortSection => {
    const round = rounds[number - 1];
    const own = posts.filter((post) => roundAt(rounds, instantOf(post.date)) === round);
    const outside = works
      .filter((work) => roundOf(work, rounds) === round)
      .map(({ submission: { member, url, title, at } }): OutsideWork => {
        const person = cohort.members.find(({ slug }) => slug === member);
        const name = person ? toPerson(person, authors).name : member;
        return { href: url, title, member: name, date: formatDate(dayOf(at), language, 'short') };
      });
    return { ...toSection(`round-${number}`, getWords().nthRound(number), own), deadline, outside };
  });
  return [sections, posts.filter((post) => roundAt(rounds, instantOf(post.date)) === undefined)];
}

function toSection(id: string, title: string, posts: readonly Post[]): CohortSection {
  return { id, title, cards: posts.map(toCard), outside: [] };
}
