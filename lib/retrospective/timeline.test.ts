import { describe, expect, it } from 'vitest';
import { createRandomBelow } from '@/lib/site/fixtures/random';
import { toRoadmap } from './roadmap';
import { type Timeline, toTimeline } from './timeline';

const TODAY = '2026-11-20';

describe('toTimeline', () => {
  it('takes the months of a short roadmap, and does not reach for a today far away', () => {
    const timeline = timelineOf('24.02.01-24.03.30');
    expect(timeline?.years).toEqual([{ year: 2024, start: 0, size: 100 }]);
    expect(timeline?.ticks.map(({ month }) => month)).toEqual([2, 3]);
    expect(timeline).not.toHaveProperty('today');
    expect(timeline?.groups[0]?.items[0]).toMatchObject({ start: 0, size: 98.33, past: 100, isOpenStart: false });
  });

  it('takes quarters for some years, with today in its place', () => {
    const timeline = timelineOf('24.11.01-24.12.31', '2026.08 ~', '2027.02');
    expect(timeline?.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(timeline?.ticks.map(({ month }) => month)).toEqual([10, 1, 4, 7, 10, 1, 4, 7, 10, 1]);
    const [done, open, planned] = timeline?.groups[0]?.items ?? [];
    expect(done).toMatchObject({ past: 100, months: 2 });
    expect(planned).toMatchObject({ past: 0, months: 1 });
    const today = timeline?.today ?? 0;
    expect((open?.start ?? 0) + ((open?.size ?? 0) * (open?.past ?? 0)) / 100).toBeCloseTo(today, 1);
    expect((open?.start ?? 0) + (open?.size ?? 0)).toBeGreaterThan(today);
    expect(planned?.start).toBeGreaterThan(today);
  });

  it('takes years for a life', () => {
    const timeline = timelineOf('2012 ~ 2015', '2026.05');
    expect(timeline?.ticks).toEqual([]);
    expect(timeline?.years).toHaveLength(15);
    expect(timeline?.years.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(100, 0);
  });

  it('lets what has no beginning fade in, and what is done not run on', () => {
    const [item] = timelineOf('~ 2026.12')?.groups[0]?.items ?? [];
    expect(item).toMatchObject({ isOpenStart: true, isOpen: false, months: 2 });
  });

  it('leaves out what has no date, and is none where nothing has', () => {
    expect(timelineOf('TBD', '2026.10')?.groups[0]?.items).toHaveLength(1);
    expect(toTimeline(toRoadmap([], TODAY), TODAY)).toBeUndefined();
    expect(timelineOf('TBD')).toBeUndefined();
  });

  it('gives everything a place on the axis, whatever the dates', () => {
    const next = createRandomBelow(7);
    for (let round = 0; round < 50; round += 1) {
      const dates = Array.from({ length: 1 + next(40) }, () => {
        const [from, to] = [randomDay(next), randomDay(next)].sort();
        return [`${from} ~ ${to}`, `${from} ~`, `~ ${to}`, `${to}`][next(4)] ?? '';
      });
      const timeline = timelineOf(...dates);
      const items = timeline?.groups.flatMap((group) => group.items) ?? [];
      expect(items).toHaveLength(dates.length);
      for (const { start, size, past } of [...items, { ...axisOf(timeline), past: 0 }]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(size).toBeGreaterThan(0);
        expect(start + size).toBeLessThanOrEqual(100.02);
        expect(past).toBeGreaterThanOrEqual(0);
        expect(past).toBeLessThanOrEqual(100);
      }
      expect(timeline?.ticks.length).toBeLessThanOrEqual(18);
    }
  });
});

function axisOf(timeline: Timeline | undefined) {
  const years = timeline?.years ?? [];
  return { start: years[0]?.start ?? -1, size: years.reduce((sum, { size }) => sum + size, 0) - 0.1 };
}

function timelineOf(...dates: string[]): Timeline | undefined {
  const rows = dates.map((text, index) => ({ cells: [{ text: `일 ${index}` }, { text }] }));
  return toTimeline(toRoadmap([{ group: [], header: ['할 일', '기간'], rows }], TODAY), TODAY);
}

function randomDay(next: (limit: number) => number): string {
  return [2015 + next(15), 1 + next(12), 1 + next(28)].map((part) => String(part).padStart(2, '0')).join('.');
}
