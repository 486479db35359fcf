import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '@/lib/content/post';
import { author, makePost, stubSite } from '@/lib/metadata/fixtures/post';

const posts = vi.hoisted(() => ({ listed: [] as Post[] }));
vi.mock('@/lib/content/posts', () => ({
  getPosts: () => posts.listed,
  getPostOfPath: (path: string) => posts.listed.find((post) => post.path === path),
}));
const { getGoalSheet, getGoalsPage } = await import('./goals-page');
const { toPostGoals } = await import('./post-goals');

/** In Seoul it is 1 July already. */
const now = Temporal.Instant.from('2026-06-30T16:00:00Z');

function make(name: string, fields: Partial<Post>): Post {
  return makePost({ source: `posts/${name}.md`, path: `/${name}/`, title: name, ...fields });
}

const pledge = make('pledge', {
  kind: 'pledge',
  period: '2025',
  date: '2025-01-02T09:00:00+09:00',
  goals: [
    { id: 'books', text: '책 열두 권', target: 12, unit: '권', due: '2025-12' },
    { id: 'C++', text: '미루던 것', due: '2025-06-30' },
    { id: 'run', text: '달리기', target: 0, unit: 'km' },
  ],
});
const half = make('half', {
  kind: 'retrospective',
  period: '2025-H1',
  date: '2025-07-01T09:00:00+09:00',
  outcomes: [{ goal: 'books', result: 'partly', value: 4, note: '반도 못 읽었다' }],
});
const year = make('year', {
  kind: 'retrospective',
  period: '2025',
  date: '2025-12-30T09:00:00+09:00',
  outcomes: [
    { goal: 'books', result: 'kept', value: 1300 },
    { goal: 'run', result: 'dropped', value: 3 },
  ],
});
const next = make('next', {
  kind: 'pledge',
  period: '2026',
  date: '2026-01-02T09:00:00+09:00',
  goals: [
    { id: 'C++', text: '미루던 것', due: '2026-06' },
    { id: 'sleep', text: '잠', due: '2026-07-01' },
  ],
});

beforeEach(() => {
  stubSite();
  posts.listed = [next, year, half, pledge];
});

describe('getGoalsPage', () => {
  it('has the newest year first, with what its goals came to', () => {
    const { count, years } = getGoalsPage(now);
    expect(count).toBe(5);
    expect(years.map(({ year, sums }) => [year, sums])).toEqual([
      [2026, [{ status: 'open', count: 2 }]],
      [
        2025,
        [
          { status: 'kept', count: 1 },
          { status: 'dropped', count: 1 },
          { status: 'open', count: 1 },
        ],
      ],
    ]);
    expect(years[1]?.pledges).toMatchObject([
      { href: '/blog/pledge/', title: 'pledge', label: '다짐', author: undefined },
    ]);
  });

  it('says of a goal how far it came, who tells it, and what was said before', () => {
    const [books, , run] = getGoalsPage(now).years[1]?.pledges[0]?.rows ?? [];
    expect(books).toMatchObject({
      id: '2025-books',
      status: 'kept',
      progress: { text: '1,300 / 12권', percent: 100 },
      told: { href: '/blog/year/', label: '한 해 회고' },
      before: [{ status: 'partly', progress: { text: '4 / 12권', percent: 33.3 }, note: '반도 못 읽었다' }],
      overdue: false,
      history: [],
    });
    expect(books?.note).toBeUndefined();
    // Nothing can be drawn against a target of none.
    expect(run?.progress).toEqual({ text: '3 / 0 km' });
  });

  it('calls a goal overdue from the day after, by the clock of the site, unless it was carried on', () => {
    const rows = getGoalsPage(now).years.flatMap(({ pledges }) => pledges.flatMap((one) => one.rows));
    const due = (at: Temporal.Instant) =>
      getGoalsPage(at).years.flatMap(({ pledges }) =>
        pledges.flatMap((one) => one.rows.filter(({ overdue }) => overdue).map(({ id }) => id)),
      );
    expect(rows).toHaveLength(5);
    expect(due(now)).toEqual(['2026-c-plus-plus']);
    expect(due(now.subtract({ hours: 2 }))).toEqual([]);
    expect(due(now.add({ hours: 24 }))).toEqual(['2026-c-plus-plus', '2026-sleep']);
  });

  it('ties the years of a goal together', () => {
    const rows = getGoalsPage(now).years.flatMap(({ pledges }) => pledges.flatMap((one) => one.rows));
    const earlier = rows.find(({ id }) => id === '2025-c-plus-plus');
    expect(earlier?.carried).toEqual({ year: 2026, href: '/blog/goals/#2026-c-plus-plus' });
    // They are told once, at the end: ten years of a goal would otherwise be told ten times.
    expect(earlier?.history).toEqual([]);
    expect(rows.find(({ id }) => id === '2026-c-plus-plus')?.history).toEqual([
      { year: 2025, href: '/blog/goals/#2025-c-plus-plus', current: false, text: '미루던 것', status: 'open' },
      { year: 2026, href: '/blog/goals/#2026-c-plus-plus', current: true, text: '미루던 것', status: 'open' },
    ]);
    expect(toPostGoals(pledge, now)?.promised?.rows[1]?.history.map(({ year, current }) => [year, current])).toEqual([
      [2025, true],
      [2026, false],
    ]);
    expect(rows.find(({ id }) => id === '2025-books')?.carried).toBeUndefined();
  });

  it('gives two goals of one id and year places of their own, and names authors where there are several', () => {
    const guest = { ...author, slug: 'guest', name: '손님' };
    posts.listed = [pledge, make('theirs', { ...pledge, source: 'b.md', path: '/b/', authors: [guest] })];
    const { pledges = [] } = getGoalsPage(now).years[0] ?? {};
    const ids = pledges.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(6);
    expect(pledges.map((one) => one.author).sort()).toEqual(['돌이', '손님']);
  });

  it('is empty without goals', () => {
    posts.listed = [make('note', {})];
    expect(getGoalsPage(now)).toEqual({ count: 0, years: [] });
    expect(getGoalSheet(undefined, now)).toBeUndefined();
  });

  it('counts a text once, whatever languages it is in', () => {
    const translations = [{ lang: 'en', path: '/en/pledge/', title: 'Pledge' }];
    const back = [{ lang: 'ko', path: '/pledge/', title: 'pledge' }];
    const english = make('pledge.en', {
      ...pledge,
      source: 'pledge.en.md',
      path: '/en/pledge/',
      lang: 'en',
      translations: back,
    });
    posts.listed = [{ ...pledge, translations }, english];
    expect(getGoalsPage(now).count).toBe(3);
  });
});

