import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from './lock';

let work = '';
const hold = (holder: unknown): void => writeFileSync(join(work, 'lock.json'), JSON.stringify(holder));

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hoego-lock-'));
});

afterEach(() => rmSync(work, { recursive: true, force: true }));

it('is taken and given back', () => {
  const giveBack = takeLock(work, 'build');
  expect(JSON.parse(readFileSync(join(work, 'lock.json'), 'utf8'))).toEqual({ pid: process.pid, command: 'build' });
  giveBack();
  expect(existsSync(join(work, 'lock.json'))).toBe(false);
});

it('is refused while another process that runs has it, with its name and number', () => {
  hold({ pid: process.ppid, command: 'dev' });
  expect(() => takeLock(work, 'build')).toThrow(`npm run dev (process ${process.ppid})`);
  expect(JSON.parse(readFileSync(join(work, 'lock.json'), 'utf8'))).toEqual({ pid: process.ppid, command: 'dev' });
});

it('is taken over from a process that is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  hold({ pid, command: 'dev' });
  takeLock(work, 'build')();
  expect(existsSync(join(work, 'lock.json'))).toBe(false);
});

it('is taken over when the file says nothing', () => {
  writeFileSync(join(work, 'lock.json'), '');
  takeLock(work, 'build')();
  expect(existsSync(join(work, 'lock.json'))).toBe(false);
});
