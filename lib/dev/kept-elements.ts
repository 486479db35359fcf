import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientFolders } from '@/lib/publish/elements';
import { hashFiles } from '@/lib/site/hash-files';

/**
 * Bundles all elements as `bundleElements` does, unless the bundles of the last time are still there and nothing has
 * changed of what goes into them: Mermaid alone takes seconds. A build may have made others since.
 *
 * @param root the folder of the project
 * @param work where they go
 * @returns what stands for the bundles
 * @throws what esbuild says of a file that it cannot read
 */
export async function keepElements(root: string, work: string): Promise<string> {
  const { elements, styles } = clientFolders(root);
  const key = hashFiles(
    [elements, styles, ...ROOMS.map((room) => join(root, 'lib', room))],
    [join(root, 'package-lock.json')],
  );
  const mark = join(work, 'elements-of.json');
  if (await isKept(mark, key, work)) return key;
  await rm(mark, { force: true });
  const { bundleElements } = await import('@/lib/publish/elements');
  await bundleElements({ elements, styles }, work);
  await writeFile(mark, JSON.stringify({ key, list: await readList(work) } satisfies Mark));
  return key;
}

/** What code of the browser imports besides its own. */
const ROOMS = ['search', 'site'];

/** What the bundles were made of, and their list as it was written then. */
type Mark = { key: string; list: string };

async function isKept(file: string, key: string, work: string): Promise<boolean> {
  try {
    const mark: Mark = JSON.parse(await readFile(file, 'utf8'));
    const paths: string[] = Object.values(JSON.parse(mark.list));
    return mark.key === key && mark.list === (await readList(work)) && paths.every((path) => existsSync(work + path));
  } catch {
    return false;
  }
}

function readList(work: string): Promise<string> {
  return readFile(join(work, 'elements.json'), 'utf8');
}
