import type { Cohort, Member } from '@/lib/content/cohort';
import type { Post } from '@/lib/content/post';
import type { CellState, Season, Work } from '@/lib/retrospective/season';
import { formatMoment } from '@/lib/site/dates';
import { formatMoney } from '@/lib/site/money';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';

/** Something that was submitted, as a link. */
export type WorkLink = { href: string; title: string };

/** The season at a glance: rounds across, members down. */
export type SeasonTable = {
  rounds: SeasonRound[];
  rows: {
    /** The slug of the member. */
    id: string;
    name: string;
    href?: string;
    cells: { state: CellState; links: WorkLink[] }[];
    submitted: number;
    passesUsed: number;
    deposit?: string;
  }[];
  /** How many passes a member has. */
  passes: number;
  hasDeposit: boolean;
};

export type SeasonRound = {
  number: number;
  state: 'closed' | 'open' | 'upcoming';
  /** The deadline as an ISO 8601 instant, and in words: `9. 21. (월) 02:00`. */
  iso: string;
  deadline: string;
  /** The same where there is little room: `9/21`. */
  short: string;
};

/** @param authors those who have a page here, by slug */
export function toSeasonTable(
  season: Season<Post>,
  authors: ReadonlyMap<string, { slug: string; name: string }>,
): SeasonTable {
  const { cohort, rows } = season;
  return {
    rounds: toSeasonRounds(season),
    rows: rows.map(({ member, cells, submitted, passesUsed, deposit }) => ({
      id: member.slug,
      ...toPerson(member, authors),
      cells: cells.map(({ state, works }) => ({ state, links: works.map(toWorkLink) })),
      submitted,
      passesUsed,
      deposit: deposit === undefined ? undefined : toMoney(deposit, cohort),
    })),
    passes: cohort.passes,
    hasDeposit: cohort.deposit !== undefined,
  };
}

export function toSeasonRounds({ rounds, open, state }: Season<Post>): SeasonRound[] {
  const { language, timeZone } = getSite();
  const format = new Intl.DateTimeFormat('en-US', { month: 'numeric', day: 'numeric', timeZone });
  return rounds.map(({ number, deadline }) => ({
    number,
    state:
      number === open?.number ? 'open' : state === 'ended' || (open && number < open.number) ? 'closed' : 'upcoming',
    iso: new Date(deadline).toISOString(),
    deadline: formatMoment(deadline, language, timeZone),
    short: format.format(deadline),
  }));
}

export function toWorkLink(work: Work<Post>): WorkLink {
  if ('submission' in work) return { href: work.submission.url, title: work.submission.title };
  return { href: hrefTo(work.post.path), title: work.post.title };
}

export function toMoney(amount: number, { currency }: Pick<Cohort, 'currency'>): string {
  return formatMoney(amount, currency, getSite().language);
}

/** An author of this blog goes by the name on their page; somebody else by the one in the file. */
export function toPerson(
  { slug, name, link }: Member,
  authors: ReadonlyMap<string, { slug: string; name: string }>,
): { name: string; href?: string } {
  const author = authors.get(slug);
  if (author) return { name: author.name, href: hrefTo(routes.author(author.slug)) };
  return { name, ...(link && { href: link }) };
}
