import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { askForWish } from './ask';
import { toWish } from './wish';

const SITE = { language: 'ko', timeZone: 'Asia/Seoul', now: Temporal.Instant.from('2026-11-20T18:00:00Z') } as const;

async function answer(...answers: string[]) {
  const questions: string[] = [];
  const flags = await askForWish(async (question) => {
    questions.push(question);
    return answers[questions.length - 1] ?? '';
  }, SITE);
  return { questions, wish: toWish({ words: [], flags }, SITE), left: answers.length - questions.length };
}

it('takes what the return key says', async () => {
  const { questions, wish } = await answer('1');
  expect(wish).toMatchObject({ form: 'months', period: '2026', title: '2026년 회고', slug: '2026-retrospective' });
  expect(questions).toHaveLength(3);
  expect(questions[1]).toContain('[2026]');
  expect(questions[2]).toContain('[2026년 회고]');
});

it('asks a note for its title, and for no period', async () => {
  const { questions, wish } = await answer('', '', '첫 글');
  expect(wish).toMatchObject({ form: 'note', kind: 'note', period: undefined, title: '첫 글' });
  expect(questions).toHaveLength(3);
});

it('asks again for what it does not know', async () => {
  const { wish, left } = await answer('스무고개', 'kpt', '2026-Q9', '2026-Q3', '가을을 보내며');
  expect(left).toBe(0);
  expect(wish).toMatchObject({ form: 'kpt', period: '2026-Q3', title: '가을을 보내며' });
});
