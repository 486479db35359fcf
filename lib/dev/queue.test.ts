import { expect, it } from 'vitest';
import { createQueue } from './queue';

it('makes one run of what is asked together, and never two at once', async () => {
  const runs: string[] = [];
  const queue = createQueue(
    async () => {
      runs.push('begins');
      await new Promise((resolve) => setTimeout(resolve, 20));
      runs.push('ends');
    },
    () => {},
    5,
  );
  queue.ask();
  queue.ask();
  await queue.settled();
  expect(runs).toEqual(['begins', 'ends']);
  queue.ask();
  await new Promise((resolve) => setTimeout(resolve, 10));
  queue.ask();
  await queue.settled();
  expect(runs).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
});

it('goes on after a run that failed', async () => {
  const errors: unknown[] = [];
  let isBad = true;
  const queue = createQueue(
    async () => {
      if (isBad) throw new Error('bad');
    },
    (error) => errors.push(error),
    1,
  );
  queue.ask();
  await queue.settled();
  isBad = false;
  queue.ask();
  await queue.settled();
  expect(errors).toEqual([new Error('bad')]);
});
