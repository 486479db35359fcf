import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { onCleanup } from './cleanup';

export type StartOptions = {
  cwd: string;
  env?: Record<string, string>;
  /** Gets each line of stdout and stderr; without it the child writes to our own. */
  onLine?: (line: string) => void;
  /** What `stop` sends first; SIGTERM unless said. */
  stopSignal?: NodeJS.Signals;
};

export type Started = {
  /** Resolves with the exit code when the process is gone; 1 where a signal ended it. */
  ended: Promise<number>;
  /** Like `ended`, but never resolves when the process was stopped by us. */
  died: Promise<number>;
  /** Ends the process with all that it has started, and waits until they are gone. */
  stop: () => Promise<void>;
};

/**
 * Starts a program that runs on Node, in a process group of its own, so that it can be ended with everything that
 * it has started. It does not outlive us.
 *
 * @param entry absolute path of its JavaScript file
 * @throws (through `ended`) when it cannot be started
 */
export function startNode(entry: string, parameters: readonly string[], options: StartOptions): Started {
  return startProgram(process.execPath, [entry, ...parameters], options);
}

/** The same for any program, without a shell. */
export function startProgram(program: string, parameters: readonly string[], options: StartOptions): Started {
  const child = spawn(program, [...parameters], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: options.onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    detached: hasGroups,
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && options.onLine) createInterface({ input: stream }).on('line', options.onLine);
  }
  return toStarted(child, options.stopSignal ?? 'SIGTERM');
}

function toStarted(child: ChildProcess, signal: NodeJS.Signals): Started {
  let isStopped = false;
  const stop = async (): Promise<void> => {
    isStopped = true;
    forget();
    send(child, signal);
    if (await isGone(child, 3000)) return;
    send(child, 'SIGKILL');
    await isGone(child, 2000);
  };
  const forget = onCleanup(stop);
  // The last resort, when the process ends without cleaning up.
  const kill = (): void => send(child, 'SIGKILL');
  process.on('exit', kill);
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      forget();
      process.off('exit', kill);
      resolve(code ?? 1);
    });
  });
  ended.catch(() => forget());
  return { ended, stop, died: ended.catch(() => 1).then((code) => (isStopped ? new Promise(() => {}) : code)) };
}

/** Windows has no process groups; `taskkill /T` walks the tree instead. */
const hasGroups = process.platform !== 'win32';

function send(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (!hasGroups) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

async function isGone(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (!isThere(child)) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return !isThere(child);
}

function isThere(child: ChildProcess): boolean {
  if (child.pid === undefined) return false;
  if (!hasGroups) return child.exitCode === null && child.signalCode === null;
  try {
    process.kill(-child.pid, 0);
  } catch {
    return false;
  }
  return isAtWork(child.pid);
}

/**
 * Whether a process of a group has not ended. One that has is still there until its parent has heard of it, and what
 * has lost its parent may wait for the first process of a container for ever.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function isAtWork(group: number): boolean {
  if (!existsSync('/proc/self/stat')) return true;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const [, state, itsGroup] = /\) (\S) \d+ (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
