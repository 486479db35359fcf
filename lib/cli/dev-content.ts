import { join } from 'node:path';
import type { AddressedPost } from '@/lib/content/addresses';
import { copyComponents } from '@/lib/content/components';
import { STORE } from '@/lib/content/contentlayer';
import { listFiles, readContent } from '@/lib/content/read-content';
import { openReadings, READINGS } from '@/lib/content/readings';
import { writeStore } from '@/lib/content/store';
import { checkBodies } from '@/lib/pages/check-bodies';
import { checkCohorts } from '@/lib/retrospective/check-cohorts';
import { checkLedger } from '@/lib/retrospective/check-ledger';
import { getEngine } from '@/lib/site/site';
import { createGoodCopies } from './good-copies';
import { createProblemBoard } from './problem-board';
import type { Project } from './project';
import { recordRevisions } from './record-revisions';

/** Keeps what Contentlayer and Next read true to the content folder. */
export function createDevContent(project: Project) {
  const { work } = project.workspace;
  const post = createProblemBoard(work);
  const select = createGoodCopies();
  const opening = openReadings(join(work, READINGS), getEngine());
  let shown: AddressedPost[] = [];
  let recorded: Promise<void> | undefined;

  return {
    /** Reads what changed. @returns how many documents Contentlayer should find */
    async sync({ workspace, site, root }: Project): Promise<number> {
      const content = await readContent(workspace.content, site, await opening);
      const components = await copyComponents(workspace.content, workspace.components);
      const sources = new Set((await listFiles(workspace.content)).map((file) => file.source));
      shown = select(content, sources);
      await writeStore(join(root, STORE), { ...content, posts: shown });
      // Commits are rarer than saves: once a session is enough.
      recorded ??= recordRevisions(shown, { workspace, site });
      await recorded;
      const ledger = checkLedger(content.posts, { ...content, site, now: Date.now() });
      post('content', [...content.problems, ...components.problems, ...ledger, ...checkCohorts(content, site)]);
      return shown.length + content.authors.length + content.cohorts.length;
    },
    /** Renders all bodies for their problems; those that did not change come from the cache. */
    async inspectBodies(): Promise<void> {
      const { problems } = await checkBodies(shown);
      post('bodies', problems);
    },
  };
}
