import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where Contentlayer looks for the canonical copies that a build has not known before, below the project. */
export const FRESH_STORE = join('.hoego', 'fresh-content');

/**
 * Runs Contentlayer once over the copies in `FRESH_STORE`.
 *
 * @param project absolute path of the project
 * @param expected how many posts and authors it must have taken; it prints what it skips and goes on, so we count
 * @param onStart called when it is at work
 * @throws with what Contentlayer printed, when it failed or took another number
 */
export async function generate(project: string, expected: number, onStart?: () => void): Promise<void> {
  const child = start(project);
  onStart?.();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const taken = Number(output.match(/Generated (\d+) documents/)?.[1] ?? Number.NaN);
  if (code !== 0 || (taken !== expected && expected > 0)) {
    throw new Error(`Contentlayer took ${taken} of ${expected} documents (exit ${code}).\n${output.trim()}`);
  }
}

/** The plugin for webpack does nothing under Turbopack, so its command is run instead. */
function start(project: string): ChildProcess {
  const packageFile = createRequire(join(project, 'package.json')).resolve('contentlayer2/package.json');
  return spawn(process.execPath, [join(dirname(packageFile), 'bin', 'cli.cjs'), 'build'], {
    cwd: project,
    // It goes by where the shell says that it is.
    env: { ...process.env, PWD: project, HOEGO_STORE: FRESH_STORE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
