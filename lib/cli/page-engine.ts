import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '@/lib/site/tree';
import type { Project } from './project';

/** What pages are made by, beside what they show. */
const CODE = ['app', 'components', 'lib'];
const FILES = ['package-lock.json', 'next.config.ts', 'contentlayer.config.ts', 'postcss.config.mjs', 'tsconfig.json'];

/**
 * Stands for all code and settings by which pages are drawn and finished: when it changes, all of them are drawn again.
 *
 * @param project whose components are copied and whose elements are bundled already
 */
export function pageEngineOf({ root, workspace, environment }: Project): string {
  // Where things lie is no part of what they are: sites of the same settings are drawn by the same engine.
  const { HOEGO_WORKSPACE: _, ...settings } = environment;
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const code = CODE.flatMap((folder) =>
    listTree(join(root, folder))
      .filter(({ path, isFolder }) => !isFolder && !/\.test\.tsx?$|\/fixtures\//.test(path))
      .map(({ path }) => join(root, folder, path)),
  );
  const own = listTree(workspace.components)
    .filter(({ isFolder }) => !isFolder)
    .map(({ path }) => join(workspace.components, path));
  const others = [...FILES.map((file) => join(root, file)), join(workspace.work, 'elements.json')];
  for (const file of [...code, ...own, ...others].filter((path) => existsSync(path))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 20);
}
