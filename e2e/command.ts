import { spawn } from 'node:child_process';
import { root } from './sites';

export type Outcome = { code: number; stdout: string; stderr: string };

/**
 * A command of `lib/cli` as its `npm run` word starts it, without npm between. Not by the program `tsx`: asked to end,
 * it kills a busy command that does not answer it within 30 ms, and what that has started lives on.
 */
export function startCommand(name: string, words: readonly string[], environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** How long to wait for another command that holds the project's lock, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Runs a command to its end. While another command holds the project's lock, it is tried again for five minutes.
 *
 * @param environment such as `CONTENT_DIR` and `OUT_DIR`
 */
export async function runCommand(
  name: string,
  words: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  for (const start = Date.now(); ; ) {
    const outcome = await runOnce(name, words, environment);
    if (!isLocked(outcome.stderr) || Date.now() - start > PATIENCE) return outcome;
    console.log(`waiting: ${outcome.stderr.trim()}`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/** Whether a command has said that another one is at work on the project. */
export function isLocked(stderr: string): boolean {
  return stderr.includes('is at work on this project');
}

function runOnce(name: string, words: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const child = startCommand(name, words, environment);
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ ...outcome, code: code ?? 1 }));
  });
}
