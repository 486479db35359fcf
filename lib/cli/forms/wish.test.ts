import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../command';
import { toFormPeriod } from './form-period';
import { toWish } from './wish';

const SITE = { language: 'ko', timeZone: 'Asia/Seoul', now: Temporal.Instant.from('2026-11-20T18:00:00Z') } as const;

describe('toWish', () => {
  it.each([
    [
      ['retrospective'],
      { form: 'months', kind: 'retrospective', period: '2026', title: '2026년 회고', slug: '2026-retrospective' },
    ],
    [['pledge'], { form: 'pledge', kind: 'pledge', period: '2027', title: '2027년 다짐', slug: '2027-pledge' }],
    [['pledge', '새해에는 걷기'], { form: 'pledge', title: '새해에는 걷기', slug: '새해에는-걷기' }],
    [['roadmap'], { form: 'roadmap', kind: 'roadmap', period: undefined, title: '로드맵', slug: 'roadmap' }],
    [['weekly'], { form: 'weekly', period: '2026-W47', title: '2026년 47주 회고', slug: '2026-w47' }],
    [['4l'], { form: '4l', period: '2026-11', slug: '2026-11-4l' }],
    [['note', '메모'], { form: 'note', kind: 'note', period: undefined, title: '메모' }],
    [['retrospective', '2026년을 접으며'], { form: 'months', title: '2026년을 접으며', period: '2026' }],
    [['KPT 회고를 도입하며'], { form: undefined, kind: undefined, period: undefined, title: 'KPT 회고를 도입하며' }],
    [['KPT'], { form: undefined, title: 'KPT' }],
    [['첫', '글'], { form: undefined, title: '첫 글', slug: '첫-글' }],
  ])('reads the words %j', (words, wish) => {
    expect(toWish({ words, flags: {} }, SITE)).toMatchObject(wish);
  });

  it.each([
    [
      { period: '2026-H1' },
      ['months'],
      { form: 'months', period: '2026-H1', title: '2026년 상반기 회고', slug: '2026-h1-retrospective' },
    ],
    [{ period: '2026년 상반기' }, ['retrospective'], { form: 'months', period: '2026-H1' }],
    [{ period: '2026-W40' }, ['retrospective'], { form: 'weekly', period: '2026-W40', slug: '2026-w40' }],
    [{ period: '2026-10' }, ['retrospective'], { form: 'kpt', period: '2026-10' }],
    [{ form: 'css' }, ['한 주를 마치며'], { form: 'css', title: '한 주를 마치며', kind: 'retrospective' }],
    [{ form: 'kpt' }, ['pledge'], { form: 'kpt', title: 'pledge' }],
    [{ title: 'retrospective' }, [], { form: undefined, title: 'retrospective', kind: undefined }],
    [{ title: '제목', form: 'retrospective' }, [], { form: 'months', title: '제목' }],
    [{ kind: 'retrospective', period: '2026' }, ['글'], { form: undefined, kind: 'retrospective', period: '2026' }],
    [
      { slug: '회고/2026', md: true, tags: '회고, 한 해,' },
      ['글'],
      { slug: '회고/2026', format: 'md', tags: ['회고', '한 해'] },
    ],
  ])('reads the flags %j', (flags, words, wish) => {
    expect(toWish({ words, flags }, SITE)).toMatchObject(wish);
  });

  it.each([
    [{}, []],
    [{}, ['note']],
    [{ form: 'kptt' }, ['글']],
    [{ kind: 'diary' }, ['글']],
    [{ period: '2026-13' }, ['글']],
    [{ period: '2026-W54' }, ['글']],
    [{ slug: '/' }, ['글']],
    [{ title: ' ' }, []],
  ])('refuses %j %j', (flags, words) => {
    expect(() => toWish({ words, flags }, SITE)).toThrow(CommandError);
  });
});

describe('toFormPeriod', () => {
  it.each([
    ['months', '2026-12-30', '2026'],
    ['months', '2027-01-15', '2026'],
    ['months', '2027-02-28', '2026'],
    ['months', '2027-03-02', '2027'],
    ['pledge', '2026-10-31', '2026'],
    ['pledge', '2026-11-01', '2027'],
    ['pledge', '2027-01-03', '2027'],
    ['kpt', '2026-10-05', '2026-Q3'],
    ['kpt', '2026-11-20', '2026-Q4'],
    ['kpt', '2027-01-10', '2026-Q4'],
    ['4l', '2026-11-03', '2026-10'],
    ['4l', '2026-11-20', '2026-11'],
    ['weekly', '2026-11-22', '2026-W47'],
    ['weekly', '2026-11-23', '2026-W47'],
    ['weekly', '2026-11-25', '2026-W48'],
    ['css', '2027-01-04', '2026-W53'],
    ['roadmap', '2026-11-20', undefined],
    ['note', '2026-11-20', undefined],
  ] as const)('%s on %s is about %s', (form, day, period) => {
    expect(toFormPeriod(form, Temporal.PlainDate.from(day))).toBe(period);
  });
});
