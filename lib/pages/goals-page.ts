import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import type { GoalStatus, LedgerEntry } from '@/lib/retrospective/ledger';
import { dayOf, startOfToday } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { type GoalLedger, getGoalLedger } from './goal-ledger';
import { type GoalPost, type GoalRow, toGoalPost, toGoalRow } from './goal-row';

/** How many goals ended in one way. */
export type GoalSum = { status: GoalStatus; count: number };

/** The goals of one pledge. */
export type GoalPledge = GoalPost & {
  /** Set where there are several authors. */
  author?: string;
  rows: GoalRow[];
};

export type GoalYear = { year: number; hue: number; sums: GoalSum[]; pledges: GoalPledge[] };

/** Every promise and what became of it, the newest year first. */
export type GoalsPage = { count: number; years: GoalYear[] };

/** The goals of one year in brief; `href` is where the ledger has them. */
export type GoalSheet = { year: number; hue: number; href: string; sums: GoalSum[]; rows: GoalRow[] };

/** The order in which ways to end are counted, whatever happened. */
const STATUSES: readonly GoalStatus[] = ['kept', 'partly', 'changed', 'dropped', 'open'];

/** @param now what is due is measured by the day of it in the site's zone */
export function getGoalsPage(now: Temporal.Instant = Temporal.Now.instant()): GoalsPage {
  return toGoalsPage(getGoalLedger(), toDay(now));
}

/** The goals of a year, or of the last one that has any; undefined where there are none. */
export function getGoalSheet(year?: number, now: Temporal.Instant = Temporal.Now.instant()): GoalSheet | undefined {
  return toGoalSheet(getGoalLedger(), toDay(now), year);
}

/** @param today `2026-11-20` */
export function toGoalsPage(ledger: GoalLedger, today: string): GoalsPage {
  const years = [...new Set(ledger.entries.map(({ year }) => year))].sort((a, b) => b - a);
  const isShared = new Set(ledger.entries.map(({ pledge }) => toNames(pledge))).size > 1;
  return {
    count: ledger.entries.length,
    years: years.map((year) => {
      const entries = ledger.entries.filter((entry) => entry.year === year);
      const pledges = [...new Set(entries.map(({ pledge }) => pledge))].map((pledge) => ({
        ...toGoalPost(pledge),
        author: isShared ? toNames(pledge) : undefined,
        rows: entries.filter((entry) => entry.pledge === pledge).map((entry) => toLedgerRow(entry, ledger, today)),
      }));
      return { year, hue: hueOf(year), sums: toSums(entries), pledges };
    }),
  };
}

/** @param today `2026-11-20` */
export function toGoalSheet(ledger: GoalLedger, today: string, year?: number): GoalSheet | undefined {
  const meant = year ?? ledger.entries.at(-1)?.year;
  const entries = ledger.entries.filter((entry) => entry.year === meant);
  if (meant === undefined || entries.length === 0) return undefined;
  return {
    year: meant,
    hue: hueOf(meant),
    href: hrefTo(routes.goals, String(meant)),
    sums: toSums(entries),
    rows: entries.map((entry) => toGoalRow(entry, { ledger, today })),
  };
}

/** A goal's years are told once, where it was last promised; before that a row leads to the next. */
function toLedgerRow(entry: LedgerEntry<Post>, ledger: GoalLedger, today: string): GoalRow {
  const row = toGoalRow(entry, { ledger, today });
  return row.carried ? { ...row, history: [] } : row;
}

export function toSums(entries: readonly Pick<LedgerEntry<Post>, 'status'>[]): GoalSum[] {
  return STATUSES.map((status) => ({
    status,
    count: entries.filter((entry) => entry.status === status).length,
  })).filter(({ count }) => count > 0);
}

/** The day by the site's clock. */
export function toDay(now: Temporal.Instant): string {
  return dayOf(startOfToday(getSite().timeZone, now));
}

function toNames({ authors }: Post): string {
  return authors.map(({ name }) => name).join(', ');
}
