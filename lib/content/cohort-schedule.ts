import { Temporal } from 'temporal-polyfill';
import type { Interval, Schedule } from './cohort';
import { type CohortKey, type CohortValues, HINTS } from './cohort-fields';

/** Tells what is wrong at a place of the file. */
export type Fail = (path: readonly PropertyKey[], found: string, hint: string) => void;

/** More rounds than any club has had; a slip in a year makes thousands. */
const MOST_ROUNDS = 400;

/**
 * What the keys about time say together; all that does not go together is told.
 *
 * @param isWritten whether a key stands in the file, readable or not
 * @returns undefined where no rounds follow from them
 */
export function toSchedule(
  { start, end, every, deadline, rounds, skip }: CohortValues,
  isWritten: (key: CohortKey) => boolean,
  fail: Fail,
): Schedule | undefined {
  if (start && end && end < start) fail(['end'], `\`end: ${end}\` lies before \`start: ${start}\``, HINTS.end);
  if (isWritten('rounds')) {
    for (const key of ['every', 'deadline', 'skip'] as const) {
      if (isWritten(key)) fail([key], `\`${key}\` does not go with \`rounds\``, `Delete \`${key}\`, or \`rounds\`.`);
    }
    checkOrder(rounds ?? [], start, fail);
    return rounds && { deadlines: rounds };
  }
  for (const key of ['every', 'deadline'] as const) {
    if (!isWritten(key)) fail([], `\`${key}\` is missing`, HINTS[key]);
  }
  if (every) checkSkips(every, skip, { start, end }, fail);
  if (!every || !deadline) return undefined;
  if (every.unit === 'days' && every.count % 7 > 0 && deadline.weekday) {
    const hint = `Write the time alone: \`deadline: ${deadline.time}\`.`;
    fail(['deadline'], `\`${every.count} days\` end on another weekday each time`, hint);
  }
  if (start && end && countRounds(start, end, every) > MOST_ROUNDS) {
    fail(['end'], `from ${start} to ${end} there are more than ${MOST_ROUNDS} rounds`, HINTS.end);
  }
  return { every, deadline, skip: [...(skip ?? [])].sort() };
}

function checkOrder(rounds: readonly string[], start: string | undefined, fail: Fail): void {
  for (const [index, moment] of rounds.entries()) {
    const before = index === 0 ? start && `${start}T00:00:00` : rounds[index - 1];
    if (!before || moment > before) continue;
    const found = `\`rounds ${index + 1}\`: ${moment.replace('T', ' ')} is not after ${before.replace('T', ' ')}`;
    fail(['rounds', index], found, 'Write the deadlines in order, all of them after `start`.');
  }
}

function checkSkips(
  { unit }: Interval,
  skip: readonly string[] = [],
  { start, end }: Pick<CohortValues, 'start' | 'end'>,
  fail: Fail,
): void {
  if (unit === 'months' && skip.length > 0)
    fail(['skip'], '`skip` moves weeks, and `every` counts months', HINTS.rounds);
  for (const [index, day] of skip.entries()) {
    if (!start || !end || (start <= day && day <= end)) continue;
    fail(['skip', index], `\`skip ${index + 1}\`: ${day} is not between \`start\` and \`end\``, HINTS.skip);
  }
}

function countRounds(start: string, end: string, { unit, count }: Interval): number {
  return Temporal.PlainDate.from(start).until(end, { largestUnit: unit })[unit] / count;
}
