import type { Post } from '@/lib/content/post';
import { getPostOfPath } from '@/lib/content/posts';
import type { Goal, Outcome } from '@/lib/dialects/canonical-post';
import { type Answer, type GoalStatus, type LedgerEntry, toHistory } from '@/lib/retrospective/ledger';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import type { GoalLedger } from './goal-ledger';
import { kindLabel } from './labels';

/** A post that a goal refers to. */
export type GoalPost = { href: string; title: string; label: string; date: string; lang?: string };

/** How far a goal came: `9 / 12권`, and how much of a bar that fills, 0 to 100, where a target was set. */
export type GoalProgress = { text: string; percent?: number };

/** What a post says of a goal, and the post. */
export type GoalAnswer = { status: GoalStatus; progress?: GoalProgress; note?: string; told: GoalPost };

/** One year of a goal that was carried over. */
export type GoalStep = { year: number; href?: string; current: boolean; text: string; status: GoalStatus };

/** A promise and what became of it, as lists and tables show it. */
export type GoalRow = {
  /** The id of its row in the ledger. */
  id?: string;
  text: string;
  /** Set where the text is not in the site's language. */
  lang?: string;
  status: GoalStatus;
  progress?: GoalProgress;
  /** A day (`2024-12-31`) or a month (`2024-12`). */
  due?: string;
  /** The due day is over, and nothing was said of it. */
  overdue: boolean;
  note?: string;
  /** The post that tells it; none in that post itself. */
  told?: GoalPost;
  /** What was said before that, oldest first. */
  before: GoalAnswer[];
  /** In a post that answers: what a later one says. */
  later?: GoalAnswer;
  /** The next year that it was promised for. */
  carried?: { year: number; href?: string };
  /** Every year that it was promised for, oldest first; empty where there is one. */
  history: GoalStep[];
};

/** @param today by the site's clock: `2026-11-20` */
export type GoalView = { ledger: GoalLedger; today: string; lang?: string };

/** A goal as the ledger has it now: the last answer decides. */
export function toGoalRow(entry: LedgerEntry<Post>, { ledger, today, lang }: GoalView): GoalRow {
  const { goal, status, pledge, later } = entry;
  const version = inLanguage(pledge, lang);
  const stated = version.goals.find(({ id }) => id === goal.id) ?? goal;
  const answers = entry.answers.map((answer) => toAnswer(answer, goal, lang));
  const last = answers.at(-1);
  const history = toHistory(entry);
  const next = later[0];
  return {
    id: ledger.idOf(entry),
    text: stated.text,
    lang: toLang(stated === goal ? pledge : version),
    status,
    progress: toProgress(goal, entry.value),
    due: goal.due,
    overdue: status === 'open' && next === undefined && isOver(goal.due, today),
    note: last?.note,
    told: last?.told,
    before: answers.slice(0, -1),
    carried: next && { year: next.year, href: rowHref(ledger, next) },
    history: history.length === 1 ? [] : history.map((step) => toStep(step, entry, ledger)),
  };
}

/** The same in a post that answers it: what this post says, and what a later one does. */
export function toAnsweredRow(entry: LedgerEntry<Post>, outcome: Outcome, post: Post, view: GoalView): GoalRow {
  const last = entry.answers.at(-1);
  const isLast =
    last === undefined || [post.path, ...post.translations.map(({ path }) => path)].includes(last.post.path);
  return {
    ...toGoalRow(entry, view),
    status: outcome.result,
    progress: toProgress(entry.goal, outcome.value),
    overdue: false,
    carried: undefined,
    note: outcome.note,
    told: undefined,
    before: [],
    later: isLast ? undefined : toAnswer(last, entry.goal, view.lang),
  };
}

export function toGoalPost(post: Post, lang?: string): GoalPost {
  const version = inLanguage(post, lang);
  return {
    href: hrefTo(version.path),
    title: version.title,
    label: kindLabel(version) ?? getWords().kind.note,
    date: version.date,
    lang: toLang(version),
  };
}

function toAnswer({ outcome, post }: Answer<Post>, goal: Goal, lang: string | undefined): GoalAnswer {
  const version = inLanguage(post, lang);
  const said = version.outcomes.find((other) => other.goal === outcome.goal) ?? outcome;
  const progress = toProgress(goal, outcome.value);
  return { status: outcome.result, progress, note: said.note, told: toGoalPost(post, lang) };
}

function toStep(step: LedgerEntry<Post>, current: LedgerEntry<Post>, ledger: GoalLedger): GoalStep {
  const { year, goal, status } = step;
  return { year, href: rowHref(ledger, step), current: step === current, text: goal.text, status };
}

function rowHref(ledger: GoalLedger, entry: LedgerEntry<Post>): string | undefined {
  const id = ledger.idOf(entry);
  return id === undefined ? undefined : hrefTo(routes.goals, id);
}

function toProgress({ target, unit = '' }: Goal, value: number | undefined): GoalProgress | undefined {
  if (value === undefined) return undefined;
  const { language } = getSite();
  const amounts = target === undefined ? [value] : [value, target];
  // `12권` and `50%`, but `70 kg`.
  const space = /^[a-z]/i.test(unit) ? ' ' : '';
  const text = `${amounts.map((amount) => amount.toLocaleString(language)).join(' / ')}${space}${unit}`;
  if (target === undefined || target <= 0) return { text };
  return { text, percent: Math.round(Math.min(100, Math.max(0, (value / target) * 100)) * 10) / 10 };
}

/** A month is over when the next one has begun. */
function isOver(due: string | undefined, today: string): boolean {
  return due !== undefined && due < today.slice(0, due.length);
}

function inLanguage(post: Post, lang: string | undefined): Post {
  const other = post.lang === lang ? undefined : post.translations.find((version) => version.lang === lang);
  return (other && getPostOfPath(other.path)) ?? post;
}

function toLang({ lang }: Post): string | undefined {
  return lang === getSite().language ? undefined : lang;
}
