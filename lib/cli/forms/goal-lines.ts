import { stringify } from 'yaml';
import type { Goal } from '@/lib/dialects/canonical-post';
import type { LedgerEntry } from '@/lib/retrospective/ledger';
import type { Period } from '@/lib/retrospective/period';
import type { FormWords } from './form-words';

type Entry = Pick<LedgerEntry<unknown>, 'goal' | 'year' | 'from' | 'to' | 'status' | 'value'>;

/**
 * `outcomes` of a retrospective: each goal of the last pledge that is still to be answered, as a comment. Commented
 * out because an answer without a result is an error, and the post must be valid right away; the page of the
 * retrospective shows what is left out as open, so that nothing is forgotten.
 */
export function toOutcomeLines(entries: readonly Entry[], period: Period, words: FormWords): string[] {
  const open = selectLast(entries.filter(({ from }) => from <= period.to)).filter(
    ({ status }) => status === 'open' || status === 'partly',
  );
  if (open.length === 0) return [];
  return [
    'outcomes:',
    `# ${words.comments.outcomes}`,
    ...open.flatMap(({ goal, value }) => [
      `# - goal: ${scalar(goal.id)} # ${oneLine(goal.text)}`,
      '#   result:',
      ...(goal.target === undefined ? [] : [`#   value: ${value ?? 0} # ${words.comments.value(amountOf(goal))}`]),
    ]),
  ];
}

/** `goals` of a pledge: an example, and what the time before it left open, let go, or kept in part, as comments. */
export function toGoalLines(entries: readonly Entry[], period: Period, words: FormWords): string[] {
  const { text, unit } = words.comments.example;
  const example = { id: 'books', text, target: 12, unit, due: period.to };
  const before = selectLast(entries.filter(({ to }) => to < period.from));
  const left = before.flatMap(({ goal, status, value }) =>
    status === 'open' || status === 'partly' || status === 'dropped' ? [{ goal, status, value }] : [],
  );
  return [
    'goals:',
    `# ${words.comments.goals}`,
    ...comment(example),
    ...(left.length === 0 ? [] : [`# ${words.comments.carried(before[0]?.year ?? period.year - 1)}`]),
    ...left.flatMap(({ goal: { id, text, target, unit }, status, value }) => {
      const told = value === undefined ? '' : ` (${value}${unit ?? ''})`;
      const [first = '', ...rest] = comment({ id, text, target, unit });
      return [`${first} # ${words.comments.state[status]}${told}`, ...rest];
    }),
  ];
}

/** Of several years the last: what is older has been carried over, or forgotten for good. */
export function selectLast<T extends Pick<Entry, 'year'>>(entries: readonly T[]): T[] {
  const last = Math.max(...entries.map(({ year }) => year));
  return entries.filter(({ year }) => year === last);
}

function comment(goal: Partial<Goal>): string[] {
  const item = Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== undefined));
  const yaml = stringify([item], { lineWidth: 0 }).trimEnd();
  return yaml.split('\n').map((line) => `# ${line}`);
}

function amountOf({ target = 0, unit = '' }: Goal): string {
  return `${target}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
}

function scalar(id: string): string {
  return stringify(id, { lineWidth: 0 }).trimEnd();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
