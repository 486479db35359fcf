import { describe, expect, it } from 'vitest';
import { makeCanonical } from '@/lib/content/fixtures/canonical';
import type { CanonicalPost, Goal, Outcome, Result } from '@/lib/dialects/canonical-post';
import { RESULTS } from '@/lib/dialects/canonical-post';
import { createRandom } from '@/lib/site/fixtures/random';
import { type Ledger, toHistory, toLedger } from './ledger';

const goal = (id: string, fields: Partial<Goal> = {}): Goal => ({ id, text: id, ...fields });
const says = (goal: string, result: Result = 'kept', fields: Partial<Outcome> = {}): Outcome => ({
  goal,
  result,
  ...fields,
});

function pledge(date: string, goals: (string | Goal)[], fields: Partial<CanonicalPost> = {}): CanonicalPost {
  return makeCanonical(`pledge-${date}.md`, {
    kind: 'pledge',
    period: date.slice(0, 4),
    date: `${date}T09:00:00+09:00`,
    goals: goals.map((one) => (typeof one === 'string' ? goal(one) : one)),
    ...fields,
  });
}

function review(date: string, outcomes: (string | Outcome)[], fields: Partial<CanonicalPost> = {}): CanonicalPost {
  return makeCanonical(`review-${date}.md`, {
    kind: 'retrospective',
    period: date.slice(0, 4),
    date: `${date}T21:00:00+09:00`,
    outcomes: outcomes.map((one) => (typeof one === 'string' ? says(one) : one)),
    ...fields,
  });
}

/** `pledge-2025-01-02.md write: kept 9 < review-…` by the order of the book. */
function summary({ entries }: Ledger<CanonicalPost>): string[] {
  return entries.map(({ goal: { id }, pledge: { source }, status, answers }) =>
    [`${source} ${id}: ${status}`, ...answers.map(({ post }) => post.source)].join(' < '),
  );
}

