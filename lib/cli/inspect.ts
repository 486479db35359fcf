import { join } from 'node:path';
import { usesComponents } from '@/lib/content/component-names';
import { copyComponents } from '@/lib/content/components';
import { type Content, readContent } from '@/lib/content/read-content';
import { openReadings, READINGS } from '@/lib/content/readings';
import { isReachable, visibilityOf } from '@/lib/content/visibility';
import { findCollisions } from '@/lib/publish/collisions';
import { checkCohorts } from '@/lib/retrospective/check-cohorts';
import { checkLedger } from '@/lib/retrospective/check-ledger';
import { getEngine } from '@/lib/site/site';
import { formatCount } from './progress';
import type { Project } from './project';

/**
 * Reads the content folder and tells how much is in it. The owner's components are copied: bodies are checked by them,
 * and those that a published post uses go to the site.
 */
export async function inspectContent({ workspace, site }: Project): Promise<Content & { result: string }> {
  const content = await readContent(
    workspace.content,
    site,
    await openReadings(join(workspace.work, READINGS), getEngine()),
  );
  const isUsed = toIsUsed(selectReachable(content.posts));
  const own = await copyComponents(workspace.content, workspace.components, isUsed);
  const collisions = findCollisions(content.posts, workspace.public);
  const ledger = checkLedger(content.posts, { ...content, site, now: Date.now() });
  const pages = content.posts.filter((post) => post.type === 'page').length;
  return {
    ...content,
    problems: [...content.problems, ...own.problems, ...collisions, ...ledger, ...checkCohorts(content, site)],
    result: [
      formatCount(content.posts.length - pages, 'post'),
      formatCount(pages, 'page'),
      ...(content.ignored.length > 0 ? [`${formatCount(content.ignored.length, 'file')} left alone`] : []),
    ].join(', '),
  };
}

/** Whether a component is written in the body of one of these posts, be it as `<Name>` or as `{Name}`. */
function toIsUsed(posts: Content['posts']): (name: string) => boolean {
  return (name) => posts.some((post) => usesComponents(post, new Set([name])));
}

/** Posts whose old addresses may go out today; a draft's must not. */
export function selectReachable(posts: Content['posts'], now = Date.now()): Content['posts'] {
  return posts.filter((post) => isReachable(visibilityOf(post, now), false));
}
