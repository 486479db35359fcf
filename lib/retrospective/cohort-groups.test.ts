import { describe, expect, it } from 'vitest';
import type { Post } from '@/lib/content/post';
import { toCohortGroups } from './cohort-groups';
import { makeCohort } from './fixtures/cohort';

const CONTEXT = { now: Date.parse('2026-11-20T18:00:00+09:00'), timeZone: 'Asia/Seoul', language: 'ko' };

describe('toCohortGroups', () => {
  it('gathers what only posts name under one cohort, called by its most frequent spelling', () => {
    const groups = group(['글또 4기', '글또4기', '글또 4기', '산책 2기', undefined]);
    expect(groups.map(({ name, slug, posts, season }) => [name, slug, posts.length, season])).toEqual([
      ['글또 4기', '글또-4기', 3, undefined],
      ['산책 2기', '산책-2기', 1, undefined],
    ]);
  });

  it('gives a post to the file that has its name or its id', () => {
    const groups = group(['Hoego 1기', 'hoego-1', 'Hoego 2기'], [makeCohort()]);
    expect(groups.map(({ slug, posts }) => [slug, posts.length])).toEqual([
      ['hoego-1', 2],
      ['hoego-2기', 1],
    ]);
  });

  it('gives every cohort an address of its own', () => {
    const slugs = group(['C/C++ 1기', 'C C++ 1기', 'c:c++ 1기']).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.every((slug) => slug.startsWith('c-c-plus-plus-1기'))).toBe(true);
    expect(slugs.length).toBeGreaterThan(1);
  });

  it('puts seasons that run first, then those to come, then the rest by their last day', () => {
    const over = makeCohort({ slug: 'over', name: '옛 1기', start: '2020-03-02', end: '2020-03-30' });
    const next = makeCohort({ slug: 'next', name: '다음 1기', start: '2027-01-04', end: '2027-02-01' });
    const groups = group(['글또 4기'], [over, next, makeCohort()]);
    expect(groups.map(({ slug }) => slug)).toEqual(['hoego-1', 'next', '글또-4기', 'over']);
  });

  it('adds what counts without saying so, and counts a translation once', () => {
    const korean = makePost({
      path: '/a/',
      date: '2026-09-13T00:00:00+09:00',
      translations: [{ lang: 'en', path: '/en/a/', title: 'A' }],
    });
    const english = { ...korean, path: '/en/a/', lang: 'en', translations: [{ lang: 'ko', path: '/a/', title: '가' }] };
    const cohort = makeCohort({ count: 'all', members: [{ slug: 'dol', name: '돌이', line: 1 }] });
    const [found] = toCohortGroups([cohort], [korean, english], CONTEXT);
    expect(found?.posts.map(({ path }) => path)).toEqual(['/a/']);
    expect(found?.season?.rows[0]?.cells[0]?.works).toHaveLength(1);
  });
});

function group(stated: (string | undefined)[], cohorts: ReturnType<typeof makeCohort>[] = []) {
  const posts = stated.map((cohort, index) =>
    makePost({ path: `/${index}/`, cohort, date: `2024-12-0${9 - index}T00:00:00+09:00` }),
  );
  return toCohortGroups(cohorts, posts, CONTEXT);
}

function makePost(fields: Partial<Post>): Post {
  return {
    ...{ source: 'posts/a.md', type: 'post', format: 'md', title: '글', description: '', path: '/a/', aliases: [] },
    ...{ date: '2024-12-31T00:00:00+09:00', lang: 'ko', tags: [], categories: [], visibility: 'public', minutes: 1 },
    ...{ characters: 0, translations: [], goals: [], outcomes: [], extra: {}, bodyLine: 1 },
    authors: [{ slug: 'dol', name: '돌이', links: [] }],
    ...fields,
  };
}