describe('toLedger', () => {
  it('is empty without posts, and of posts that promise nothing', () => {
    expect(toLedger([])).toEqual({ entries: [], lost: [] });
    expect(toLedger([review('2025-12-30', [])])).toEqual({ entries: [], lost: [] });
  });

  it('leaves a promise open, takes a ticked box for kept, and lets the last word decide', () => {
    const plan = pledge('2025-01-02', ['write', goal('books', { done: true }), 'run']);
    const half = review('2025-07-01', [says('write', 'partly', { value: 6 })], { period: '2025-H1' });
    const year = review('2025-12-30', [says('write', 'dropped', { value: 7 })]);
    const ledger = toLedger([year, plan, half]);
    expect(summary(ledger)).toEqual([
      'pledge-2025-01-02.md write: dropped < review-2025-07-01.md < review-2025-12-30.md',
      'pledge-2025-01-02.md books: kept',
      'pledge-2025-01-02.md run: open',
    ]);
    expect(ledger.entries[0]).toMatchObject({ year: 2025, from: '2025-01-01', to: '2025-12-31', value: 7 });
    expect(ledger.lost).toEqual([]);
  });

  it('keeps the last value told, but not six of twelve for a promise that was kept since', () => {
    const plan = pledge('2025-01-02', ['a', 'b']);
    const half = review('2025-07-01', [says('a', 'partly', { value: 6 }), says('b', 'partly', { value: 6 })]);
    const year = review('2025-12-30', [says('a', 'changed'), says('b', 'kept')]);
    expect(toLedger([plan, half, year]).entries.map(({ value }) => value)).toEqual([6, undefined]);
  });

  it('compares instants where offsets differ', () => {
    const plan = pledge('2025-01-02', ['write']);
    // In UTC the first is 31 December 15:30, the second 16:00; as text they stand the other way round.
    const first = review('2025-12-30', [says('write', 'partly')], {
      source: 'z.md',
      date: '2026-01-01T00:30:00+09:00',
    });
    const second = review('2025-12-30', [says('write', 'kept')], { source: 'a.md', date: '2025-12-31T16:00:00Z' });
    expect(toLedger([plan, second, first]).entries[0]?.status).toBe('kept');
  });

  it('tells the goals of two halves apart by what a post looks back on, not by when it was written', () => {
    const first = pledge('2025-01-02', ['write'], { period: '2025-H1' });
    const second = pledge('2025-07-01', ['write'], { period: '2025-H2' });
    const ofFirst = review('2025-07-05', [says('write', 'partly')], { period: '2025-H1' });
    const ofSecond = review('2025-12-28', ['write'], { period: '2025-H2' });
    expect(summary(toLedger([ofSecond, ofFirst, second, first]))).toEqual([
      'pledge-2025-01-02.md write: partly < review-2025-07-05.md',
      'pledge-2025-07-01.md write: kept < review-2025-12-28.md',
    ]);
  });

  it('of two pledges for one time takes the one stated last before the answer', () => {
    const first = pledge('2025-01-02', ['write']);
    const again = pledge('2025-05-02', ['write']);
    const quarter = review('2025-04-01', ['write'], { period: '2025-Q1' });
    const year = review('2025-12-28', [says('write', 'dropped')]);
    expect(summary(toLedger([first, again, quarter, year]))).toEqual([
      'pledge-2025-01-02.md write: kept < review-2025-04-01.md',
      'pledge-2025-05-02.md write: dropped < review-2025-12-28.md',
    ]);
  });

  it('gives an answer to the year it looks back on, however late it is written', () => {
    const posts = [pledge('2024-12-28', ['write'], { period: '2025' }), pledge('2026-01-01', ['write'])];
    const late = review('2026-02-03', ['write'], { period: '2025' });
    expect(summary(toLedger([...posts, late]))).toEqual([
      'pledge-2024-12-28.md write: kept < review-2026-02-03.md',
      'pledge-2026-01-01.md write: open',
    ]);
  });

  it('reads what a retrospective promises as meant for the time after it, and never as answered by itself', () => {
    const plan = pledge('2024-01-02', ['write']);
    const both = review('2024-12-30', ['write'], { goals: [goal('write')] });
    const half = review('2025-06-30', [], { period: '2025-H2', goals: [goal('run')], source: 'half.md' });
    const ledger = toLedger([half, both, plan]);
    expect(summary(ledger)).toEqual([
      'pledge-2024-01-02.md write: kept < review-2024-12-30.md',
      'review-2024-12-30.md write: open',
      'half.md run: open',
    ]);
    expect(ledger.entries.map(({ year, from }) => [year, from])).toEqual([
      [2024, '2024-01-01'],
      [2025, '2025-01-01'],
      [2026, '2026-01-01'],
    ]);
  });

  it('lets a pledge answer itself where no other post states the goal', () => {
    const plan = pledge('2025-01-02', ['write'], { outcomes: [says('write', 'changed')] });
    expect(toLedger([plan]).entries[0]?.status).toBe('changed');
  });

  it('keeps the goals of authors apart', () => {
    const mine = pledge('2025-01-02', ['write'], { authors: ['a'] });
    const yours = pledge('2025-01-03', ['write'], { authors: ['b'] });
    const answer = review('2025-12-30', ['write', 'run'], { authors: ['a'] });
    const theirs = pledge('2025-01-04', ['run'], { authors: ['c'] });
    const ledger = toLedger([mine, yours, theirs, answer]);
    expect(ledger.entries.map(({ status }) => status)).toEqual(['kept', 'open', 'open']);
    expect(ledger.lost.map(({ outcome }) => outcome.goal)).toEqual(['run']);
    expect(ledger.entries.every(({ earlier, later }) => earlier === undefined && later.length === 0)).toBe(true);
  });

  it('ties a goal over the years by its id, by `continues`, and to all that it was split into', () => {
    const ledger = toLedger([
      pledge('2023-01-02', ['blog']),
      pledge('2024-01-02', ['blog']),
      pledge('2025-01-02', [goal('short', { continues: 'blog' }), goal('long', { continues: 'blog' }), 'run']),
      pledge('2026-01-02', ['long']),
    ]);
    const years = (index: number) => {
      const entry = ledger.entries[index];
      return entry ? toHistory(entry).map(({ year, goal: { id } }) => `${year} ${id}`) : [];
    };
    expect(years(0)).toEqual(['2023 blog', '2024 blog', '2025 short', '2025 long', '2026 long']);
    expect(years(5)).toEqual(['2023 blog', '2024 blog', '2025 long', '2026 long']);
    expect(years(4)).toEqual(['2025 run']);
  });

  it('ties nothing to a goal that comes later, or of the same post', () => {
    const ledger = toLedger([pledge('2025-01-02', [goal('a', { continues: 'b' }), 'b']), pledge('2026-01-02', ['c'])]);
    expect(ledger.entries.map(({ earlier }) => earlier)).toEqual([undefined, undefined, undefined]);
  });

  it('names answers to what nobody promised', () => {
    const ledger = toLedger([pledge('2025-01-02', ['write']), review('2025-12-30', ['wirte'])]);
    expect(ledger.lost.map(({ outcome, post }) => [outcome.goal, post.source])).toEqual([
      ['wirte', 'review-2025-12-30.md'],
    ]);
    expect(ledger.entries[0]?.status).toBe('open');
  });
});

