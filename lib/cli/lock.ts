import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onCleanup } from './cleanup';
import { CommandError } from './command';

/**
 * Keeps `dev` and `build` of one project apart: both write what is kept of
 * readings and bodies, and the bundles of elements.
 * The lock is a file with the process's number; that of a process which is gone is taken over.
 *
 * @param work the project's work folder, absolute
 * @returns a function that gives the lock back; it is given back at the end of the process in any case
 * @throws {CommandError} when another command that is still running has it
 */
export function takeLock(work: string, command: string): () => void {
  mkdirSync(work, { recursive: true });
  const file = join(work, 'lock.json');
  const mine = JSON.stringify({ pid: process.pid, command });
  for (let attempt = 0; !write(file, mine); attempt += 1) {
    const holder = readHolder(file);
    if ((holder && isRunning(holder.pid)) || attempt === 3) {
      throw new CommandError(
        `npm run ${holder?.command ?? '?'} (process ${holder?.pid ?? '?'}) is at work on this project.\n` +
          `End it first. If no such command is running, delete ${file}.`,
      );
    }
    rmSync(file, { force: true });
  }
  const giveBack = (): void => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  onCleanup(giveBack);
  process.on('exit', giveBack);
  return giveBack;
}

function write(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): { pid: number; command: string } | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as { pid?: unknown; command?: unknown };
    return typeof holder.pid === 'number' ? { pid: holder.pid, command: String(holder.command) } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  // In a container a new process may have the number that the lock's owner had.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
