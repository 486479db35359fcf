import { describe, expect, it } from 'vitest';
import type { Cohort, Submission } from '@/lib/content/cohort';
import { createRandom } from '@/lib/site/fixtures/random';
import { makeCohort } from './fixtures/cohort';
import { type SeasonPost, type SeasonRow, toSeason } from './season';

const OURS = ['2026-09-06', '2026-09-13', '2026-10-04', '2026-10-11', '2026-10-25', '2026-11-18'].map((day) => at(day));

describe('toSeason', () => {
  it('keeps our own book as the post about the first pass tells it', () => {
    const season = seasonOf(makeCohort(), OURS);
    expect(season.state).toBe('running');
    expect(season.open?.number).toBe(6);
    expect(states(season.rows[0])).toBe('submitted submitted submitted submitted pass submitted upcoming upcoming');
    expect(season.rows[0]).toMatchObject({ submitted: 5, passesUsed: 1, passesLeft: 0, missed: 0, deposit: 40_000 });
  });

  it('does not count a pledge from before the season, and counts one from its first round', () => {
    const pledge = (day: string) => states(seasonOf(makeCohort(), [at(day)], '2026-09-21T02:01:00+09:00').rows[0]);
    expect(pledge('2026-09-06')).toMatch(/^pass open/);
    expect(pledge('2026-09-07')).toMatch(/^submitted open/);
  });

  it('takes several posts of a round for one submission, oldest first', () => {
    const posts = [at('2026-09-15'), at('2026-09-10')];
    const row = seasonOf(makeCohort(), posts).rows[0];
    expect(row?.submitted).toBe(1);
    expect(row?.cells[0]?.works.map((work) => ('post' in work ? work.post.source : ''))).toEqual([
      'posts/2026-09-10.md',
      'posts/2026-09-15.md',
    ]);
  });

  it('covers missed rounds with passes in their order, then takes from the deposit, never below zero', () => {
    const row = (cohort: Partial<Cohort>) => seasonOf(makeCohort(cohort), [], '2027-01-01T00:00:00+09:00').rows[0];
    expect(states(row({ passes: 2 }))).toBe('pass pass missed missed missed missed missed missed');
    expect(row({ passes: 2 })).toMatchObject({ missed: 6, deposit: 10_000, passesUsed: 2, passesLeft: 0 });
    expect(row({ passes: 0, penalty: 30_000 })?.deposit).toBe(0);
    expect(row({ deposit: undefined, penalty: 0 })).not.toHaveProperty('deposit');
  });

  it('counts nothing that is not public or has not happened yet', () => {
    const hidden = (['draft', 'scheduled', 'unlisted'] as const).map((visibility) => at('2026-09-13', { visibility }));
    const season = seasonOf(makeCohort(), [...hidden, at('2026-11-25')]);
    expect(season.rows[0]?.submitted).toBe(0);
  });

  it('knows a cohort by the id of its file and by its name, however it is spaced', () => {
    for (const cohort of ['hoego-1', 'Hoego 1기', 'hoego1기', 'HOEGO-1']) {
      expect(seasonOf(makeCohort(), [at('2026-09-13', { cohort })]).rows[0]?.submitted, cohort).toBe(1);
    }
    for (const cohort of ['Hoego 2기', 'hoego', undefined]) {
      expect(seasonOf(makeCohort(), [at('2026-09-13', { cohort })]).rows[0]?.submitted, cohort).toBe(0);
    }
  });

  it('counts every post of a member where the file says so, but not one that states another cohort', () => {
    const cohort = makeCohort({ count: 'all' });
    expect(seasonOf(cohort, [at('2026-09-13', { cohort: undefined })]).rows[0]?.submitted).toBe(1);
    expect(seasonOf(cohort, [at('2026-09-13', { cohort: 'Hoego 2기' })]).rows[0]?.submitted).toBe(0);
  });

  it('counts a post for its author alone, known by slug or by name', () => {
    const members = ['hoego', '손님', '돌이'].map((name, index) => ({ slug: name, name, line: index }));
    const posts = [by('손님', '손님'), by('dol', '돌이')];
    expect(seasonOf(makeCohort({ members }), posts).rows.map((row) => row.submitted)).toEqual([0, 1, 1]);
  });

  it('counts what was submitted elsewhere, in the round it names or in that of its time', () => {
    const submissions = [elsewhere('2026-09-20T23:00:00+09:00'), elsewhere('2026-10-06T00:00:00+09:00', 2)];
    const row = seasonOf(makeCohort({ submissions }), []).rows[0];
    expect(states(row)).toMatch(/^submitted submitted pass missed/);
  });

  it('counts by the instant, whatever offset a post is written with', () => {
    // Sunday evening in Berlin is already Monday 02:30 in Seoul.
    const late = { ...at('2026-09-20'), date: '2026-09-20T19:30:00+02:00' };
    expect(states(seasonOf(makeCohort(), [late]).rows[0])).toMatch(/^pass submitted/);
  });

  it('says whether a season is to come, runs, or is over', () => {
    const state = (now: string) => seasonOf(makeCohort(), [], now).state;
    expect(state('2026-09-06T23:59:59+09:00')).toBe('upcoming');
    expect(state('2026-09-07T00:00:00+09:00')).toBe('running');
    expect(state('2026-12-28T02:00:59+09:00')).toBe('running');
    expect(state('2026-12-28T02:01:00+09:00')).toBe('ended');
  });

  it('adds up for any season, and leaves no deposit below zero', () => {
    const random = createRandom(4);
    const below = (limit: number) => Math.floor(random() * limit);
    for (let turn = 0; turn < 300; turn += 1) {
      const rules = { passes: below(4), deposit: below(12) * 5_000, penalty: below(5) * 5_000 };
      const posts = Array.from({ length: below(9) }, () =>
        at(new Date(Date.UTC(2026, 8, 1 + below(130))).toISOString().slice(0, 10)),
      );
      const now = new Date(Date.UTC(2026, 7, 25 + below(150), below(24))).toISOString();
      const season = seasonOf(makeCohort(rules), posts, now);
      const row = season.rows[0];
      const closed = season.rounds.filter(({ closes }) => closes <= Date.parse(now)).length;
      const ended = row?.cells.slice(0, closed).filter(({ state }) => state !== 'submitted').length ?? -1;
      const how = JSON.stringify({ rules, now, posts: posts.map(({ date }) => date) });
      expect(row?.deposit, how).toBeGreaterThanOrEqual(0);
      expect(row?.deposit, how).toBe(Math.max(0, rules.deposit - rules.penalty * (row?.missed ?? 0)));
      expect((row?.passesUsed ?? 0) + (row?.missed ?? 0), how).toBe(ended);
      expect(row?.passesUsed, how).toBe(Math.min(rules.passes, ended));
      expect((row?.passesUsed ?? 0) + (row?.passesLeft ?? 0), how).toBe(rules.passes);
    }
  });
});

function seasonOf(cohort: Cohort, posts: readonly SeasonPost[], now = '2026-11-20T18:00:00+09:00') {
  return toSeason(cohort, posts, { now: Date.parse(now), timeZone: 'Asia/Seoul' });
}

function at(day: string, fields: Partial<SeasonPost> = {}): SeasonPost {
  const authors = [{ slug: 'hoego', name: 'Hoego', links: [] }];
  const date = `${day}T00:00:00+09:00`;
  return { source: `posts/${day}.md`, date, visibility: 'public', authors, cohort: 'hoego-1', ...fields };
}

function by(slug: string, name: string): SeasonPost {
  return at('2026-09-13', { authors: [{ slug, name, links: [] }] });
}

function elsewhere(moment: string, round?: number): Submission {
  return { member: 'hoego', url: 'https://example.com/talk', title: '발표 영상', at: moment, round, line: 1 };
}

function states(row: SeasonRow<SeasonPost> | undefined): string | undefined {
  return row?.cells.map(({ state }) => state).join(' ');
}