describe('any ledger', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed + 1))('holds its rules (%i)', (seed) => {
    const random = createRandom(seed);
    const posts = makePosts(random);
    const ledger = toLedger(posts);
    const outcomes = posts.flatMap((post) => post.outcomes.map((outcome) => ({ outcome, post })));
    const reached = ledger.entries.flatMap(({ answers }) => answers);

    // Every outcome is told once: by one goal, or as lost.
    expect(reached.length + ledger.lost.length).toBe(outcomes.length);
    expect(new Set([...reached, ...ledger.lost].map(({ outcome }) => outcome)).size).toBe(outcomes.length);
    for (const { goal, pledge: stated, answers } of ledger.entries) {
      for (const { outcome, post } of answers) {
        expect(outcome.goal).toBe(goal.id);
        expect(isShared(stated, post)).toBe(true);
      }
    }
    for (const { outcome, post } of ledger.lost) {
      const known = posts.some((other) => isShared(other, post) && other.goals.some(({ id }) => id === outcome.goal));
      expect(known, outcome.goal).toBe(false);
    }

    // Every goal is there once.
    expect(ledger.entries.length).toBe(posts.flatMap(({ goals }) => goals).length);

    // Before and after are each other's reverse, and lead to an end.
    for (const entry of ledger.entries) {
      for (const next of entry.later) expect(next.earlier).toBe(entry);
      if (entry.earlier) expect(entry.earlier.later).toContain(entry);
      const history = toHistory(entry);
      expect(new Set(history).size).toBe(history.length);
      expect(history).toContain(entry);
      if (entry.earlier) expect(entry.earlier.year).toBeLessThanOrEqual(entry.year);
    }

    // The order in which posts come says nothing.
    const again = toLedger(shuffle(posts, random));
    expect(summary(again)).toEqual(summary(ledger));
    expect(again.lost).toEqual(ledger.lost);
  });

  it('stays whole over fifteen years of ten goals', () => {
    const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
    const ids = Array.from({ length: 10 }, (_, index) => `goal-${index}`);
    const posts = years.flatMap((year) => [
      pledge(`${year}-01-02`, ids),
      review(
        `${year}-12-30`,
        ids.slice(0, 9).map((id, index) => says(id, RESULTS[index % 4])),
      ),
    ]);
    const { entries, lost } = toLedger(posts);
    expect(entries).toHaveLength(150);
    expect(lost).toEqual([]);
    expect(entries.filter(({ status }) => status === 'open')).toHaveLength(15);
    const last = entries.at(-1);
    expect(last && toHistory(last).map(({ year }) => year)).toEqual(years);
    expect(entries.filter(({ answers }) => answers.length > 1)).toEqual([]);
  });
});

const AUTHORS = [['a'], ['b'], ['a', 'b'], ['c']];
const PERIODS = ['', '-H1', '-H2', '-Q2', '-07'];
const OFFSETS = ['+09:00', 'Z', '-08:00'];

/** Pledges and retrospectives of some years as nobody sane writes them, with ids that come again and again. */
function makePosts(random: () => number): CanonicalPost[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const ids = ['write', 'read', 'run', 'talk', 'sleep', 'ship'];
  return Array.from({ length: 3 + Math.floor(random() * 15) }, (_, index) => {
    const year = 2018 + Math.floor(random() * 6);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const some = () => ids.filter(() => random() < 0.4);
    const stated = random() < 0.6 ? some() : [];
    return makeCanonical(`post-${index}.md`, {
      kind: pick(['pledge', 'retrospective', 'note'] as const),
      period: random() < 0.2 ? undefined : `${year}${pick(PERIODS)}`,
      date: `${year + Math.floor(random() * 2)}-${month}-15T0${Math.floor(random() * 9)}:00:00${pick(OFFSETS)}`,
      authors: pick(AUTHORS),
      goals: stated.map((id) => goal(id, random() < 0.2 ? { continues: pick(ids) } : {})),
      outcomes:
        random() < 0.6 ? [...some(), ...(random() < 0.2 ? ['nowhere'] : [])].map((id) => says(id, pick(RESULTS))) : [],
    });
  });
}

function isShared(a: CanonicalPost, b: CanonicalPost): boolean {
  return a.authors.some((author) => b.authors.includes(author));
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
