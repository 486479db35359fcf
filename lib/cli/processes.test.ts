import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startNode } from './processes';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-processes-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function script(text: string): string {
  writeFileSync(join(root, 'script.cjs'), text);
  return join(root, 'script.cjs');
}

it('hands over each line and the exit code', async () => {
  const lines: string[] = [];
  const entry = script(
    "console.log('회고', process.env.SEASON, process.argv[2]); console.error('둘'); process.exitCode = 3;",
  );
  const { ended } = startNode(entry, ['a b'], { cwd: root, env: { SEASON: '4' }, onLine: (line) => lines.push(line) });
  expect(await ended).toBe(3);
  expect(lines.sort()).toEqual(['둘', '회고 4 a b']);
});

it('ends a process with what it has started, even when that does not listen', async () => {
  const beat =
    "process.on('SIGTERM', () => {}); setInterval(() => require('node:fs').appendFileSync('beats', '.'), 20)";
  const entry = script(`
    require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(beat)}]);
    setInterval(() => {}, 1000);`);
  const started = startNode(entry, [], { cwd: root, onLine: () => {} });
  const beats = () => readFileSync(join(root, 'beats'), 'utf8').length;
  await vi.waitFor(() => expect(beats()).toBeGreaterThan(3), 10_000);
  await started.stop();
  const last = beats();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(beats()).toBe(last);
  expect(await started.ended).toBe(1);
}, 20_000);

it('says so when there is no such program', async () => {
  const { startProgram } = await import('./processes');
  await expect(startProgram(join(root, 'none'), [], { cwd: root, onLine: () => {} }).ended).rejects.toThrow('ENOENT');
});
