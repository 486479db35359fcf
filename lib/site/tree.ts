import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder of a tree; `path` is relative to its root, as the disk spells it, with forward slashes. */
export type TreeEntry = { path: string; isFolder: boolean };

/** Everything below a folder, a folder before what is in it, in a stable order; nothing where there is no folder. */
export function listTree(root: string, below = ''): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (const entry of readFolder(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    entries.push({ path, isFolder: entry.isDirectory() });
    if (entry.isDirectory()) entries.push(...listTree(root, path));
  }
  return entries;
}

/** The file in a site's folder that a host serves for a decoded path: `/a/` → `a/index.html`, `/a.html` → `a.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The path at which a file of the site's folder is served, decoded: the other way round. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
