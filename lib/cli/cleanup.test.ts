import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('does what was registered, the last first, and what is registered meanwhile', async () => {
  const { cleanUp, onCleanup } = await import('./cleanup');
  const done: string[] = [];
  onCleanup(() => void done.push('first'));
  onCleanup(async () => {
    done.push('second');
    onCleanup(() => void done.push('late'));
  });
  onCleanup(() => void done.push('taken back'))();
  await cleanUp();
  expect(done).toEqual(['second', 'late', 'first']);
});

it('gives the others their turn when one throws, and when one comes to no end', async () => {
  vi.useFakeTimers();
  const { cleanUp, onCleanup } = await import('./cleanup');
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const last = vi.fn();
  onCleanup(last);
  onCleanup(() => new Promise(() => {}));
  onCleanup(() => {
    throw new Error('no such file');
  });
  const cleaning = cleanUp();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(last).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  await cleaning;
  expect(last).toHaveBeenCalledOnce();
  expect(error.mock.calls.map(([message]) => String(message))).toEqual([
    'Error: no such file',
    expect.stringContaining('10 s'),
  ]);
});
