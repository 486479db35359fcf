import type { Post } from '@/lib/content/post';
import { getPosts } from '@/lib/content/posts';
import { toSlug } from '@/lib/content/slug';
import { type Ledger, type LedgerEntry, toLedger } from '@/lib/retrospective/ledger';
import { toOriginals } from '@/lib/retrospective/originals';
import { getSite } from '@/lib/site/site';

/** The ledger with the place of each goal in it. */
export type GoalLedger = Ledger<Post> & {
  /** The id of a goal's row on `/goals/`; none where its pledge stands in no list. */
  idOf: (entry: LedgerEntry<Post>) => string | undefined;
};

let book: { of: readonly Post[]; value: GoalLedger } | undefined;

/** The ledger of what lists may show. Worked out once for all pages. */
export function getGoalLedger(): GoalLedger {
  const posts = getPosts();
  if (book?.of !== posts) book = { of: posts, value: toGoalLedger(posts) };
  return book.value;
}

/** The same as a post finds it: one that stands in no list knows of itself, and nobody else knows of it. */
export function getGoalLedgerOf(post: Post): GoalLedger {
  const posts = getPosts();
  const ledger = getGoalLedger();
  if (posts.some(({ path }) => path === post.path)) return ledger;
  return { ...ledger, ...toLedger(toOriginals([...posts, post], getSite().language)) };
}

/** @param posts in any order and language */
export function toGoalLedger(posts: readonly Post[]): GoalLedger {
  const ledger = toLedger(toOriginals(posts, getSite().language));
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const entry of ledger.entries) {
    const id = `${entry.year}-${toSlug(entry.goal.id)}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    // One id may be promised twice in a year: in both halves, or by two authors.
    ids.set(keyOf(entry), count === 1 ? id : `${id}_${count}`);
  }
  return { ...ledger, idOf: (entry) => ids.get(keyOf(entry)) };
}

function keyOf({ pledge, goal }: LedgerEntry<Post>): string {
  return JSON.stringify([pledge.source, goal.id]);
}
