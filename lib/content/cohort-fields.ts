import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { parseDate } from '@/lib/dialects/parse-date';
import type { Interval } from './cohort';

/** Text; a number that stands for a name is one. */
const text = z
  .union([z.string(), z.number()], 'is no text')
  .transform((value) => String(value).normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', 'is empty');

const count = z.int('is no whole number').min(0, 'is below zero');
const amount = z.number('is no number').min(0, 'is below zero');
const url = z.url({ protocol: /^https?$/, error: 'is no address such as https://example.com/talk' });

/** What may stand in `content/cohorts/*.yml`, key by key. @param timeZone that of dates without an offset */
export function cohortFields(timeZone: string) {
  const at = (isDay: boolean) =>
    z.string('is no date').transform((written, context) => {
      const parsed = parseDate(written, timeZone);
      if (parsed.kind === 'date' && !parsed.dropped) return isDay ? parsed.iso.slice(0, 10) : parsed.iso;
      const reason = parsed.kind === 'impossible' ? `no day of the calendar; ${parsed.nearest} is` : 'no date';
      context.addIssue({ code: 'custom', message: `\`${written}\` is ${reason}` });
      return z.NEVER;
    });
  return {
    name: text,
    description: text.optional(),
    start: at(true),
    end: at(true),
    every: z.string('is no interval').transform(readInterval).optional(),
    deadline: z.string('is no weekday and time').transform(readDeadline).optional(),
    rounds: z.array(z.string('is no deadline').transform(readMoment), 'is no list').min(1, 'is empty').optional(),
    skip: z.array(at(true), 'is no list').optional(),
    passes: count.optional(),
    deposit: amount.optional(),
    penalty: amount.optional(),
    currency: z.string('is no currency').refine(isCurrency, 'is no currency').optional(),
    count: z.enum(['stated', 'all'], 'is neither `stated` nor `all`').optional(),
    members: z
      .array(
        z.preprocess(
          (value) => (typeof value === 'object' ? value : { name: value }),
          z.strictObject({ name: text, author: text.optional(), link: url.optional() }),
        ),
        'is no list',
      )
      .min(1, 'is empty'),
    submissions: z
      .array(
        z.strictObject({
          member: text,
          url,
          title: text,
          at: at(false),
          round: z.int('is no whole number').min(1, 'is below 1').optional(),
        }),
        'is no list',
      )
      .optional(),
  };
}

type Fields = ReturnType<typeof cohortFields>;

export type CohortKey = keyof Fields;

/** What stands in a file, as far as it could be read. */
export type CohortValues = { [K in CohortKey]?: z.output<Fields[K]> };

/** What to write for each key. */
export const HINTS: Record<CohortKey, string> = {
  name: 'Write `name: 글또 4기`.',
  description: 'Write one line of text.',
  start: 'Write the first day: `start: 2026-09-07`.',
  end: 'Write the day of the last deadline: `end: 2026-12-28`.',
  every: 'Write `every: 2 weeks`, `1 week`, `10 days` or `1 month`.',
  deadline: 'Write a weekday and a time, `deadline: Mon 02:00` or `월 02:00`, or a time alone.',
  rounds: 'List the deadlines one by one, each with its time: `- 2026-09-21 02:00`.',
  skip: 'List a day of each week without a round: `- 2026-09-24`.',
  passes: 'Write how many missed rounds cost nothing: `passes: 2`.',
  deposit: 'Write an amount: `deposit: 100000`.',
  penalty: 'Write what a missed round costs: `penalty: 10000`.',
  currency: 'Write a code of ISO 4217: `currency: KRW`.',
  count: 'Write `count: all` to count every post that a member writes during the season, or leave it out.',
  members: 'List authors, `- hoego`, or people, `- {name: 이름, link: https://…}`.',
  submissions: 'Write `- {member: hoego, title: 발표 영상, url: https://…, at: 2026-09-20 21:00}`.',
};

const UNITS: [RegExp, Interval['unit']][] = [
  [/^(?:days?|일)$/, 'days'],
  [/^(?:weeks?|주일?)$/, 'weeks'],
  [/^(?:months?|달|개월)$/, 'months'],
];

function readInterval(written: string, context: z.RefinementCtx): Interval {
  const [, digits = '1', word = ''] = /^(\d+)?\s*(\S+)$/.exec(written.normalize('NFC').trim().toLowerCase()) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (unit !== undefined && Number(digits) > 0) return { unit, count: Number(digits) };
  context.addIssue({ code: 'custom', message: `\`${written}\` is no interval` });
  return z.NEVER;
}

const WEEKDAYS = [
  /^(mon(day)?|월(요일)?)$/,
  /^(tue(s|sday)?|화(요일)?)$/,
  /^(wed(nesday)?|수(요일)?)$/,
  /^(thu(rs|rsday)?|목(요일)?)$/,
  /^(fri(day)?|금(요일)?)$/,
  /^(sat(urday)?|토(요일)?)$/,
  /^(sun(day)?|일(요일)?)$/,
];

/** `Sun 24:00` is what people write for the end of Sunday: midnight of the Monday after it. */
function readDeadline(written: string, context: z.RefinementCtx): { weekday?: number; time: string } {
  const [, word, hours = '', minutes = ''] =
    /^(?:(\S+)\s+)?(\d{1,2}):(\d{2})$/.exec(written.normalize('NFC').trim().toLowerCase()) ?? [];
  const weekday = WEEKDAYS.findIndex((pattern) => word !== undefined && pattern.test(word)) + 1;
  const hour = Number(hours || Number.NaN);
  const isEnd = hour === 24 && Number(minutes) === 0;
  if ((word !== undefined && weekday === 0) || !((hour < 24 && Number(minutes) < 60) || isEnd)) {
    context.addIssue({ code: 'custom', message: `\`${written}\` is no weekday and time` });
    return z.NEVER;
  }
  const time = isEnd ? '00:00' : `${hours.padStart(2, '0')}:${minutes}`;
  return weekday === 0 ? { time } : { weekday: isEnd ? (weekday % 7) + 1 : weekday, time };
}

/** A local date-time as written: its zone is always the site's. */
function readMoment(written: string, context: z.RefinementCtx): string {
  const parsed = parseDate(written, 'UTC');
  if (parsed.kind === 'date' && !parsed.dropped && /\d:\d\d/.test(written)) {
    return Temporal.PlainDateTime.from(parsed.iso.slice(0, 19)).toString();
  }
  const reason = parsed.kind === 'impossible' ? `no day of the calendar; ${parsed.nearest} is` : 'no day and time';
  context.addIssue({ code: 'custom', message: `\`${written}\` is ${reason}` });
  return z.NEVER;
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
