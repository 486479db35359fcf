import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { treeOf } from '@/e2e/processes';

export type Run = {
  code: number;
  output: string;
  /** From start to end, in seconds. */
  seconds: number;
  /** The most memory that the process and all that it started held at once, in bytes. */
  peak: number;
};

/** How often memory is looked at, in milliseconds. */
const EVERY = 200;

/** Runs a program to its end and watches what it takes. */
export async function runProcess(
  program: string,
  words: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const quiet = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const start = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...quiet, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let peak = 0;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const timer = setInterval(() => {
    if (child.pid) peak = Math.max(peak, memoryOf(child.pid));
  }, EVERY);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve(status ?? 1));
  });
  clearInterval(timer);
  return { code, output, seconds: (performance.now() - start) / 1000, peak };
}

function memoryOf(pid: number): number {
  try {
    return treeOf(pid).reduce((sum, one) => sum + memoryOfOne(one), 0);
  } catch {
    // Neither /proc nor ps: memory is not told.
    return 0;
  }
}

/** Its own share of what it holds (PSS): a page that three processes have in common counts a third for each. */
function memoryOfOne(pid: number): number {
  if (process.platform !== 'linux') {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  }
  const read = (name: string, key: string): number | undefined => {
    try {
      const kilobytes = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${name}`, 'utf8'))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch {
      // It has just ended, or its kernel does not tell us.
      return undefined;
    }
  };
  return read('smaps_rollup', 'Pss') ?? read('status', 'VmRSS') ?? 0;
}
