import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLater } from '@/lib/site/remove-later';

/**
 * Puts a finished folder in the place of another. Nothing can come between the two renames that it takes, as they
 * are synchronous; when the second one fails, the first is taken back. A process that is killed just there leaves
 * the old folder under `.hoego/previous-…`, from where `restoreFolder` brings it back.
 *
 * @param fresh the finished folder; it is gone afterwards
 * @param target the folder to replace, which need not exist
 * @param work a folder of ours for what is replaced, on the disk of `fresh`
 * @param rename for tests
 * @throws what the file system says; `target` is then as it was
 */
export function replaceFolder(fresh: string, target: string, work: string, rename = renameSync): void {
  mkdirSync(dirname(target), { recursive: true });
  const isFar = statSync(dirname(target)).dev !== statSync(fresh).dev;
  const near = isFar ? `${target}.fresh-${process.pid}` : fresh;
  const previous = isFar ? `${target}.previous-${process.pid}` : previousOf(target, work);
  try {
    if (isFar) cpSync(fresh, near, { recursive: true });
    rmSync(previous, { recursive: true, force: true });
    const hadOne = existsSync(target);
    if (hadOne) rename(target, previous);
    try {
      rename(near, target);
    } catch (error) {
      if (hadOne) renameSync(previous, target);
      throw error;
    }
    keepRepository(previous, target);
  } finally {
    if (isFar) rmSync(near, { recursive: true, force: true });
  }
  removeLater(isFar ? [previous, fresh] : [previous]);
}

/** Brings back a folder that an interrupted run had moved away, and removes what is left of such runs. */
export function restoreFolder(target: string, work: string): void {
  for (const [folder, prefix] of [
    [work, previousPrefix(target)],
    [dirname(target), `${basename(target)}.previous-`],
  ] as const) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (!name.startsWith(prefix)) continue;
      if (existsSync(target)) rmSync(join(folder, name), { recursive: true, force: true });
      else renameSync(join(folder, name), target);
    }
  }
}

/** An owner who deploys by pushing `out/` has a `.git` in it, which no build makes again. */
function keepRepository(previous: string, target: string): void {
  const repository = join(previous, '.git');
  if (existsSync(repository) && !existsSync(join(target, '.git'))) renameSync(repository, join(target, '.git'));
}

function previousOf(target: string, work: string): string {
  return join(work, `${previousPrefix(target)}${process.pid}`);
}

/** Builds with another OUT_DIR leave each other's folders alone. */
function previousPrefix(target: string): string {
  return `previous-${encodeURIComponent(target).slice(-120)}-`;
}
