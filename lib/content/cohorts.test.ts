import { describe, expect, it } from 'vitest';
import { readCohort } from './cohorts';

const GOOD = `# 마감은 두 주에 한 번
name: 글또 4기
start: 2026-09-07
end: 2026-12-28
every: 2 weeks
deadline: 월 02:00
passes: 2
deposit: 100000
penalty: 10000
members:
  - hoego
  - name: 돌이
    author: dol
  - {name: 먼 데 사람, link: 'https://example.org/blog'}
submissions:
  - {member: 돌이, url: 'https://example.com/talk', title: 발표 영상, at: 2026-09-20 21:00}
  - {member: dol, url: 'https://example.com/late', title: 늦은 글, at: 2026.10.06, round: 2}
`;

describe('readCohort', () => {
  it('reads everything that a file may say', () => {
    const { cohort, problems } = read(GOOD, 'cohorts/geultto-4.yml');
    expect(problems).toEqual([]);
    expect(cohort).toEqual({
      slug: 'geultto-4',
      source: 'cohorts/geultto-4.yml',
      name: '글또 4기',
      description: undefined,
      start: '2026-09-07',
      end: '2026-12-28',
      endLine: 4,
      schedule: { every: { unit: 'weeks', count: 2 }, deadline: { weekday: 1, time: '02:00' }, skip: [] },
      passes: 2,
      deposit: 100_000,
      penalty: 10_000,
      currency: 'KRW',
      count: 'stated',
      members: [
        { slug: 'hoego', name: 'hoego', line: 11 },
        { slug: 'dol', name: '돌이', line: 12 },
        { slug: '먼-데-사람', name: '먼 데 사람', link: 'https://example.org/blog', line: 14 },
      ],
      submissions: [
        {
          member: 'dol',
          url: 'https://example.com/talk',
          title: '발표 영상',
          at: '2026-09-20T21:00:00+09:00',
          line: 16,
        },
        {
          member: 'dol',
          url: 'https://example.com/late',
          title: '늦은 글',
          at: '2026-10-06T00:00:00+09:00',
          round: 2,
          line: 17,
        },
      ],
    });
  });

  it.each([
    ['Mon 02:00', { weekday: 1, time: '02:00' }],
    ['월요일 2:00', { weekday: 1, time: '02:00' }],
    ['sunday 23:59', { weekday: 7, time: '23:59' }],
    ['일 24:00', { weekday: 1, time: '00:00' }],
    ['23:59', { time: '23:59' }],
  ])('reads the deadline %s', (written, deadline) => {
    const { cohort } = read(GOOD.replace('월 02:00', written));
    expect(cohort?.schedule).toMatchObject({ deadline });
  });

  it.each([
    ['1 week', { unit: 'weeks', count: 1 }],
    ['week', { unit: 'weeks', count: 1 }],
    ['2주', { unit: 'weeks', count: 2 }],
    ['14 days', { unit: 'days', count: 14 }],
    ['month', { unit: 'months', count: 1 }],
  ])('reads the interval %s', (written, every) => {
    expect(read(GOOD.replace('2 weeks', written)).cohort?.schedule).toMatchObject({ every });
  });

  it('takes deadlines one by one instead', () => {
    const rounds = GOOD.replace('every: 2 weeks\ndeadline: 월 02:00', 'rounds: [2026-09-21 02:00, 2026-12-28 2:00]');
    expect(read(rounds).cohort?.schedule).toEqual({ deadlines: ['2026-09-21T02:00:00', '2026-12-28T02:00:00'] });
  });

  it.each([
    ['end: 2026-12-28', 'end: 2026-02-28', 4, '`end: 2026-02-28` lies before `start: 2026-09-07`'],
    ['end: 2026-12-28', 'end: 2026-12-32', 4, 'no day of the calendar; 2026-12-31 is'],
    ['end: 2026-12-28', 'end: 3026-12-28', 4, 'more than 400 rounds'],
    ['end: 2026-12-28\n', '', 1, '`end` is missing'],
    ['월 02:00', '워 02:00', 6, '`워 02:00` is no weekday and time'],
    ['월 02:00', 'Mon 25:00', 6, '`Mon 25:00` is no weekday and time'],
    ['월 02:00', '월', 6, '`월` is no weekday and time'],
    ['2 weeks', 'fortnight', 5, '`fortnight` is no interval'],
    ['2 weeks', '0 weeks', 5, '`0 weeks` is no interval'],
    ['2 weeks', '10 days', 6, 'end on another weekday each time'],
    ['every: 2 weeks\n', '', 1, '`every` is missing'],
    ['passes: 2', 'passes: -1', 7, '`passes`: is below zero'],
    ['deposit: 100000\n', '', 8, '`penalty` has no deposit'],
    ['penalty: 10000', 'penalty: 10000\ncurrency: 원', 10, '`currency`: is no currency'],
    ['penalty: 10000', 'penalty: 10000\nskip: [2027-01-01]', 10, 'is not between `start` and `end`'],
    ['penalty: 10000', 'penalty: 10000\nrounds: [2026-09-21 02:00]', 5, '`every` does not go with `rounds`'],
    ['members:\n', 'members:\n  - 돌이\n', 13, '`members` names `돌이` twice'],
    ['author: dol', 'auther: dol', 13, 'a key that is not known: auther'],
    ['member: 돌이', 'member: 돌쇠', 16, '`돌쇠` is no member'],
    ['member: dol', 'member: dool', 17, '`dool` is no member'],
    ['at: 2026-09-20 21:00', 'at: 지난주', 16, '`submissions 1 at`: `지난주` is no date'],
    ["url: 'https://example.com/talk', ", '', 16, '`submissions 1 url`: is no address'],
    ['round: 2', 'round: 0', 17, '`submissions 2 round`: is below 1'],
    ['passes: 2', 'passes: [2', 8, ''],
  ])('%j -> %j is an error in line %i', (from, to, line, found) => {
    const { cohort, problems } = read(GOOD.replace(from, to));
    expect(cohort).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'cohorts/a.yml' });
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.map((problem) => problem.found).join('\n')).toContain(found);
    expect(problems.every(({ hint }) => hint.length > 10)).toBe(true);
  });

  it('tells everything at once, and what was meant', () => {
    const bad = GOOD.replace('end: 2026-12-28', 'end: 2025-12-28')
      .replace('passes: 2', 'pases: 2')
      .replace('member: dol', 'member: 돌리');
    const { problems } = read(bad);
    expect(problems.map(({ line }) => line).sort((a = 0, b = 0) => a - b)).toEqual([4, 7, 17]);
    expect(problems.map(({ hint }) => hint).join('\n')).toMatch(/`passes`[\s\S]*`돌이`/);
  });

  it.each(['', '- a\n- b', 'name', 'null'])('refuses %j', (text) => {
    expect(read(text).cohort).toBeUndefined();
    expect(read(text).problems.length).toBeGreaterThan(0);
  });
});

function read(text: string, source = 'cohorts/a.yml') {
  return readCohort(source, text, 'Asia/Seoul');
}
