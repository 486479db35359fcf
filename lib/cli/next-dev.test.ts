import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cleanUp } from './cleanup';
import { createNextDev } from './next-dev';
import type { Project } from './project';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-next-'));
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{}');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(async () => {
  await cleanUp();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** Stands for the program `next`: notes each start, and is ready when it is allowed to be. */
function program(text: string): void {
  writeFileSync(
    join(root, 'node_modules/next/dist/bin/next'),
    `const { appendFileSync, existsSync } = require('node:fs');
     appendFileSync('starts', process.argv.at(-1) + ' ');
     ${text}`,
  );
}

const READY_WHEN_ALLOWED = `setInterval(() => { if (existsSync('go')) console.log('Ready in 1ms'); }, 20);`;

function open(prepare = async (): Promise<void> => {}) {
  return createNextDev(() => ({ root, environment: {} }) as unknown as Project, prepare);
}

function starts(): number[] {
  return existsSync(join(root, 'starts'))
    ? readFileSync(join(root, 'starts'), 'utf8').trim().split(' ').map(Number)
    : [];
}

it('is started once, however many ask for it', async () => {
  program(READY_WHEN_ALLOWED);
  writeFileSync(join(root, 'go'), '');
  const next = open();
  expect(next.port()).toBeUndefined();
  const ports = await Promise.all([next.start(), next.start()]);
  expect(ports).toEqual([starts()[0], starts()[0]]);
  expect(await next.port()).toBe(ports[0]);
  expect(starts()).toHaveLength(1);
});

it('gives those who wait the port of the run that took the place of theirs', async () => {
  program(READY_WHEN_ALLOWED);
  const next = open();
  const first = next.start();
  await vi.waitFor(() => expect(starts()).toHaveLength(1), 10_000);
  const again = [next.restart(), next.restart()];
  await vi.waitFor(() => expect(starts()).toHaveLength(2), 10_000);
  writeFileSync(join(root, 'go'), '');
  const port = starts()[1];
  expect(await Promise.all([first, ...again, next.port()])).toEqual([port, port, port, port]);
  expect(starts()).toHaveLength(2);
}, 20_000);

it('says what Next printed when it ends before it answers, and tries again for the next who asks', async () => {
  program(`console.log('no such folder'); process.exitCode = 1;`);
  const next = open();
  await expect(next.start()).rejects.toThrow('Next has ended.\nno such folder');
  program(READY_WHEN_ALLOWED);
  writeFileSync(join(root, 'go'), '');
  expect(await next.start()).toBe(starts()[1]);
});

it('tries again as well where what it needs could not be made', async () => {
  program(READY_WHEN_ALLOWED);
  writeFileSync(join(root, 'go'), '');
  const prepare = vi.fn(async () => {}).mockRejectedValueOnce(new Error('disk full'));
  const next = open(prepare);
  await expect(next.start()).rejects.toThrow('disk full');
  expect(await next.start()).toBe(starts()[0]);
});
