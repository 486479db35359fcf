import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CommandError } from './command';
import { startNode } from './processes';
import type { Report } from './progress';
import type { Project } from './project';

/**
 * Draws all pages into `.hoego/export`.
 *
 * @param report is told how many pages are drawn
 * @returns how many pages Next says it has drawn
 * @throws {CommandError} with all that Next has printed, when it fails
 */
export async function buildPages(project: Project, report: Report): Promise<number> {
  const log: string[] = [];
  let drawn = 0;
  const next = startNode(findNext(project.root), ['build'], {
    cwd: project.root,
    env: project.environment,
    onLine: (line) => {
      log.push(line);
      const [, done, total] = line.match(/Generating static pages.*\((\d+)\/(\d+)\)/) ?? [];
      if (done === undefined) return;
      drawn = Number(done);
      report(`${done} of ${total}`);
    },
  });
  const code = await next.ended;
  if (code === 0) return drawn;
  throw new CommandError(`next build has failed (exit ${code}). What it printed:\n\n${log.join('\n').trim()}`);
}

/** The program `next`, found as Node finds it, so that no shell and no `.cmd` is needed. */
export function findNext(root: string): string {
  return createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
}
