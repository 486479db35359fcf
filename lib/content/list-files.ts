import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All files below a folder in a stable order; `source` is relative, NFC, with forward slashes. */
export async function listFiles(folder: string): Promise<{ path: string; source: string }[]> {
  const found: { path: string; source: string }[] = [];
  async function walk(directory: string, prefix: string): Promise<void> {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      const path = join(directory, entry.name);
      const source = prefix + entry.name.normalize('NFC');
      if (entry.isDirectory()) await walk(path, `${source}/`);
      else found.push({ path, source });
    }
  }
  await walk(folder, '');
  return found.sort((a, b) => (a.source < b.source ? -1 : 1));
}
