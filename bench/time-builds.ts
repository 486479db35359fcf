import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './contenders';
import { type MadePost, writePosts } from './corpus';
import { type Run, runProcess } from './run-process';

export type Builds = { posts: number; cold: Run; again: Run };

/**
 * Builds from nothing, and again after a sentence was added to the newest post.
 *
 * @throws with what the contender printed, when a build fails
 */
export async function timeBuilds(contender: Contender, posts: readonly MadePost[]): Promise<Builds> {
  for (const path of contender.caches()) rmSync(path, { recursive: true, force: true });
  writePosts(contender.posts, posts);
  const cold = await buildSite(contender);
  appendFileSync(join(contender.posts, `${posts[0]?.name}.md`), '\n한 줄을 더 적었습니다.\n');
  return { posts: posts.length, cold, again: await buildSite(contender) };
}

/** @throws with what the contender printed, when it fails */
export async function buildSite({ name, build: { program, words, cwd, environment } }: Contender): Promise<Run> {
  const run = await runProcess(program, words, cwd, environment);
  if (run.code !== 0) throw new Error(`${name} could not build:\n${run.output.trim().slice(-2000)}`);
  return run;
}
