import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgress, formatBytes, formatCount, formatSeconds } from './progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function screen(isTTY: boolean) {
  let text = '';
  return { isTTY, columns: 30, write: (more: string) => (text += more), read: () => text };
}

it('writes a line per step, and one every few seconds for a long one, where lines cannot be redrawn', async () => {
  const out = screen(false);
  const step = createProgress(2, out);
  await step('reading posts', async () => ({ result: '14 posts' }));
  await step('drawing pages', async (report) => {
    report('1 of 3');
    vi.advanceTimersByTime(6000);
    report('2 of 3');
    report('3 of 3');
    return { result: '3 routes' };
  });
  expect(out.read()).toBe(
    '[1/2] reading posts … 14 posts, 0.0 s\n[2/2] drawing pages … 2 of 3\n[2/2] drawing pages … 3 routes, 6.0 s\n',
  );
});

it('redraws its line on a terminal and never lets it wrap', async () => {
  const out = screen(true);
  await createProgress(1, out)('drawing', async (report) => {
    vi.advanceTimersByTime(100);
    report(`1 of ${'0'.repeat(100)}`);
    return { result: 'done' };
  });
  const lines = out.read().split('\r\u001b[K');
  expect(lines.at(-1)).toBe('[1/1] drawing … done, 0.1 s\n');
  expect(lines.every((line) => line.length < 30)).toBe(true);
});

it('says which step failed and hands the error on', async () => {
  const out = screen(false);
  const failing = createProgress(1, out)('publishing', () => Promise.reject(new Error('full disk')));
  await expect(failing).rejects.toThrow('full disk');
  expect(out.read()).toBe('[1/1] publishing … failed\n');
});

it('writes numbers for people', () => {
  expect(formatSeconds(65_400)).toBe('1 min 5 s');
  expect([812, 31_400, 2e6].map(formatBytes)).toEqual(['812 B', '31.4 kB', '2.0 MB']);
  expect([formatCount(1, 'post'), formatCount(0, 'body', 'bodies')]).toEqual(['1 post', '0 bodies']);
});
