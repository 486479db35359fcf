import { describe, expect, it } from 'vitest';
import type { Cohort, Submission } from '@/lib/content/cohort';
import { checkCohorts } from './check-cohorts';
import { makeCohort } from './fixtures/cohort';

const SITE = { timeZone: 'Asia/Seoul', author: 'hoego' };
const TALK: Submission = {
  member: 'hoego',
  url: 'https://example.com',
  title: '발표',
  at: '2026-09-20T21:00:00+09:00',
  line: 12,
};

describe('checkCohorts', () => {
  it('has nothing to say of our own season', () => {
    expect(check([makeCohort({ submissions: [TALK] })], ['hoego-1', 'Hoego 1기', undefined])).toEqual([]);
  });

  it('names the nearest cohort where a post states one that has no file', () => {
    expect(check([makeCohort()], ['heogo-1'])).toEqual([
      expect.stringMatching(/^warning posts\/0\.md:1 `cohort: heogo-1` has no file .*`cohort: hoego-1`/),
    ]);
  });

  it('leaves another season, another club and a derived cohort alone', () => {
    expect(check([makeCohort()], ['hoego-2', 'Hoego 12기', '글또 4기'])).toEqual([]);
    const derived = [{ field: 'cohort' as const, value: 'heogo-1', from: 'title', rule: 'season' }];
    const posts = [{ source: 'a.md', cohort: 'heogo-1', authors: [], derived }];
    expect(checkCohorts({ cohorts: [makeCohort()], authors: [], posts }, SITE)).toEqual([]);
  });

  it('tells of a post whose author is no member', () => {
    expect(check([makeCohort()], ['hoego-1'], ['손님'])).toEqual([
      expect.stringMatching(/warning .*none of its authors is a member/),
    ]);
  });

  it('refuses a submission outside the season and a round that there is not', () => {
    const late = { ...TALK, at: '2027-01-03T00:00:00+09:00' };
    const found = check([makeCohort({ submissions: [late, { ...TALK, round: 9 }, { ...late, round: 8 }] })], []);
    expect(found).toEqual([
      expect.stringMatching(/^error cohorts\/hoego-1\.yml:12 .*outside the season \(2026-09-07 to 2026-12-28 02:00\)/),
      expect.stringMatching(/counts for round 9, and there are 8.*from 1 to 8/),
    ]);
  });

  it('warns where the last deadline lies far from the end that was written', () => {
    expect(check([makeCohort({ end: '2026-12-23' })], [])).toEqual([
      expect.stringMatching(
        /^warning cohorts\/hoego-1\.yml:3 the last deadline is 2026-12-28 02:00.*`end: 2026-12-28`/,
      ),
    ]);
    expect(check([makeCohort({ end: '2026-12-27' })], [])).toEqual([]);
  });

  it('refuses two cohorts that cannot be told apart', () => {
    const twin = makeCohort({ slug: 'first', source: 'cohorts/first.yml', name: 'hoego1기' });
    expect(check([makeCohort(), twin], [])).toEqual([
      expect.stringMatching(/^error cohorts\/first\.yml:1 .*cannot be told/),
    ]);
  });

  it('asks after a member who has written nothing and is nearly called like an author', () => {
    const members = [
      { slug: 'heogo', name: 'heogo', line: 9 },
      { slug: '돌이', name: '돌이', line: 10 },
    ];
    expect(check([makeCohort({ members })], [])).toEqual([
      expect.stringMatching(/^warning .*:9 .*Did you mean `hoego`/),
    ]);
  });
});

function check(cohorts: Cohort[], stated: (string | undefined)[], authors: string[] = []): string[] {
  const posts = stated.map((cohort, index) => ({ source: `posts/${index}.md`, cohort, authors }));
  const known = [{ slug: 'hoego', name: 'Hoego', links: [] }];
  return checkCohorts({ cohorts, authors: known, posts }, SITE).map(
    ({ severity, file, line, found, hint }) => `${severity} ${file}:${line} ${found} ${hint}`,
  );
}
