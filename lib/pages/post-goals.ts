import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import { spanOfAnswers } from '@/lib/retrospective/goal-span';
import { isSameAuthor, type LedgerEntry } from '@/lib/retrospective/ledger';
import { instantOf } from '@/lib/site/dates';
import { hrefTo, routes } from '@/lib/site/urls';
import { type GoalLedger, getGoalLedgerOf } from './goal-ledger';
import { type GoalPost, type GoalRow, type GoalView, toAnsweredRow, toGoalPost, toGoalRow } from './goal-row';
import { type GoalSum, toDay, toSums } from './goals-page';

/** Goals of one pledge, as another post speaks of them. */
export type PledgedGoals = { pledge: GoalPost; rows: GoalRow[] };

/** What a post promised and what became of it, or what it answers and where that was promised. */
export type PostGoals = {
  /** Its own goals; `href` is where the ledger has that year. */
  promised?: { year: number; href?: string; sums: GoalSum[]; rows: GoalRow[] };
  /** What it answers, as it answers it. */
  answered: PledgedGoals[];
  /** Goals of the time it looks back on of which nobody ever said anything. */
  unanswered: PledgedGoals[];
};

/** @param now what is due is measured by the day of it in the site's zone */
export function toPostGoals(post: Post, now: Temporal.Instant = Temporal.Now.instant()): PostGoals | undefined {
  if (post.kind !== 'retrospective' && post.goals.length === 0 && post.outcomes.length === 0) return undefined;
  const ledger = getGoalLedgerOf(post);
  const view: GoalView = { ledger, today: toDay(now), lang: post.lang };
  const goals = {
    promised: toPromised(post, view),
    answered: toPledged(
      findAnswered(post, ledger),
      ({ entry, outcome }) => toAnsweredRow(entry, outcome, post, view),
      view,
    ),
    unanswered: toPledged(findUnanswered(post, ledger), ({ entry }) => toGoalRow(entry, view), view),
  };
  return goals.promised || goals.answered.length > 0 || goals.unanswered.length > 0 ? goals : undefined;
}

function toPromised(post: Post, view: GoalView): PostGoals['promised'] {
  const { entries, idOf } = view.ledger;
  const own = entries.filter(
    ({ pledge, goal }) => isVersion(pledge, post) && post.goals.some(({ id }) => id === goal.id),
  );
  const first = own[0];
  if (first === undefined) return undefined;
  return {
    year: first.year,
    href: idOf(first) === undefined ? undefined : hrefTo(routes.goals, String(first.year)),
    sums: toSums(own),
    rows: own.map((entry) => toGoalRow(entry, view)),
  };
}

/** In the order of the post's own answers. A goal that nobody may see is left out with its answer. */
function findAnswered(post: Post, { entries }: GoalLedger) {
  return post.outcomes.flatMap((outcome) => {
    const isAnswer = (answer: LedgerEntry<Post>['answers'][number]) =>
      isVersion(answer.post, post) && answer.outcome.goal === outcome.goal;
    const entry = entries.find(({ answers }) => answers.some(isAnswer));
    return entry ? [{ entry, outcome }] : [];
  });
}

/** A retrospective is the last word on what was promised for its time: what it leaves out is open. */
function findUnanswered(post: Post, { entries }: GoalLedger): { entry: LedgerEntry<Post> }[] {
  if (post.kind !== 'retrospective' || post.period === undefined) return [];
  const { from, to } = spanOfAnswers(post);
  return entries
    .filter((entry) => entry.status === 'open' && from <= entry.from && entry.to <= to)
    .filter(({ pledge }) => !isVersion(pledge, post) && isSameAuthor(pledge, post))
    .filter(({ pledge }) => instantOf(pledge.date) <= instantOf(post.date))
    .map((entry) => ({ entry }));
}

/** Gathers rows by the pledge that states them, in the order in which the pledges come. */
function toPledged<T extends { entry: LedgerEntry<Post> }>(
  found: readonly T[],
  toRow: (one: T) => GoalRow,
  { lang }: GoalView,
): PledgedGoals[] {
  const pledges = [...new Set(found.map(({ entry }) => entry.pledge))];
  return pledges.map((pledge) => ({
    pledge: toGoalPost(pledge, lang),
    rows: found.filter(({ entry }) => entry.pledge === pledge).map(toRow),
  }));
}

/** Whether two are one text, maybe in two languages. */
function isVersion(a: Post, b: Post): boolean {
  return a.path === b.path || b.translations.some(({ path }) => path === a.path);
}
