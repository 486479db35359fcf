import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Interval, Schedule } from '@/lib/content/cohort';
import { createRandom } from '@/lib/site/fixtures/random';
import { makeCohort } from './fixtures/cohort';
import { type Round, roundAt, toRounds } from './rounds';

const SEOUL = 'Asia/Seoul';

describe('toRounds', () => {
  it('gives our own season its eight deadlines', () => {
    const rounds = toRounds(makeCohort(), SEOUL);
    expect(deadlines(rounds, SEOUL)).toEqual(
      ['09-21', '10-05', '10-19', '11-02', '11-16', '11-30', '12-14', '12-28'].map((day) => `2026-${day}T02:00`),
    );
    expect(rounds.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(local(rounds[0]?.opens, SEOUL)).toBe('2026-09-07T00:00');
  });

  it('counts the minute of the deadline for the round that it ends, and not one second more', () => {
    const rounds = toRounds(makeCohort(), SEOUL);
    const at = (time: string) => roundAt(rounds, Date.parse(`2026-09-21T${time}+09:00`))?.number;
    expect(at('01:59:00')).toBe(1);
    expect(at('02:00:00')).toBe(1);
    expect(at('02:00:59')).toBe(1);
    expect(at('02:01:00')).toBe(2);
    expect(roundAt(rounds, Date.parse('2026-09-06T23:59:59+09:00'))).toBeUndefined();
    expect(roundAt(rounds, Date.parse('2026-12-28T02:00:30+09:00'))?.number).toBe(8);
    expect(roundAt(rounds, Date.parse('2026-12-28T02:01:00+09:00'))).toBeUndefined();
  });

  it.each([
    ['2 weeks', 'Sun 23:59', '2026-09-07', '2026-10-04', ['2026-09-20T23:59', '2026-10-04T23:59']],
    ['2 weeks', 'Sun 23:59', '2026-09-07', '2026-10-05', ['2026-09-20T23:59', '2026-10-04T23:59']],
    ['2 weeks', 'Mon 02:00', '2020-03-01', '2020-03-29', ['2020-03-16T02:00', '2020-03-30T02:00']],
    ['1 weeks', 'Mon 02:00', '2026-09-10', '2026-09-21', ['2026-09-14T02:00', '2026-09-21T02:00']],
    ['10 days', '23:59', '2026-09-01', '2026-09-20', ['2026-09-10T23:59', '2026-09-20T23:59']],
    ['1 months', '23:59', '2026-08-31', '2026-11-29', ['2026-09-29T23:59', '2026-10-30T23:59', '2026-11-29T23:59']],
    ['1 months', '02:00', '2026-01-31', '2026-03-31', ['2026-02-28T02:00', '2026-03-31T02:00']],
    ['2 weeks', 'Mon 02:00', '2026-09-07', '2026-09-08', ['2026-09-21T02:00']],
  ])('%s, %s from %s to %s', (every, deadline, start, end, expected) => {
    expect(deadlines(toRounds({ start, end, schedule: regular(every, deadline) }, SEOUL), SEOUL)).toEqual(expected);
  });

  it('moves what comes after a holiday by a week, once for each week', () => {
    const schedule = { ...regular('2 weeks', 'Mon 02:00'), skip: ['2026-09-24', '2026-09-25'] };
    const rounds = toRounds({ start: '2026-09-07', end: '2026-10-26', schedule }, SEOUL);
    expect(deadlines(rounds, SEOUL)).toEqual(['2026-09-21T02:00', '2026-10-12T02:00', '2026-10-26T02:00']);
  });

  it('takes stated deadlines as they are', () => {
    const schedule = { deadlines: ['2026-09-21T02:00:00', '2026-10-12T23:59:00'] };
    const rounds = toRounds(makeCohort({ schedule }), SEOUL);
    expect(deadlines(rounds, SEOUL)).toEqual(['2026-09-21T02:00', '2026-10-12T23:59']);
    expectTiling(rounds);
  });

  it('takes the time after a gap of the clocks, and the first of two that are the same', () => {
    // 2026-03-29 02:30 does not exist in Berlin; 2026-10-25 02:30 comes twice.
    const spring = { start: '2026-03-16', end: '2026-03-29', schedule: regular('2 weeks', 'Sun 02:30') };
    expect(deadlines(toRounds(spring, 'Europe/Berlin'), 'Europe/Berlin').at(-1)).toBe('2026-03-29T03:30');
    const autumn = { start: '2026-10-12', end: '2026-10-25', schedule: regular('2 weeks', 'Sun 02:30') };
    const last = toRounds(autumn, 'Europe/Berlin').at(-1);
    expect(new Date(last?.deadline ?? 0).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('has no empty round where a zone has left out a day', () => {
    const season = { start: '2011-12-27', end: '2012-01-02', schedule: regular('1 days', '02:00') };
    const rounds = toRounds(season, 'Pacific/Apia');
    expectTiling(rounds);
    expect(deadlines(rounds, 'Pacific/Apia')).not.toContain('2011-12-30T02:00');
  });

  it('tiles any season without gap or overlap, in any zone and across changes of the clocks', () => {
    const random = createRandom(2026);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    for (let turn = 0; turn < 150; turn += 1) {
      const zone = pick(ZONES);
      const start = Temporal.PlainDate.from('2005-01-01').add({ days: Math.floor(random() * 9000) });
      const unit = pick(['days', 'weeks', 'months'] as const);
      const every = { unit, count: 1 + Math.floor(random() * 3) };
      const weekday = unit === 'weeks' ? 1 + Math.floor(random() * 7) : undefined;
      const time = pick(['00:00', '00:30', '01:59', '02:00', '02:30', '03:00', '12:00', '23:59']);
      const end = start.add({ days: 1 + Math.floor(random() * 120) });
      const skip = unit === 'months' ? [] : [start.add({ days: Math.floor(random() * 40) }).toString()];
      const schedule = { every, deadline: { weekday, time }, skip };
      const how = `${JSON.stringify(schedule)} from ${start} to ${end} in ${zone}`;
      const rounds = toRounds({ start: start.toString(), end: end.toString(), schedule }, zone);
      expect(rounds.length, how).toBeGreaterThan(0);
      expect(rounds[0]?.opens, how).toBe(start.toZonedDateTime(zone).epochMilliseconds);
      expectTiling(rounds, how);
      expectLocal(rounds, { weekday, time }, zone, how);
    }
  }, 60_000);
});

/** Zones with changes at midnight, of half an hour, over a whole day, under Ramadan, near the poles, and none. */
const ZONES = `Asia/Seoul UTC Europe/Berlin Europe/London America/New_York America/Sao_Paulo America/St_Johns
  America/Havana America/Asuncion Atlantic/Azores Africa/Casablanca Africa/Cairo Asia/Beirut Asia/Tehran Asia/Pyongyang
  Asia/Kathmandu Australia/Lord_Howe Pacific/Apia Pacific/Chatham Pacific/Kiritimati Antarctica/Troll
  America/Scoresbysund`.split(/\s+/);

function expectTiling(rounds: readonly Round[], how?: string): void {
  for (const [index, { opens, closes, deadline }] of rounds.entries()) {
    expect(closes, how).toBeGreaterThan(opens);
    expect(deadline, how).toBeLessThan(closes);
    const next = rounds[index + 1];
    if (next) expect(next.opens, how).toBe(closes);
    for (const moment of [opens, closes - 1]) expect(roundAt(rounds, moment)?.number, how).toBe(index + 1);
  }
}

/** By the clock on the wall every deadline is the one that was said, unless the clocks leave that time out. */
function expectLocal(
  rounds: readonly Round[],
  { weekday, time }: { weekday?: number; time: string },
  zone: string,
  how: string,
): void {
  for (const { deadline } of rounds) {
    const wall = Temporal.Instant.fromEpochMilliseconds(deadline).toZonedDateTimeISO(zone);
    const said = wall.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(time));
    const exists = said.toZonedDateTime(zone).toPlainDateTime().equals(said);
    if (!exists || wall.toPlainTime().toString({ smallestUnit: 'minute' }) !== time) {
      // Moved by a gap: it must be the moment right after one.
      const before = wall.subtract({ days: 2 }).offsetNanoseconds;
      expect(wall.offsetNanoseconds, how).not.toBe(before);
      continue;
    }
    if (weekday !== undefined) expect(wall.dayOfWeek, how).toBe(weekday);
  }
}

function regular(every: string, deadline: string): Exclude<Schedule, { deadlines: string[] }> {
  const [count, unit] = every.split(' ');
  const [time = '', day] = deadline.split(' ').reverse();
  const weekday = day === undefined ? undefined : ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day) + 1;
  return { every: { unit: unit as Interval['unit'], count: Number(count) }, deadline: { weekday, time }, skip: [] };
}

function deadlines(rounds: readonly Round[], zone: string): string[] {
  return rounds.map(({ deadline }) => local(deadline, zone));
}

function local(instant: number | undefined, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant ?? 0)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
