import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where Contentlayer looks for canonical copies while dev runs, below the project: all of them. */
export const STORE = join('.hoego', 'content');

/** Where it looks for those that a build has not known before. */
export const FRESH_STORE = join('.hoego', 'fresh-content');

/**
 * Runs Contentlayer once over the canonical copies.
 *
 * @param project absolute path of the project
 * @param expected how many posts and authors it must have taken; it prints what it skips and goes on, so we count
 * @param store where the copies lie, below the project
 * @throws with what Contentlayer printed, when it failed or took another number
 */
export async function generate(project: string, expected: number, store = STORE): Promise<void> {
  const child = start(project, 'build', store);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const taken = Number(output.match(/Generated (\d+) documents/)?.[1] ?? Number.NaN);
  if (code !== 0 || (taken !== expected && expected > 0)) {
    throw new Error(`Contentlayer took ${taken} of ${expected} documents (exit ${code}).\n${output.trim()}`);
  }
}

/**
 * Keeps Contentlayer running beside Next: it takes up each copy that is written. The caller ends the process, which
 * leads a group of its own where there are groups: what it has started may not notice that it is gone.
 */
export function watch(project: string): ChildProcess {
  return start(project, 'dev');
}

/** The plugin for webpack does nothing under Turbopack, so its command is run instead. */
function start(project: string, command: 'build' | 'dev', store = STORE): ChildProcess {
  const packageFile = createRequire(join(project, 'package.json')).resolve('contentlayer2/package.json');
  return spawn(process.execPath, [join(dirname(packageFile), 'bin', 'cli.cjs'), command], {
    cwd: project,
    detached: command === 'dev' && process.platform !== 'win32',
    env: { ...process.env, HOEGO_STORE: store },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
