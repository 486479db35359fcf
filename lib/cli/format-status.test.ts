import { describe, expect, it } from 'vitest';
import { makeCohort } from '@/lib/retrospective/fixtures/cohort';
import { type SeasonPost, toSeason } from '@/lib/retrospective/season';
import { formatStatus, toStatus } from './format-status';

const SITE = { language: 'ko' as const, timeZone: 'Asia/Seoul' };
const NOW = Date.parse('2026-11-27T22:30:00+09:00');

const member = (name: string, line: number) => ({ slug: name, name, line });
const post = (author: string, day: string): SeasonPost => ({
  source: `${day}.md`,
  date: `${day}T00:00:00+09:00`,
  visibility: 'public',
  authors: [{ slug: author, name: author, links: [] }],
  cohort: 'hoego-1',
});
const POSTS = [post('hoego', '2026-11-18'), post('hoego', '2026-09-13'), post('돌이', '2026-09-14')];
const RUNNING = makeCohort({ members: [member('hoego', 9), member('돌이', 10)] });
const NEXT = makeCohort({ slug: 'hoego-2', name: 'Hoego 2기', start: '2026-12-01', end: '2026-12-28' });
const OVER = makeCohort({ slug: 'geultto-4', name: '글또 4기', start: '2020-03-02', end: '2020-03-30' });

describe('formatStatus', () => {
  it('tells of the open round, the next season and those that are over', () => {
    expect(formatStatus(seasons(OVER, RUNNING, NEXT), NOW, SITE)).toBe(`Hoego 1기: 8번 가운데 6번째 마감
  열림    11. 16. (월) 02:00
  마감    11. 30. (월) 02:00 (2일 3시간 남음)
  제출    hoego
  아직    돌이
  hoego: 패스 1/1, 빠짐 3, 남은 예치금 25,000원
  돌이: 패스 1/1, 빠짐 3, 남은 예치금 25,000원

Hoego 2기: 2026. 12. 1. 시작 (3일 1시간 남음)

글또 4기: 끝남 (2020-03-02 ~ 2020-03-30), 제출 0/2`);
  });

  it.each([
    ['2026-11-30T01:15:30+09:00', '(44분 남음)'],
    ['2026-11-29T22:00:00+09:00', '(4시간 0분 남음)'],
    ['2026-11-30T02:00:30+09:00', '(0분 남음)'],
  ])('at %s says %s', (now, left) => {
    expect(formatStatus(seasons(RUNNING), Date.parse(now), SITE)).toContain(left);
  });

  it('says so where there is nothing', () => {
    expect(formatStatus([], NOW, SITE)).toBe('content/cohorts에 파일이 없습니다.');
  });

  it('leaves out the deposit where there is none, and speaks English', () => {
    const text = formatStatus(seasons(makeCohort({ deposit: undefined, penalty: 0 })), NOW, {
      ...SITE,
      language: 'en',
    });
    expect(text).toContain('hoego: passes 1/1, missed 3');
    expect(text).not.toMatch(/deposit|₩/);
    expect(text).toContain('deadline   Mon, Nov 30, 02:00 (2 d 3 h left)');
  });
});

describe('toStatus', () => {
  it('is an object of plain values in the site’s zone', () => {
    expect(toStatus(seasons(RUNNING, OVER), NOW, SITE)).toEqual({
      now: '2026-11-27T22:30:00+09:00',
      cohorts: [
        {
          ...{ id: 'hoego-1', name: 'Hoego 1기', state: 'running', start: '2026-09-07', end: '2026-12-28', rounds: 8 },
          open: {
            number: 6,
            opened: '2026-11-16T02:01:00+09:00',
            deadline: '2026-11-30T02:00:00+09:00',
            minutesLeft: 3090,
            submitted: ['hoego'],
            waiting: ['돌이'],
          },
          currency: 'KRW',
          members: [
            { name: 'hoego', submitted: 2, missed: 3, passesUsed: 1, passesLeft: 0, deposit: 25_000 },
            { name: '돌이', submitted: 1, missed: 3, passesUsed: 1, passesLeft: 0, deposit: 25_000 },
          ],
        },
        expect.objectContaining({ id: 'geultto-4', state: 'ended' }),
      ],
    });
  });
});

function seasons(...cohorts: ReturnType<typeof makeCohort>[]) {
  return cohorts.map((cohort) => toSeason(cohort, POSTS, { now: NOW, timeZone: SITE.timeZone }));
}
