import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from './tree';

/**
 * Stands for what is in files and how they are called; tests and their fixtures do not count.
 *
 * @param folders absolute; all below them
 * @param files absolute; one that is missing counts for nothing
 * @param isMeant which of those in the folders count, by absolute path
 */
export function hashFiles(
  folders: readonly string[],
  files: readonly string[] = [],
  isMeant: (path: string) => boolean = () => true,
): string {
  const hash = createHash('sha256');
  const found = folders.flatMap((folder) =>
    listTree(folder)
      .filter(({ path, isFolder }) => !isFolder && !/\.test\.tsx?$|(^|\/)fixtures\//.test(path))
      .map(({ path }) => join(folder, path)),
  );
  for (const file of [...found.filter(isMeant), ...files.filter((path) => existsSync(path))]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}
