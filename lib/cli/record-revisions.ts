import { join } from 'node:path';
import type { AddressedPost } from '@/lib/content/addresses';
import { listFiles } from '@/lib/content/list-files';
import { type Revision, writeRevisions } from '@/lib/content/revisions';
import { readPost } from '@/lib/dialects/read-post';
import { renderBodyCached } from '@/lib/markdown/body-cache';
import { toBodyLabels } from '@/lib/markdown/body-labels';
import { compareRoadmaps } from '@/lib/retrospective/compare-roadmaps';
import { toPeriod } from '@/lib/retrospective/period';
import { type Roadmap, toRoadmap } from '@/lib/retrospective/roadmap';
import { getEngine } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

import { type FileVersion, readHistory } from './git-history';
import type { Project } from './project';

/**
 * Asks git when each roadmap was last changed, and what became of its rows, and keeps it for the pages. Where git does
 * not know, nothing is kept, and nothing fails.
 */
export async function recordRevisions(
  posts: readonly Pick<AddressedPost, 'source' | 'kind'>[],
  project: Pick<Project, 'workspace' | 'site'>,
): Promise<void> {
  const { content, work } = project.workspace;
  const roadmaps = new Set(posts.filter(({ kind }) => kind === 'roadmap').map(({ source }) => source));
  const files = roadmaps.size === 0 ? [] : (await listFiles(content)).filter(({ source }) => roadmaps.has(source));
  const revisions = new Map<string, Revision>();
  for (const { source, path } of files) {
    const revision = await findRevision(await readHistory(path), source, project);
    if (revision) revisions.set(source, revision);
  }
  writeRevisions(work, revisions);
}

/** The newest commit that changed what the post says: not the first one, none that only moved or reformatted it. */
async function findRevision(
  versions: readonly FileVersion[],
  source: string,
  project: Pick<Project, 'workspace' | 'site'>,
): Promise<Revision | undefined> {
  for (const [index, version] of versions.entries()) {
    const earlier = versions[index + 1];
    if (earlier === undefined) return undefined;
    const [after, before] = await Promise.all([version, earlier].map((one) => readVersion(one, source, project)));
    if (after === undefined || before === undefined) return undefined;
    if (toWords(after.body) === toWords(before.body)) continue;
    const [current, old] = await Promise.all([after, before].map((post) => drawRoadmap(post, project)));
    const rows = current && old && compareRoadmaps(old, current);
    return { date: version.date, ...(rows && { rows }) };
  }
  return undefined;
}

type Version = NonNullable<ReturnType<typeof readPost>['post']>;

/** @returns undefined for a version that no longer can be read */
async function readVersion(
  version: FileVersion,
  source: string,
  { site }: Pick<Project, 'site'>,
): Promise<Version | undefined> {
  const bytes = await version.read().catch(() => undefined);
  return bytes && readPost({ path: source, bytes, timeZone: site.timeZone }).post;
}

async function drawRoadmap(post: Version, { workspace }: Pick<Project, 'workspace'>): Promise<Roadmap> {
  const labels = toBodyLabels(getWords());
  const cache = { dir: join(workspace.work, 'bodies'), engine: getEngine() };
  const { tables = [] } = await renderBodyCached(post, labels, cache);
  // What is done by today is no change of a row, so any day will do.
  return toRoadmap(tables, '1970-01-01', post.period === undefined ? undefined : toPeriod(post.period)?.year);
}

/** White space and the dashes of tables do not count. */
function toWords(body: string): string {
  return body.replace(/(?:\s|-{3,})+/g, ' ');
}
