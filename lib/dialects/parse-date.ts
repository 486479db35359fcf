import { Temporal } from 'temporal-polyfill';

const DAY = /^(\d{4})(?:\s*[-./]\s*|\s*년\s*)(\d{1,2})(?:\s*[-./]\s*|\s*월\s*)(\d{1,2})(?!\d)\s*(?:일|\.(?!\d))?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})(?!\\d)`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME =
  /^(?:(오전|오후|am|pm)\s*)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*(am|pm)?\s*([a-z_]+\/[a-z_/]+|[a-z]{1,4})?\s*([+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]*\))?$/i;
const ZONES: Record<string, string> = {
  ...{ z: '+00:00', utc: '+00:00', gmt: '+00:00', kst: '+09:00', jst: '+09:00' },
  ...{ est: '-05:00', edt: '-04:00', pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00' },
};

/** What a text says as a date. `dropped` is a time or zone that cannot be; `nearest` a day that exists. */
export type ParsedDate =
  | { kind: 'date'; iso: string; dropped?: string }
  | { kind: 'impossible'; nearest: string }
  | { kind: 'unreadable' };

/**
 * The one reader of dates. The written day is the day: it is never shifted by a zone. Where no offset is written, the
 * site's at that local time is put. Gives `2024-12-31T00:00:00+09:00`.
 * @param timeZone the site's, such as `Asia/Seoul`.
 */
export function parseDate(text: string, timeZone: string): ParsedDate {
  const match = matchDay(text.trim());
  if (!match) return { kind: 'unreadable' };
  const { year, month, day, rest } = match;
  const plain = Temporal.PlainDate.from(
    { year, month: Math.max(month, 1), day: Math.max(day, 1) },
    { overflow: 'constrain' },
  );
  if (plain.month !== month || plain.day !== day) return { kind: 'impossible', nearest: plain.toString() };

  const { time, offset, dropped } = parseTime(rest);
  const zoned = () => plain.toPlainDateTime(time).toZonedDateTime(timeZone).offset;
  const iso = `${plain.toString()}T${time.toString({ smallestUnit: 'second' })}${offset ?? zoned()}`;
  return { kind: 'date', iso, ...(dropped && { dropped }) };
}

type Day = { year: number; month: number; day: number; rest: string };

function matchDay(text: string): Day | undefined {
  const ymd = DAY.exec(text) ?? COMPACT.exec(text);
  if (ymd) return dayOf(ymd[1], Number(ymd[2]), ymd[3], text.slice(ymd[0].length));
  const dmy = DAY_FIRST.exec(text);
  if (dmy) return dayOf(dmy[3], monthOf(dmy[2]), dmy[1], text.slice(dmy[0].length));
  const mdy = MONTH_FIRST.exec(text);
  return mdy ? dayOf(mdy[3], monthOf(mdy[1]), mdy[2], text.slice(mdy[0].length)) : undefined;
}

function dayOf(year: string | undefined, month: number, day: string | undefined, rest: string): Day | undefined {
  return month === -1 ? undefined : { year: Number(year), month, day: Number(day), rest };
}

function monthOf(name = ''): number {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? -1 : index + 1;
}

function parseTime(rest: string): { time: Temporal.PlainTime; offset?: string; dropped?: string } {
  const midnight = Temporal.PlainTime.from('00:00');
  // A weekday may stand between day and time: `2024. 3. 22. (금) 21:00`.
  const text = rest.replace(/^[T,\s]*(?:\(?[월화수목금토일](?:요일)?\)?(?=\s|$))?[T,\s]*/i, '').trim();
  if (text === '') return { time: midnight };
  const match = TIME.exec(text);
  if (!match) return { time: midnight, dropped: text };

  const [, before, hours, minutes, seconds = '0', after, name, shift] = match;
  const zone = zoneOf(name, shift);
  const half = (before ?? after)?.toLowerCase();
  const hour = half ? (Number(hours) % 12) + (half === '오후' || half === 'pm' ? 12 : 0) : Number(hours);
  const offset = zone.offset === undefined ? {} : { offset: zone.offset };
  try {
    const time = Temporal.PlainTime.from(
      { hour, minute: Number(minutes), second: Number(seconds) },
      { overflow: 'reject' },
    );
    return { time, ...offset, ...(zone.unknown && { dropped: zone.unknown }) };
  } catch {
    return { time: midnight, ...offset, dropped: text };
  }
}

function zoneOf(name: string | undefined, shift: string | undefined): { offset?: string; unknown?: string } {
  if (shift) {
    const [, sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(shift) ?? [];
    if (Number(hours) > 14 || Number(minutes) > 59) return { unknown: shift };
    return { offset: `${sign}${hours.padStart(2, '0')}:${minutes}` };
  }
  if (!name) return {};
  const offset = ZONES[name.toLowerCase()] ?? (name.toLowerCase() === 'asia/seoul' ? '+09:00' : undefined);
  return offset ? { offset } : { unknown: name };
}
