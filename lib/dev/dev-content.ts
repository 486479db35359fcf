import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressedPost } from '@/lib/content/addresses';
import { readContent } from '@/lib/content/read-content';
import { openReadings, READINGS } from '@/lib/content/readings';
import { createDocuments, type DocumentTypes } from '@/lib/content/to-documents';
import { checkBodies } from '@/lib/pages/check-bodies';
import { checkCohorts } from '@/lib/retrospective/check-cohorts';
import { checkLedger } from '@/lib/retrospective/check-ledger';
import { getEngine, type Workspace } from '@/lib/site/site';
import type { Site } from '@/lib/site/site-schema';
import type { Calm } from './calm';
import type { createGoodCopies } from './good-copies';
import type { createProblemBoard } from './problem-board';

/** What outlives a change of code: the posts as they were last fine, and what has been told of them. */
export type DevMemory = {
  select: ReturnType<typeof createGoodCopies>;
  post: ReturnType<typeof createProblemBoard>;
};

/** Reads the content folder for dev, each time no more than what has changed. */
export function createDevContent({ content: folder, work }: Workspace, { select, post }: DevMemory) {
  const opening = openReadings(join(work, READINGS), getEngine());
  const readBytes = createReader();
  const toDocuments = createDocuments();
  let shown: { posts: AddressedPost[]; site: Site; content: Awaited<ReturnType<typeof readContent>> } | undefined;

  return {
    /**
     * Reads what is there. The documents are the same object as the last time where nothing has changed in them.
     *
     * @throws when the folder cannot be read
     */
    async sync(site: Site): Promise<DocumentTypes> {
      const content = await readContent(folder, site, await opening, readBytes);
      const posts = select(content, new Set(content.sources));
      shown = { posts, site, content };
      post('content', content.problems);
      return toDocuments({ ...content, posts });
    },
    /**
     * Looks for what is wrong with what was read last, which pages do not wait for: goals, seasons and bodies.
     *
     * @param calm waits while somebody asks for a page
     */
    async inspect({ comes }: Pick<Calm, 'comes'>): Promise<void> {
      await comes();
      if (shown === undefined) return;
      const { posts, site, content } = shown;
      const now = Date.now();
      post('goals', [...checkLedger(content.posts, { ...content, site, now }), ...checkCohorts(content, site)]);
      await comes();
      const { problems } = await checkBodies(posts, comes);
      post('bodies', problems);
    },
  };
}

/** Reads a file when it is another than the last time by what the system says of it; else gives the bytes of then. */
function createReader(): (path: string) => Uint8Array {
  const known = new Map<string, { stamp: string; bytes: Uint8Array }>();
  return (path) => {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    const stamp = [mtimeMs, ctimeMs, size, ino].join(' ');
    const kept = known.get(path);
    if (kept?.stamp === stamp) return kept.bytes;
    const bytes = readFileSync(path);
    known.set(path, { stamp, bytes });
    return bytes;
  };
}
