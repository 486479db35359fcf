import type { AddressedPost } from '@/lib/content/addresses';
import type { Author, Post } from '@/lib/content/post';
import { toPosts } from '@/lib/content/to-posts';
import { nearestOf } from '@/lib/dialects/near-miss';
import { isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';
import type { Site } from '@/lib/site/site-schema';
import { isSameAuthor, type LedgerEntry, toLedger } from './ledger';
import { toOriginals } from './originals';

type Context = {
  authors: readonly Author[];
  site: Pick<Site, 'author' | 'language'>;
  /** Milliseconds since 1970: what is dated later is not public yet. */
  now: number;
  /** What is wrong with the posts themselves. */
  problems: readonly Problem[];
};

/** What posts promise, as one who may see some of them, or all, finds it. */
type View = { posts: Post[]; entries: LedgerEntry<Post>[]; isLost: (post: Post, id: string) => boolean };

/** A goal that a post names: in an answer, or as what a goal of its own continues. */
type Reference = { post: Post; id: string; line?: number; says: string };

/**
 * Finds every answer to a goal that nobody promised, and every `continues` that names no earlier goal. What readers see
 * may refer only to what they see too; what is not public yet may refer to anything. Nothing is said while a post cannot
 * be read: it may be the one that promises.
 *
 * @param posts of the whole content folder, drafts too
 */
export function checkLedger(posts: readonly AddressedPost[], context: Context): Problem[] {
  if (context.problems.some(isError)) return [];
  const everything = toView(posts, context, true);
  const published = toView(posts, context, false);
  const isPublished = new Set(published.posts.map(({ source }) => source));
  const drafts = everything.posts.filter(({ source }) => !isPublished.has(source));
  return [
    ...published.posts.flatMap((post) => checkPost(post, published, everything)),
    ...drafts.flatMap((post) => checkPost(post, everything, everything)),
  ];
}

function toView(posts: readonly AddressedPost[], { authors, site, now }: Context, previewing: boolean): View {
  const stored = posts.filter(({ type }) => type === 'post').map((post) => ({ ...post, minutes: 0, characters: 0 }));
  const seen: Post[] = toPosts(stored, authors, { site, now, previewing });
  const originals = toOriginals(seen, site.language);
  const { entries, lost } = toLedger(originals);
  const isOriginal = new Set(originals);
  const isStated = (post: Post, id: string) =>
    entries.some(({ goal, pledge }) => goal.id === id && isSameAuthor(pledge, post));
  const isLost = (post: Post, id: string) =>
    // A translation is in no ledger; it may name whatever its original may.
    isOriginal.has(post)
      ? lost.some((answer) => answer.post === post && answer.outcome.goal === id)
      : !isStated(post, id);
  return { posts: seen, entries, isLost };
}

function checkPost(post: Post, view: View, everything: View): Problem[] {
  const answers = post.outcomes
    .filter(({ goal }) => view.isLost(post, goal))
    .map(({ goal, line }) => ({ post, id: goal, line, says: `\`outcomes\` answers \`${goal}\`` }));
  const continued = view.entries
    .filter(({ pledge, goal, earlier }) => pledge === post && goal.continues !== undefined && !earlier)
    .map(({ goal: { id, continues = '', line } }) => {
      return { post, id: continues, line, says: `\`goals\` says that \`${id}\` continues \`${continues}\`` };
    });
  return [...answers, ...continued].map((reference) => toProblem(reference, view, everything));
}

/** Says where the goal is, if it is anywhere, and else which one may be meant. */
function toProblem({ post, id, line, says }: Reference, view: View, everything: View): Problem {
  const problem = { severity: 'error', file: post.source, ...(line === undefined ? {} : { line }) } as const;
  const isOwn = ({ pledge }: LedgerEntry<Post>) => isSameAuthor(pledge, post);
  const named = everything.entries.filter(({ goal }) => goal.id === id);
  const seen = view.entries.find((entry) => entry.goal.id === id && isOwn(entry));
  if (seen) {
    const where = seen.pledge === post ? 'this same post' : `${seen.pledge.source}, which comes later`;
    const hint = 'Name a goal of an earlier pledge, or take `continues` out.';
    return { ...problem, found: `${says}, which is promised in ${where}`, hint };
  }
  const hidden = named.find(isOwn);
  if (hidden) {
    const hint = 'Publish that pledge, or leave this out until then: readers could not see what was promised.';
    return { ...problem, found: `${says}, which only ${hidden.pledge.source} promises, and that is not public`, hint };
  }
  const others = named[0];
  if (others) {
    const hint = `Give the two posts one author, or name a goal of ${post.authors.map(({ name }) => name).join(', ')}.`;
    return { ...problem, found: `${says}, which another author promises in ${others.pledge.source}`, hint };
  }
  return { ...problem, found: `${says}, which no post promises`, hint: hintFor(id, view.entries.filter(isOwn)) };
}

/** How many ids a hint names where none is near. */
const SHOWN = 5;

function hintFor(id: string, entries: readonly LedgerEntry<Post>[]): string {
  const ids = [...new Set(entries.map(({ goal }) => goal.id))];
  const near = nearestOf(id, ids);
  const pledge = entries.findLast(({ goal }) => goal.id === near)?.pledge;
  if (near !== undefined && pledge) return `Write \`${near}\`, which ${pledge.source} promises.`;
  if (ids.length === 0) return `State it in a pledge first, as \`goals: [{id: ${id}, text: …}]\`, or take it out.`;
  const last = ids.slice(-SHOWN).map((one) => `\`${one}\``);
  return `Write the id of a goal that a pledge states, such as ${last.join(', ')}, or take it out.`;
}
