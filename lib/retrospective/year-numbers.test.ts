import { describe, expect, it } from 'vitest';
import { makePost } from './fixtures/year-posts';
import { toOriginals } from './originals';
import { toYearNumbers } from './year-numbers';

describe('toYearNumbers', () => {
  it('counts posts, characters, months and days, of that year alone', () => {
    const numbers = toYearNumbers(
      [
        makePost('2025-01-01', { characters: 1200 }),
        makePost('2025-12-31', { characters: 34 }),
        makePost('2024-12-31', { characters: 5 }),
        makePost('2026-01-01', { characters: 6 }),
      ],
      2025,
    );
    expect(numbers).toMatchObject({ year: 2025, posts: 2, characters: 1234, days: ['2025-01-01', '2025-12-31'] });
    expect(numbers.months).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(numbers.monthsBefore).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('takes the day that was written, whatever the offset says of other places', () => {
    const posts = [
      makePost('2025-01-01T00:30:00+09:00'),
      makePost('2024-12-31T23:30:00-08:00'),
      makePost('2025-12-31T23:59:59Z'),
    ];
    expect(toYearNumbers(posts, 2025).days).toEqual(['2025-01-01', '2025-12-31']);
    expect(toYearNumbers(posts, 2024).days).toEqual(['2024-12-31']);
    expect(toYearNumbers(posts, 2026).posts).toBe(0);
  });

  it('counts a day once, however many posts it has', () => {
    const posts = [makePost('2025-03-09'), makePost('2025-03-09', { title: 'b' }), makePost('2025-03-10')];
    expect(toYearNumbers(posts, 2025)).toMatchObject({ posts: 3, days: ['2025-03-09', '2025-03-10'] });
  });

  it('counts a text once that stands in two languages', () => {
    const korean = makePost('2025-03-09', { translations: [{ lang: 'en', path: '/en/', title: 'b' }] });
    const english = makePost('2025-03-09', {
      path: '/en/',
      lang: 'en',
      translations: [{ lang: 'ko', path: korean.path, title: 'a' }],
    });
    expect(toYearNumbers(toOriginals([english, korean], 'ko'), 2025)).toMatchObject({ posts: 1, characters: 100 });
  });

  it('has nothing to compare with where the year before is empty', () => {
    const numbers = toYearNumbers(
      [makePost('2025-03-09', { tags: ['a'] }), makePost('2025-03-10', { tags: ['a'] })],
      2025,
    );
    expect(numbers.monthsBefore).toBeUndefined();
    expect(numbers.risen).toEqual([]);
    expect(numbers.goals).toBeUndefined();
  });

  it('says of an empty year that it is empty', () => {
    const looking = makePost('2026-01-02', { kind: 'retrospective', period: '2025' });
    expect(toYearNumbers([looking], 2025)).toEqual({
      ...{ year: 2025, posts: 0, characters: 0, days: [], months: Array(12).fill(0), risen: [] },
      ...{ monthsBefore: undefined, silence: undefined, goals: undefined },
    });
  });
});

describe('the longest silence', () => {
  const silenceOf = (...days: string[]) =>
    toYearNumbers(
      days.map((day) => makePost(day)),
      Number(days[0]?.slice(0, 4)),
    ).silence;

  it('is the days between two posts, neither counted', () => {
    expect(silenceOf('2025-03-01', '2025-03-05', '2025-03-07')).toEqual({
      ...{ after: '2025-03-01', before: '2025-03-05', days: 3 },
    });
  });

  it('knows leap years', () => {
    expect(silenceOf('2024-02-28', '2024-03-01')?.days).toBe(1);
    expect(silenceOf('2025-02-28', '2025-03-01')).toBeUndefined();
    expect(silenceOf('2024-01-01', '2024-12-31')?.days).toBe(364);
    expect(silenceOf('2025-01-01', '2025-12-31')?.days).toBe(363);
  });

  it('is not there with one post, nor where every day has one', () => {
    expect(silenceOf('2025-03-01')).toBeUndefined();
    expect(silenceOf('2025-03-01', '2025-03-02')).toBeUndefined();
  });

  it('is the first of two that are as long, and does not reach into other years', () => {
    expect(silenceOf('2025-03-10', '2025-03-12', '2025-03-14', '2026-11-01')).toMatchObject({
      after: '2025-03-10',
      days: 1,
    });
  });
});

describe('risen tags', () => {
  const posts = [
    makePost('2024-01-01', { tags: ['회고', 'Java'] }),
    makePost('2024-01-02', { tags: ['회고'] }),
    makePost('2025-01-01', { tags: ['회고', 'Rust'] }),
    makePost('2025-01-02', { tags: ['Rust', 'Go', 'SQL', '글쓰기'] }),
    makePost('2025-01-03', { tags: ['Rust', 'Go', 'SQL', '글쓰기'] }),
    makePost('2025-01-04', { tags: ['회고', 'Java', '한 번'] }),
  ];

  it('are those with a larger share than in the year before, three at most, the steepest first', () => {
    expect(toYearNumbers(posts, 2025).risen).toEqual([
      { name: 'Rust', slug: 'Rust', posts: 3 },
      { name: 'Go', slug: 'Go', posts: 2 },
      { name: 'SQL', slug: 'SQL', posts: 2 },
    ]);
  });

  it('are none that kept their share, lost it or stand on one post', () => {
    const names = toYearNumbers(posts, 2025).risen.map(({ name }) => name);
    for (const name of ['회고', 'Java', '한 번']) expect(names).not.toContain(name);
  });
});

it('counts the goals of the year and those that were kept, wherever they were promised and answered', () => {
  const pledge = makePost('2024-12-30', {
    kind: 'pledge',
    period: '2025',
    goals: [
      { id: 'books', text: '책' },
      { id: 'talk', text: '발표' },
      { id: 'run', text: '달리기', done: true },
    ],
  });
  const told = makePost('2026-01-03', {
    kind: 'retrospective',
    period: '2025',
    outcomes: [
      { goal: 'books', result: 'kept' },
      { goal: 'talk', result: 'dropped' },
    ],
  });
  expect(toYearNumbers([told, pledge], 2025).goals).toEqual({ kept: 2, all: 3 });
  expect(toYearNumbers([told, pledge], 2024).goals).toBeUndefined();
});

it('adds up for any posts: months to posts, days within the year, a silence between two of them', () => {
  let seed = 20251120;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const year = 2000 + next(40);
    const posts = Array.from({ length: next(60) }, () =>
      makePost(new Date(Date.UTC(year - 1, next(36), 1 + next(28))).toISOString().slice(0, 10)),
    );
    const { posts: count, months, days, silence } = toYearNumbers(posts, year);
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(count);
    expect(new Set(days).size).toBe(days.length);
    expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
    expect(days.length).toBeLessThanOrEqual(count);
    if (silence) {
      const after = days.indexOf(silence.after);
      expect(days[after + 1]).toBe(silence.before);
      expect(silence.days).toBe((Date.parse(silence.before) - Date.parse(silence.after)) / 86_400_000 - 1);
    }
  }
});
