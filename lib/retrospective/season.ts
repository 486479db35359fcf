import type { Cohort, Member, Submission } from '@/lib/content/cohort';
import type { Post } from '@/lib/content/post';
import { toSlug } from '@/lib/content/slug';
import { instantOf } from '@/lib/site/dates';
import { isOfCohort } from './cohort-key';
import { type Round, roundAt, toRounds } from './rounds';

/** What a season needs of a post. */
export type SeasonPost = Pick<Post, 'source' | 'date' | 'visibility' | 'authors' | 'cohort'>;

/** What a member did for a round, or may still do: `open` until its deadline, `upcoming` before it opens. */
export type CellState = 'submitted' | 'pass' | 'missed' | 'open' | 'upcoming';

/** What was submitted: posts of this blog and things elsewhere, in the order in which they came. */
export type Work<P> = { at: number; post: P } | { at: number; submission: Submission };

export type Cell<P> = { state: CellState; works: Work<P>[] };

/** A member's line in the book. */
export type SeasonRow<P> = {
  member: Member;
  /** One for each round. */
  cells: Cell<P>[];
  submitted: number;
  missed: number;
  passesUsed: number;
  passesLeft: number;
  /** What is left of it, never below zero; undefined where the club takes none. */
  deposit?: number;
};

export type Season<P> = {
  cohort: Cohort;
  rounds: Round[];
  rows: SeasonRow<P>[];
  state: 'upcoming' | 'running' | 'ended';
  /** The round whose deadline comes next, while the season runs. */
  open?: Round;
  /** The moment that this is told of, in milliseconds since 1970. */
  now: number;
};

/**
 * A season at a glance. A post counts for its authors who are members, in the round in which it was published, when it
 * states the cohort (by the id of its file or by its name), or with `count: all` when it states no other. Only what is
 * public counts. Several in one round are one submission. Passes cover missed rounds in their order while they last;
 * each missed round after that takes the penalty.
 *
 * @param posts in any order, each text in one language only
 * @param now milliseconds since 1970: what is later has not happened
 */
export function toSeason<P extends SeasonPost>(
  cohort: Cohort,
  posts: readonly P[],
  { now, timeZone }: { now: number; timeZone: string },
): Season<P> {
  const rounds = toRounds(cohort, timeZone);
  const counted = posts.filter((post) => counts(post, cohort));
  const rows = cohort.members.map((member) => {
    const works = [...worksOf(member, counted), ...submissionsOf(member, cohort)].filter(({ at }) => at <= now);
    return toRow(member, rounds, works, cohort, now);
  });
  const [first, last] = [rounds[0], rounds.at(-1)];
  const hasBegun = first !== undefined && first.opens <= now;
  const state = !hasBegun ? 'upcoming' : last && now < last.closes ? 'running' : 'ended';
  return { cohort, rounds, rows, state, open: roundAt(rounds, now), now };
}

/** Whether a post may count for a cohort, whoever wrote it and whenever. */
export function counts(post: SeasonPost, cohort: Cohort): boolean {
  if (post.visibility !== 'public' || post.date === '') return false;
  return post.cohort === undefined ? cohort.count === 'all' : isOfCohort(post.cohort, cohort);
}

/** Whether a post is a member's: by the slug of one of its authors, or by their name. */
export function isBy(post: Pick<SeasonPost, 'authors'>, member: Pick<Member, 'slug'>): boolean {
  return post.authors.some(({ slug, name }) => slug === member.slug || toSlug(name) === member.slug);
}

/** The round that a thing counts for. */
export function roundOf<P extends SeasonPost>(work: Work<P>, rounds: readonly Round[]): Round | undefined {
  const stated = 'submission' in work ? work.submission.round : undefined;
  return stated === undefined ? roundAt(rounds, work.at) : rounds[stated - 1];
}

function worksOf<P extends SeasonPost>(member: Member, posts: readonly P[]): Work<P>[] {
  return posts.filter((post) => isBy(post, member)).map((post) => ({ at: instantOf(post.date), post }));
}

function submissionsOf(member: Member, { submissions }: Cohort): { at: number; submission: Submission }[] {
  return submissions
    .filter((submission) => submission.member === member.slug)
    .map((submission) => ({ at: instantOf(submission.at), submission }));
}

function toRow<P extends SeasonPost>(
  member: Member,
  rounds: readonly Round[],
  works: readonly Work<P>[],
  { passes, deposit, penalty }: Cohort,
  now: number,
): SeasonRow<P> {
  let passesUsed = 0;
  const cells = rounds.map((round): Cell<P> => {
    const own = works.filter((work) => roundOf(work, rounds) === round).sort((a, b) => a.at - b.at);
    if (own.length > 0) return { state: 'submitted', works: own };
    if (now < round.opens) return { state: 'upcoming', works: own };
    if (now < round.closes) return { state: 'open', works: own };
    if (passesUsed === passes) return { state: 'missed', works: own };
    passesUsed += 1;
    return { state: 'pass', works: own };
  });
  const count = (state: CellState): number => cells.filter((cell) => cell.state === state).length;
  const missed = count('missed');
  const left = deposit === undefined ? undefined : Math.max(0, deposit - penalty * missed);
  const sums = { submitted: count('submitted'), missed, passesUsed, passesLeft: passes - passesUsed };
  return { member, cells, ...sums, ...(left !== undefined && { deposit: left }) };
}
