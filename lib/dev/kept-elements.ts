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
 * @param unused elements that no page asks for; they may be there all the same
 * @returns what stands for the bundles
 * @throws what esbuild says of a file that it cannot read
 */
export async function keepElements(root: string, work: string, unused: readonly string[] = []): Promise<string> {
  const { elements, styles } = clientFolders(root);
  const key = hashFiles(
    [elements, styles, ...ROOMS.map((room) => join(root, 'lib', room))],
    [join(root, 'package-lock.json')],
  );
  const mark = join(work, 'elements-of.json');
  const kept = await readKept(mark, key, work);
  if (kept?.unused.every((name) => unused.includes(name))) return kept.list;
  await rm(mark, { force: true });
  const { bundleElements } = await import('@/lib/publish/elements');
  await bundleElements({ elements, styles }, work, unused);
  const list = await readList(work);
  await writeFile(mark, JSON.stringify({ key, list, unused } satisfies Mark));
  return list;
}

/** What code of the browser imports besides its own. */
const ROOMS = ['search', 'site'];

/** What the bundles were made of, their list as it was written then, and what was left out. */
type Mark = { key: string; list: string; unused: readonly string[] };

/** @returns undefined where the bundles are others, or not all there */
async function readKept(file: string, key: string, work: string): Promise<Mark | undefined> {
  try {
    const mark: Mark = JSON.parse(await readFile(file, 'utf8'));
    const paths: string[] = Object.values(JSON.parse(mark.list));
    const isThere = mark.list === (await readList(work)) && paths.every((path) => existsSync(work + path));
    return mark.key === key && isThere ? mark : undefined;
  } catch {
    return undefined;
  }
}

function readList(work: string): Promise<string> {
  return readFile(join(work, 'elements.json'), 'utf8');
}
