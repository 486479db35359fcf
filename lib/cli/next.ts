import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CommandError } from './command';
import { startNode } from './processes';
import type { Project } from './project';

/**
 * Exports a part of `app/` into `.hoego/export`, with the style sheet and the scripts that it needs.
 *
 * @param files of `app/`, the only ones that Next looks at; all where they are left out
 * @throws {CommandError} with all that Next has printed, when it fails
 */
export async function runNext(project: Project, files?: readonly string[]): Promise<void> {
  const log: string[] = [];
  const next = startNode(
    findNext(project.root),
    ['build', ...(files ? ['--debug-build-paths', files.join(',')] : [])],
    {
      cwd: project.root,
      env: { ...project.environment, HOEGO_DRAWN_BY: 'next' },
      onLine: (line) => log.push(line),
    },
  );
  const code = await next.ended;
  if (code === 0) return;
  throw new CommandError(`next build has failed (exit ${code}). What it printed:\n\n${log.join('\n').trim()}`);
}

/** The program `next`, found as Node finds it, so that no shell and no `.cmd` is needed. */
export function findNext(root: string): string {
  return createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
}
