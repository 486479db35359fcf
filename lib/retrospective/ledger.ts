import type { CanonicalPost, Goal, Outcome, Result } from '@/lib/dialects/canonical-post';
import { instantOf } from '@/lib/site/dates';
import { spanOfAnswers, spanOfGoals } from './goal-span';

/** What the ledger needs of a post; canonical posts and those of `lib/content/posts` both have it. */
export type LedgerPost = Pick<CanonicalPost, 'source' | 'kind' | 'period' | 'goals' | 'outcomes'> & {
  date?: string;
  /** No author at all is anybody's. */
  authors: readonly (string | { slug: string })[];
};

/** What became of a goal: as the last answer says, `kept` where its box is ticked, else `open`. */
export type GoalStatus = Result | 'open';

/** What a post says of a goal. */
export type Answer<P> = { outcome: Outcome; post: P };

/** A promise with everything that later posts say of it. */
export type LedgerEntry<P> = {
  goal: Goal;
  /** The post that states it. */
  pledge: P;
  /** The year it is meant for, and its first and last day. */
  year: number;
  from: string;
  to: string;
  status: GoalStatus;
  /** How far it came, in the goal's `unit`: the last value that was told, unless it was kept since without one. */
  value?: number;
  /** Oldest first; the last one decides. */
  answers: Answer<P>[];
  /** The same goal in an earlier pledge, by id or by `continues`. */
  earlier?: LedgerEntry<P>;
  /** The pledges that carry it on: mostly one, several where it was split. */
  later: LedgerEntry<P>[];
};

/** The whole book: every goal once, by the time it is for, then in the order in which they were stated. */
export type Ledger<P> = {
  entries: LedgerEntry<P>[];
  /** Outcomes whose goal no post states. */
  lost: Answer<P>[];
};

/**
 * Brings goals and outcomes together. An outcome reaches exactly one goal of its id by the same author, stated in
 * another post where there is one: that of the very time which the answering post looks back on, else the last one
 * that had begun by then, else the first there is. Of several for one time it is the one stated last before the answer.
 *
 * @param posts in any order, each text in one language only
 */
export function toLedger<P extends LedgerPost>(posts: readonly P[]): Ledger<P> {
  const ordered = toOrdered(posts);
  const entries = ordered.flatMap(toEntries).sort((a, b) => a.year - b.year || compare(a.from, b.from));
  const byId = new Map<string, LedgerEntry<P>[]>();
  for (const entry of entries) {
    link(entry, byId.get(entry.goal.continues ?? entry.goal.id) ?? []);
    byId.set(entry.goal.id, [...(byId.get(entry.goal.id) ?? []), entry]);
  }
  const lost: Answer<P>[] = [];
  for (const post of ordered) {
    for (const outcome of post.outcomes) {
      const entry = findGoal(byId.get(outcome.goal) ?? [], post);
      if (entry === undefined) lost.push({ outcome, post });
      else answer(entry, outcome, post);
    }
  }
  return { entries, lost };
}

/** A goal over the years, oldest first: what it carries on, itself, what carries it on. One entry where it stands alone. */
export function toHistory<P>(entry: LedgerEntry<P>): LedgerEntry<P>[] {
  const before: LedgerEntry<P>[] = [];
  for (let other = entry.earlier; other; other = other.earlier) before.unshift(other);
  return [...before, entry, ...toDescendants(entry)];
}

function toDescendants<P>({ later }: LedgerEntry<P>): LedgerEntry<P>[] {
  return later.flatMap((entry) => [entry, ...toDescendants(entry)]);
}

function toEntries<P extends LedgerPost>(pledge: P): LedgerEntry<P>[] {
  const { year, from, to } = spanOfGoals(pledge);
  return pledge.goals.map((goal) => {
    const status = goal.done ? 'kept' : 'open';
    return { goal, pledge, year, from, to, status, answers: [], later: [] };
  });
}

/** Ties a goal to the last one before it that it carries on. */
function link<P extends LedgerPost>(entry: LedgerEntry<P>, known: readonly LedgerEntry<P>[]): void {
  entry.earlier = known.findLast((other) => other.pledge !== entry.pledge && isSameAuthor(other.pledge, entry.pledge));
  entry.earlier?.later.push(entry);
}

/** @param known all goals of the id, in order */
function findGoal<P extends LedgerPost>(known: readonly LedgerEntry<P>[], post: P): LedgerEntry<P> | undefined {
  const own = known.filter((entry) => isSameAuthor(entry.pledge, post));
  // A post that answers and promises speaks of what was promised before it.
  const others = own.filter((entry) => entry.pledge !== post);
  const candidates = others.length > 0 ? others : own;
  const { from, to } = spanOfAnswers(post);
  const begun = candidates.filter((entry) => entry.from <= to);
  if (begun.length === 0) return candidates[0];
  const stated = begun.filter((entry) => toInstant(entry.pledge) <= toInstant(post));
  const pool = stated.length > 0 ? stated : begun;
  return pool.findLast((entry) => entry.from === from && entry.to === to) ?? pool.at(-1);
}

function answer<P>(entry: LedgerEntry<P>, outcome: Outcome, post: P): void {
  entry.answers.push({ outcome, post });
  entry.status = outcome.result;
  // Six of twelve in June is no number for a promise that was kept in December.
  entry.value = outcome.value ?? (outcome.result === 'kept' ? undefined : entry.value);
}

export function isSameAuthor(a: Pick<LedgerPost, 'authors'>, b: Pick<LedgerPost, 'authors'>): boolean {
  const names = new Set(a.authors.map(toKey));
  return names.size === 0 || b.authors.length === 0 || b.authors.some((author) => names.has(toKey(author)));
}

function toKey(author: string | { slug: string }): string {
  return typeof author === 'string' ? author : author.slug;
}

/** Posts that promise or answer, oldest first. Offsets differ, so it is instants that are compared, not their text. */
function toOrdered<P extends LedgerPost>(posts: readonly P[]): P[] {
  return posts
    .filter(({ goals, outcomes }) => goals.length > 0 || outcomes.length > 0)
    .map((post) => ({ post, instant: toInstant(post) }))
    .sort((a, b) => compare(a.instant, b.instant) || compare(a.post.source, b.post.source))
    .map(({ post }) => post);
}

/** Drafts may have no date yet; they come last, as what is still being written. */
function toInstant({ date }: Pick<LedgerPost, 'date'>): number {
  return date ? instantOf(date) : Number.POSITIVE_INFINITY;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
