import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Command, CommandError, runCommand } from './command';

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const name of ['log', 'error'] as const) {
    vi.spyOn(console, name).mockImplementation((text) => void printed.push(`${name}: ${text}`));
  }
});

afterEach(() => vi.restoreAllMocks());

const command = (run: Command['run']): Command => ({ usage: 'USAGE', options: { strict: { type: 'boolean' } }, run });

it('passes flags on and returns the exit code', async () => {
  const run = vi.fn(async () => undefined);
  expect(await runCommand(command(run), ['--strict'])).toBe(0);
  expect(run).toHaveBeenCalledWith({ flags: { strict: true }, words: [] });
});

it.each([['--strickt'], ['word'], ['--strict=1']])(
  'prints the usage for %s and fails without running',
  async (word) => {
    const run = vi.fn(async () => undefined);
    expect(await runCommand(command(run), [word])).toBe(1);
    expect(run).not.toHaveBeenCalled();
    expect(printed.join()).toContain('USAGE');
  },
);

it('prints the usage when asked for it', async () => {
  expect(
    await runCommand(
      command(async () => 5),
      ['--help'],
    ),
  ).toBe(0);
  expect(printed).toEqual(['log: USAGE']);
});

it('prints what a command says of its failure without a stack', async () => {
  const failing = command(() => Promise.reject(new CommandError('no posts')));
  expect(await runCommand(failing, [])).toBe(1);
  expect(printed).toEqual(['error: no posts']);
});
