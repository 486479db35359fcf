import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hashFiles } from '@/lib/site/hash-files';
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
  const code = CODE.map((folder) => join(root, folder));
  const files = [...FILES.map((file) => join(root, file)), join(workspace.work, 'elements.json')];
  return createHash('sha256')
    .update(JSON.stringify(settings))
    .update(hashFiles([...code, workspace.components], files))
    .digest('hex')
    .slice(0, 20);
}