describe('getGoalSheet', () => {
  it('is of the year asked for, else of the last one that has goals', () => {
    expect(getGoalSheet(2025, now)).toMatchObject({ year: 2025, href: '/blog/goals/#2025' });
    expect(getGoalSheet(2025, now)?.rows.map(({ text }) => text)).toEqual(['책 열두 권', '미루던 것', '달리기']);
    expect(getGoalSheet(undefined, now)?.year).toBe(2026);
    expect(getGoalSheet(1999, now)).toBeUndefined();
  });
});

describe('toPostGoals', () => {
  it('shows a pledge what became of its goals', () => {
    const goals = toPostGoals(pledge, now);
    expect(goals?.promised).toMatchObject({ year: 2025, href: '/blog/goals/#2025' });
    expect(goals?.promised?.rows.map(({ status, told }) => [status, told?.title])).toEqual([
      ['kept', 'year'],
      ['open', undefined],
      ['dropped', 'year'],
    ]);
    expect(goals).toMatchObject({ answered: [], unanswered: [] });
  });

  it('shows a retrospective what it answers, as it answers it, and what was said later', () => {
    const goals = toPostGoals(half, now);
    expect(goals?.answered).toMatchObject([
      {
        pledge: { href: '/blog/pledge/' },
        rows: [
          {
            text: '책 열두 권',
            status: 'partly',
            progress: { text: '4 / 12권' },
            note: '반도 못 읽었다',
            later: { status: 'kept', told: { title: 'year' } },
          },
        ],
      },
    ]);
    expect(goals?.answered[0]?.rows[0]?.told).toBeUndefined();
    // Half a year is not the last word on the goals of the whole.
    expect(goals?.unanswered).toEqual([]);
    expect(goals?.promised).toBeUndefined();
  });

  it('shows the retrospective of a year what it left out', () => {
    const goals = toPostGoals(year, now);
    expect(goals?.answered[0]?.rows.map(({ text, later }) => [text, later])).toEqual([
      ['책 열두 권', undefined],
      ['달리기', undefined],
    ]);
    expect(goals?.unanswered[0]?.rows.map(({ text, status }) => [text, status])).toEqual([['미루던 것', 'open']]);
  });

  it('is nothing for other posts', () => {
    expect(toPostGoals(make('note', {}), now)).toBeUndefined();
    expect(toPostGoals(make('early', { kind: 'retrospective', period: '2019' }), now)).toBeUndefined();
  });

  it('tells an unlisted post of itself, and nobody of it', () => {
    const hidden = make('hidden', { ...half, source: 'h.md', path: '/h/', visibility: 'unlisted' });
    const own = make('own', { ...pledge, source: 'o.md', path: '/o/', visibility: 'unlisted', period: '2024' });
    posts.listed = [pledge];
    expect(toPostGoals(hidden, now)?.answered[0]?.rows[0]?.status).toBe('partly');
    expect(toPostGoals(pledge, now)?.promised?.rows[0]?.status).toBe('open');
    expect(toPostGoals(own, now)?.promised).toMatchObject({ year: 2024, href: undefined });
    expect(JSON.stringify(getGoalsPage(now))).not.toContain('/h/');
  });

  it('says in a translation what the translation says', () => {
    const english = make('pledge.en', {
      ...pledge,
      source: 'pledge.en.md',
      path: '/en/pledge/',
      lang: 'en',
      goals: [{ id: 'books', text: 'Twelve books' }],
      translations: [{ lang: 'ko', path: '/pledge/', title: 'pledge' }],
    });
    posts.listed = [
      year,
      half,
      english,
      { ...pledge, translations: [{ lang: 'en', path: '/en/pledge/', title: 'x' }] },
    ];
    expect(toPostGoals(english, now)?.promised?.rows).toMatchObject([
      { text: 'Twelve books', lang: 'en', status: 'kept' },
    ]);
  });
});
