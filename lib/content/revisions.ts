import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWorkspace } from '@/lib/site/site';

/** The last change of a living post. */
export type Revision = {
  /** ISO 8601 with offset. */
  date: string;
  /** How many rows of its tables it added, took away and changed; none where it changed only text. */
  rows?: { added: number; removed: number; changed: number };
};

/** The last change of the post that was written in a file; undefined where nobody recorded one. */
export function getRevision(source: string): Revision | undefined {
  try {
    const file = join(/* turbopackIgnore: true */ getWorkspace().work, NAME);
    const revisions: Record<string, Revision> = JSON.parse(readFileSync(file, 'utf8'));
    return Object.hasOwn(revisions, source) ? revisions[source] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the last changes for the pages that will be drawn.
 *
 * @param work the folder that the engine keeps between runs
 * @param revisions by source
 */
export function writeRevisions(work: string, revisions: ReadonlyMap<string, Revision>): void {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, NAME), JSON.stringify(Object.fromEntries(revisions)));
}

const NAME = 'revisions.json';
