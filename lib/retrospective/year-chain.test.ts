import { describe, expect, it } from 'vitest';
import type { Kind } from '@/lib/dialects/canonical-post';
import { createRandomBelow } from '@/lib/site/fixtures/random';
import { type ChainPost, toChainPosts, toChainYears, toYearChain } from './year-chain';

function post(path: string, period: string | undefined, rest: Partial<ChainPost & { keyword: string }> = {}) {
  const kind: Kind = 'retrospective';
  return { path, kind, period, date: '2030-01-01T00:00:00+09:00', lang: 'ko', authors: [{ slug: 'kim' }], ...rest };
}

const paths = (chain: ReturnType<typeof toYearChain<ChainPost>>) => ({
  previous: chain.previous?.path,
  next: chain.next?.path,
  counterpart: chain.counterpart?.path,
});

describe('toYearChain', () => {
  it('goes by period and not by date, over years that are missing', () => {
    const late = post('2021', '2021', { date: '2029-05-01T00:00:00+09:00' });
    const middle = post('2023', '2023', { date: '2023-12-31T00:00:00+09:00' });
    const last = post('2024', '2024', { date: '2022-01-01T00:00:00+09:00' });
    const posts = [last, late, middle];
    expect(paths(toYearChain(middle, toChainPosts(posts)))).toEqual({
      previous: '2021',
      next: '2024',
      counterpart: undefined,
    });
    expect(paths(toYearChain(late, toChainPosts(posts)))).toEqual({
      previous: undefined,
      next: '2023',
      counterpart: undefined,
    });
    expect(paths(toYearChain(last, toChainPosts(posts)))).toEqual({
      previous: '2023',
      next: undefined,
      counterpart: undefined,
    });
  });

  it.each([
    ['2024-H1', '2024-H2', '2025-H1'],
    ['2023-Q4', '2024-Q1', '2024-Q3'],
    ['2023-12', '2024-01', '2024-02'],
    ['2020-W53', '2021-W01', '2021-W02'],
  ])('keeps to one span: %s, %s, %s', (before, own, after) => {
    const posts = [
      post('y', '2024'),
      post('c', after),
      post('a', before),
      post('b', own),
      post('d', '2024-01-05/2024-02-01'),
    ];
    const found = paths(toYearChain(post('b', own), toChainPosts(posts)));
    expect(found).toEqual({ previous: 'a', next: 'c', counterpart: undefined });
  });

  it('takes of one period the post that was written last, and never the post itself', () => {
    const own = post('own', '2024', { date: '2024-12-01T00:00:00+09:00' });
    const posts = [
      own,
      post('own-again', '2024', { date: '2024-12-31T00:00:00+09:00' }),
      post('b-late', '2023', { date: '2024-01-02T00:00:00+09:00' }),
      post('a-early', '2023', { date: '2023-12-02T00:00:00+09:00' }),
      post('c-early', '2025', { date: '2025-12-02T00:00:00+09:00' }),
      post('c-late', '2025', { date: '2026-01-02T00:00:00+09:00' }),
      post('far', '2026'),
    ];
    expect(paths(toYearChain(own, toChainPosts(posts)))).toEqual({
      previous: 'b-late',
      next: 'c-late',
      counterpart: undefined,
    });
  });

  it('stays with a language and an author', () => {
    const own = post('own', '2024');
    const posts = [
      post('en', '2023', { lang: 'en' }),
      post('lee', '2022', { authors: [{ slug: 'lee' }] }),
      post('both', '2021', { authors: [{ slug: 'lee' }, { slug: 'kim' }] }),
      post('nobody', '2025', { authors: [] }),
    ];
    expect(paths(toYearChain(own, toChainPosts(posts)))).toEqual({
      previous: 'both',
      next: 'nobody',
      counterpart: undefined,
    });
  });

  it('ties a pledge to the retrospective of its very period, and each to its own kind', () => {
    const pledge = post('pledge', '2024', { kind: 'pledge' });
    const review = post('review', '2024');
    const posts = [
      pledge,
      review,
      post('half', '2024-H1'),
      post('last-pledge', '2023', { kind: 'pledge' }),
      post('last', '2023'),
    ];
    expect(paths(toYearChain(pledge, toChainPosts(posts)))).toEqual({
      previous: 'last-pledge',
      next: undefined,
      counterpart: 'review',
    });
    expect(paths(toYearChain(review, toChainPosts(posts)))).toEqual({
      previous: 'last',
      next: undefined,
      counterpart: 'pledge',
    });
  });

  it('has nothing for notes, roadmaps, and posts without a period; intervals have only a counterpart', () => {
    const posts = [post('a', '2023'), post('b', '2025'), post('c', '2024-01-01/2024-02-01')];
    expect(toYearChain(post('n', '2024', { kind: 'note' }), toChainPosts(posts))).toEqual({});
    expect(toYearChain(post('r', '2024', { kind: 'roadmap' }), toChainPosts(posts))).toEqual({});
    expect(toYearChain(post('p', undefined), toChainPosts(posts))).toEqual({});
    expect(toYearChain(post('i', '2024-05-01/2024-06-01'), toChainPosts(posts))).toEqual({});
    const pledge = post('i', '2024-01-01/2024-02-01', { kind: 'pledge' });
    expect(paths(toYearChain(pledge, toChainPosts(posts)))).toEqual({
      previous: undefined,
      next: undefined,
      counterpart: 'c',
    });
  });

  it('leads back from where it leads to', () => {
    const random = createRandomBelow(20241231);
    for (let round = 0; round < 200; round += 1) {
      const posts = Array.from({ length: 1 + random(12) }, (_, index) => {
        const year = 2015 + random(12);
        const period = [`${year}`, `${year}-H${1 + random(2)}`, `${year}-Q${1 + random(4)}`][random(3)];
        return post(`/${index}/`, period, { date: `${year}-0${1 + random(9)}-01T00:00:00+09:00` });
      });
      for (const own of posts) {
        const { previous, next } = toYearChain(own, toChainPosts(posts));
        if (previous) expect(toYearChain(previous, toChainPosts(posts)).next?.period).toBe(own.period);
        if (next) expect(toYearChain(next, toChainPosts(posts)).previous?.period).toBe(own.period);
      }
    }
  });
});

