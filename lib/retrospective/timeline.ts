import { Temporal } from 'temporal-polyfill';
import type { Roadmap, RoadmapGroup, RoadmapItem } from './roadmap';

/** A stretch of the axis; both in per cent of its length. */
export type Stretch = { start: number; size: number };

/** An item that has its place in time. */
export type TimelineItem = RoadmapItem &
  Stretch & {
    /** Nobody knows when it began; the bar fades in. `isOpen` fades out. */
    isOpenStart: boolean;
    /** How much of the bar lies before today, in per cent. */
    past: number;
    /** About how many months it takes, at least one. */
    months: number;
  };

/** A roadmap along one axis of time. */
export type Timeline = {
  /** The years that the axis touches, each with its stretch. */
  years: (Stretch & { year: number })[];
  /** Where months or quarters begin, by the month they begin with; years alone where there are too many. */
  ticks: { at: number; month: number }[];
  /** Where today is; not there where the axis does not reach it. */
  today?: number;
  groups: (Omit<RoadmapGroup, 'items'> & { items: TimelineItem[] })[];
};

/** How far a bar is drawn where an end is open: so many days, or so much of the whole. */
const FADE = { days: 60, share: 0.05 };

/** An axis that ends this long before today does not reach out for it; in days. */
const NEAR = 120;

/**
 * Lays a roadmap along an axis of whole months, quarters or years, so long that all of it has its place.
 *
 * @param today the day in the site's zone, `2026-11-20`
 * @returns undefined where nothing has a date
 */
export function toTimeline({ groups }: Roadmap, today: string): Timeline | undefined {
  const now = toDays(today);
  const all = groups.flatMap(({ items }) => items);
  const known = toExtent(all.flatMap((item) => toSpan(item, now, 0)));
  if (known === undefined) return undefined;
  const fade = Math.max(FADE.days, (known.last - known.first) * FADE.share);
  const dated = groups
    .map((group) => ({ ...group, items: group.items.flatMap((item) => toSpan(item, now, Math.round(fade))) }))
    .filter(({ items }) => items.length > 0);
  const { first, last } = toExtent(dated.flatMap(({ items }) => items)) ?? known;
  const isNear = now >= first - NEAR && now <= last + NEAR;
  const axis = toAxis(isNear ? Math.min(first, now) : first, isNear ? Math.max(last, now + 1) : last);
  const { begin, end } = axis;
  const at = (day: number) => round(((day - begin) / (end - begin)) * 100);
  return {
    years: axis.years.map((year) => {
      const start = Math.max(toDays(`${year}-01-01`), begin);
      return { year, start: at(start), size: round(at(Math.min(toDays(`${year + 1}-01-01`), end)) - at(start)) };
    }),
    ticks: axis.ticks.map(({ day, month }) => ({ at: at(day), month })),
    // In the middle of the day.
    ...(isNear && { today: at(now + 0.5) }),
    groups: dated.map((group) => ({
      ...group,
      items: group.items.map(({ begin: from, end: to, item }) => ({
        ...item,
        start: at(from),
        size: round(at(to) - at(from)),
        isOpenStart: item.from === undefined,
        past: round(Math.min(100, Math.max(0, ((now + 0.5 - from) / (to - from)) * 100))),
        months: Math.max(1, Math.round((to - from) / 30)),
      })),
    })),
  };
}

type Span = { begin: number; end: number; item: RoadmapItem };

function toExtent(spans: readonly Span[]): { first: number; last: number } | undefined {
  if (spans.length === 0) return undefined;
  return { first: Math.min(...spans.map(({ begin }) => begin)), last: Math.max(...spans.map(({ end }) => end)) };
}

/** The days from which and before which the bar of an item runs; none for an item without a date. */
function toSpan(item: RoadmapItem, now: number, fade: number): Span[] {
  const to = item.to === undefined ? undefined : toDays(item.to) + 1;
  const from = item.from === undefined ? undefined : toDays(item.from);
  if (from === undefined && to === undefined) return [];
  const begin = from ?? (to ?? 0) - fade;
  // What goes on goes on until today; what the author says is done, no further than it must.
  const reached = item.status === 'done' ? begin : Math.max(begin, now);
  return [{ begin, end: to ?? reached + fade, item }];
}

/** Whole units around two days: months for up to nine of them, quarters for up to four years, else years. */
function toAxis(first: number, last: number) {
  const start = toDate(first).with({ day: 1 });
  const until = toDate(last - 1)
    .with({ day: 1 })
    .add({ months: 1 });
  const months = start.until(until, { largestUnit: 'months' }).months;
  const step = months <= 9 ? 1 : months <= 48 ? 3 : 12;
  const from = start.with({ month: start.month - ((start.month - 1) % step) });
  const over = (until.month - 1) % step;
  const to = over === 0 ? until : until.add({ months: step - over });
  const starts: Temporal.PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0; day = day.add({ months: step })) starts.push(day);
  return {
    begin: toDays(from.toString()),
    end: toDays(to.toString()),
    years: [...new Set(starts.map(({ year }) => year))],
    ticks: step === 12 ? [] : starts.map((day) => ({ day: toDays(day.toString()), month: day.month })),
  };
}

/** Days since 1970. */
function toDays(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function toDate(days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
