import { Temporal } from 'temporal-polyfill';
import type { Season, SeasonPost, SeasonRow } from '@/lib/retrospective/season';
import { formatDate, formatMoment } from '@/lib/site/dates';
import { formatMoney } from '@/lib/site/money';
import type { Site } from '@/lib/site/site-schema';
import { wordsIn } from '@/lib/site/words/words';

type Place = Pick<Site, 'language' | 'timeZone'>;

/** What `npm run status -- --json` prints; moments are ISO 8601 with the site's offset. */
export type Status = {
  now: string;
  cohorts: {
    /** The name of its file without extension. */
    id: string;
    name: string;
    state: Season<SeasonPost>['state'];
    /** Days, `2026-09-07`. */
    start: string;
    end: string;
    rounds: number;
    /** The round that is open; none before the season and after it. */
    open?: {
      number: number;
      opened: string;
      deadline: string;
      /** Whole minutes until the deadline. */
      minutesLeft: number;
      /** Names of members. */
      submitted: string[];
      waiting: string[];
    };
    currency: string;
    members: {
      name: string;
      submitted: number;
      missed: number;
      passesUsed: number;
      passesLeft: number;
      /** In `currency`; none where the club takes none. */
      deposit?: number;
    }[];
  }[];
};

/** Seasons as an object for machines; the order is that in which they are given. @param now milliseconds since 1970 */
export function toStatus<P extends SeasonPost>(
  seasons: readonly Season<P>[],
  now: number,
  { timeZone }: Pick<Place, 'timeZone'>,
): Status {
  const format = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(timeZone)
      .toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return {
    now: format(now),
    cohorts: seasons.map(({ cohort, rounds, rows, state, open }) => ({
      ...{ id: cohort.slug, name: cohort.name, state, start: cohort.start, end: cohort.end, rounds: rounds.length },
      ...(open && {
        open: {
          number: open.number,
          opened: format(open.opens),
          deadline: format(open.deadline),
          minutesLeft: Math.max(0, Math.floor((open.deadline - now) / 60_000)),
          submitted: namesOf(rows, open.number, true),
          waiting: namesOf(rows, open.number, false),
        },
      }),
      currency: cohort.currency,
      members: rows.map(({ member, cells: _, ...sums }) => ({ name: member.name, ...sums })),
    })),
  };
}

/**
 * Seasons for people: those that run with everything, the next that starts, then each that is over in a line.
 *
 * @param now milliseconds since 1970
 */
export function formatStatus<P extends SeasonPost>(seasons: readonly Season<P>[], now: number, site: Place): string {
  const words = wordsIn(site.language).status;
  if (seasons.length === 0) return words.none;
  const of = (state: Season<P>['state']) => seasons.filter((season) => season.state === state);
  return [
    ...of('running').map((season) => formatRunning(season, now, site)),
    ...of('upcoming')
      .sort((a, b) => (a.rounds[0]?.opens ?? 0) - (b.rounds[0]?.opens ?? 0))
      .map(({ cohort: { name, start }, rounds }) =>
        words.upcoming(name, formatDate(start, site.language), formatLeft((rounds[0]?.opens ?? now) - now, site)),
      ),
    ...of('ended').map((season) => formatEnded(season, site)),
  ].join('\n\n');
}

function formatRunning<P extends SeasonPost>(
  { cohort, rounds, rows, open }: Season<P>,
  now: number,
  site: Place,
): string {
  const words = wordsIn(site.language).status;
  if (open === undefined) return cohort.name;
  const moment = (instant: number) => formatMoment(instant, site.language, site.timeZone);
  const list = (names: string[]) => (names.length === 0 ? words.nobody : names.join(', '));
  return [
    words.open(cohort.name, open.number, rounds.length),
    // A minute after the deadline before it, which is what people call the beginning.
    words.opened(moment(rounds[open.number - 2]?.deadline ?? open.opens)),
    words.deadline(moment(open.deadline), formatLeft(open.deadline - now, site)),
    words.submitted(list(namesOf(rows, open.number, true))),
    words.waiting(list(namesOf(rows, open.number, false))),
    ...rows.map((row) => formatRow(row, cohort, site)),
  ].join('\n  ');
}

function formatRow<P>(
  { member, passesUsed, passesLeft, missed, deposit }: SeasonRow<P>,
  { currency }: Season<P>['cohort'],
  { language }: Place,
): string {
  const words = wordsIn(language).status;
  const left = deposit === undefined ? [] : [words.deposit(formatMoney(deposit, currency, language))];
  return `${member.name}: ${[words.sums(passesUsed, passesUsed + passesLeft, missed), ...left].join(', ')}`;
}

function formatEnded<P extends SeasonPost>({ cohort, rounds, rows }: Season<P>, { language }: Place): string {
  const submitted = rows.reduce((sum, row) => sum + row.submitted, 0);
  const { name, start, end } = cohort;
  return wordsIn(language).status.ended(name, start, end, submitted, rounds.length * rows.length);
}

function namesOf<P>(rows: readonly SeasonRow<P>[], round: number, hasSubmitted: boolean): string[] {
  return rows
    .filter(({ cells }) => (cells[round - 1]?.state === 'submitted') === hasSubmitted)
    .map(({ member }) => member.name);
}

/** `2일 3시간`, `3시간 20분`, `20분`. */
function formatLeft(milliseconds: number, { language }: Place): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return wordsIn(language).timeLeft(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}
