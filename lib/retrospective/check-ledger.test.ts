import { describe, expect, it } from 'vitest';
import type { AddressedPost } from '@/lib/content/addresses';
import { makeCanonical } from '@/lib/content/fixtures/canonical';
import type { CanonicalPost, Goal } from '@/lib/dialects/canonical-post';
import type { Problem } from '@/lib/problems/problem';
import { checkLedger } from './check-ledger';

const now = Date.parse('2026-01-10T00:00:00Z');
const site = { author: 'keeper', language: 'ko' as const };

function check(posts: AddressedPost[], problems: Problem[] = []): Problem[] {
  const authors = [{ slug: 'keeper', name: '지기', links: [] }];
  return checkLedger(posts, { authors, site, now, problems });
}

function make(source: string, fields: Partial<CanonicalPost>): AddressedPost {
  return { ...makeCanonical(source, fields), path: `/${source}/` };
}

function pledge(goals: (string | Goal)[], fields: Partial<CanonicalPost> = {}): AddressedPost {
  const stated = goals.map((goal) => (typeof goal === 'string' ? { id: goal, text: goal } : goal));
  const date = '2025-01-02T09:00:00+09:00';
  return make('posts/pledge.md', { kind: 'pledge', period: '2025', date, goals: stated, ...fields });
}

function review(goals: string[], fields: Partial<CanonicalPost> = {}): AddressedPost {
  const outcomes = goals.map((goal, index) => ({ goal, result: 'kept' as const, line: index + 7 }));
  const date = '2025-12-30T09:00:00+09:00';
  return make('posts/review.md', { kind: 'retrospective', period: '2025', date, outcomes, ...fields });
}

describe('checkLedger', () => {
  it('says nothing of what is right', () => {
    const whole = [pledge(['books', 'write']), review(['write', 'books'])];
    expect(check(whole)).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('takes an author by file name, by name, and where none is given', () => {
    for (const authors of [['keeper'], ['지기'], []]) {
      expect(check([pledge(['books'], { authors }), review(['books'], { authors: ['keeper'] })])).toEqual([]);
    }
  });

  it('names file, line, the id that was found and the nearest one', () => {
    expect(check([pledge(['books', 'write']), review(['books', 'wirte'])])).toEqual([
      {
        severity: 'error',
        file: 'posts/review.md',
        line: 8,
        found: '`outcomes` answers `wirte`, which no post promises',
        hint: 'Write `write`, which posts/pledge.md promises.',
      },
    ]);
  });

  it('offers what there is where none is near, and says how to promise where nothing is', () => {
    const far = check([pledge(['books', 'write']), review(['marathon'])]);
    expect(far[0]?.hint).toContain('`books`, `write`');
    const none = check([review(['marathon'])]);
    expect(none).toHaveLength(1);
    expect(none[0]?.hint).toContain('goals: [{id: marathon');
  });

  it('tells all at once, one by one', () => {
    const found = check([pledge(['books']), review(['a1', 'b2', 'books', 'c3'])]);
    expect(found.map(({ line }) => line)).toEqual([7, 8, 10]);
  });

  it.each<[string, Partial<CanonicalPost>]>([
    ['a draft', { visibility: 'draft' }],
    ['scheduled', { date: '2026-03-01T09:00:00+09:00' }],
  ])('does not let readers be told of a pledge that is %s', (_, hidden) => {
    const found = check([pledge(['books'], hidden), review(['books'])]);
    expect(found).toHaveLength(1);
    expect(found[0]?.found).toBe(
      '`outcomes` answers `books`, which only posts/pledge.md promises, and that is not public',
    );
  });

  it('lets an unlisted pledge be answered', () => {
    expect(check([pledge(['books'], { visibility: 'unlisted' }), review(['books'])])).toEqual([]);
  });

  it('checks drafts against everything', () => {
    const draft = { visibility: 'draft' } as const;
    expect(check([pledge(['books'], draft), review(['books'], draft)])).toEqual([]);
    expect(check([pledge(['books']), review(['books'], draft)])).toEqual([]);
    expect(check([pledge(['books']), review(['bookz'], draft)])[0]?.hint).toContain('`books`');
  });

  it('says so where only another author promised it', () => {
    const found = check([pledge(['books'], { authors: ['손님'] }), review(['books'])]);
    expect(found).toHaveLength(1);
    expect(found[0]?.found).toBe('`outcomes` answers `books`, which another author promises in posts/pledge.md');
    expect(found[0]?.hint).toContain('지기');
  });

  it('lets a translation answer what its original may', () => {
    const translation = review(['books'], { source: 'posts/review.en.md', lang: 'en' });
    expect(check([pledge(['books']), review(['books']), translation])).toEqual([]);
    const wrong = review(['boks'], { source: 'posts/review.en.md', lang: 'en' });
    expect(check([pledge(['books']), review(['books']), wrong]).map(({ file }) => file)).toEqual([
      'posts/review.en.md',
    ]);
  });

  it('wants `continues` to name an earlier goal', () => {
    const next = (continues: string) =>
      pledge([{ id: 'reading', text: '읽기', continues, line: 5 }], {
        source: 'posts/next.md',
        period: '2026',
        date: '2026-01-02T09:00:00+09:00',
      });
    expect(check([pledge(['books']), next('books')])).toEqual([]);
    expect(check([pledge(['books']), next('boks')])).toEqual([
      {
        severity: 'error',
        file: 'posts/next.md',
        line: 5,
        found: '`goals` says that `reading` continues `boks`, which no post promises',
        hint: 'Write `books`, which posts/pledge.md promises.',
      },
    ]);
    const same = check([pledge(['books', { id: 'reading', text: '읽기', continues: 'books' }])]);
    expect(same.map(({ found }) => found)).toEqual([
      '`goals` says that `reading` continues `books`, which is promised in this same post',
    ]);
    const later = check([pledge([{ id: 'a', text: 'a', continues: 'reading' }]), next('a')]);
    expect(later.map(({ found }) => found)).toEqual([
      '`goals` says that `a` continues `reading`, which is promised in posts/next.md, which comes later',
    ]);
    const hidden = check([pledge(['books'], { visibility: 'draft' }), next('books')]);
    expect(hidden.map(({ found }) => found)).toEqual([
      '`goals` says that `reading` continues `books`, which only posts/pledge.md promises, and that is not public',
    ]);
  });

  it('waits until every post can be read: the one that cannot may be the one that promises', () => {
    const broken: Problem = { severity: 'error', file: 'posts/pledge.md', found: 'x', hint: 'y' };
    expect(check([review(['books'])], [broken])).toEqual([]);
    expect(check([review(['books'])], [{ ...broken, severity: 'warning' }])).toHaveLength(1);
  });

  it('leaves pages alone', () => {
    expect(check([review(['books'], { type: 'page', date: undefined })])).toEqual([]);
  });
});