describe('toChainYears', () => {
  it('has every year that something was written in or about, with its retrospective and its word', () => {
    const posts = [
      post('note', undefined, { kind: 'note', date: '2022-03-01T00:00:00+09:00' }),
      post('pledge', '2024', { kind: 'pledge', keyword: '성장', date: '2024-01-01T00:00:00+09:00' }),
      post('review', '2024', { keyword: '집중', date: '2025-01-02T00:00:00+09:00' }),
      post('next', '2026', { kind: 'pledge', keyword: '쉼', date: '2025-12-31T00:00:00+09:00' }),
      post('half', '2026-H1', { keyword: '아님', date: '2026-07-01T00:00:00+09:00' }),
    ];
    expect(
      toChainYears(post('own', '2024'), toChainPosts(posts)).map(({ year, retrospective, keyword }) => [
        year,
        retrospective?.path,
        keyword,
      ]),
    ).toEqual([
      [2022, undefined, undefined],
      [2024, 'review', '집중'],
      [2025, undefined, undefined],
      [2026, undefined, '쉼'],
    ]);
  });

  it('counts what others write, and takes nobody else for the author', () => {
    const posts = [
      post('en', '2023', { lang: 'en', keyword: 'focus' }),
      post('lee', '2024', { authors: [{ slug: 'lee' }], keyword: '남' }),
      post('own', '2022', { keyword: '나' }),
    ];
    expect(toChainYears(post('own', '2024'), toChainPosts(posts))).toEqual([
      { year: 2022, retrospective: posts[2], keyword: '나' },
      { year: 2023 },
      { year: 2024 },
      { year: 2030 },
    ]);
  });

  it('knows no year of a roadmap that nothing was written in', () => {
    const posts = [post('map', '2031', { kind: 'roadmap', date: '2024-01-01T00:00:00+09:00' })];
    expect(toChainYears(post('own', '2024'), toChainPosts(posts)).map(({ year }) => year)).toEqual([2024]);
  });
});
