import { join } from 'node:path';
import { usesComponents } from '@/lib/content/component-names';
import { copyComponents } from '@/lib/content/components';
import { type Content, readContent } from '@/lib/content/read-content';
import { openReadings, READINGS } from '@/lib/content/readings';
import { toSlug } from '@/lib/content/slug';
import { isReachable, visibilityOf } from '@/lib/content/visibility';
import { findAsset } from '@/lib/images/find-image';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { type Asset, addAsset, checkBodies, type WrittenLink } from '@/lib/pages/check-bodies';
import type { Problem } from '@/lib/problems/problem';
import { findCollisions } from '@/lib/publish/collisions';
import { checkCohorts } from '@/lib/retrospective/check-cohorts';
import { checkLedger } from '@/lib/retrospective/check-ledger';
import { getEngine } from '@/lib/site/site';
import { formatCount, type Report } from './progress';
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

/** Renders bodies, of drafts too, for what is wrong in them, and for the files that the public ones show. */
export async function inspectBodies(
  { posts, authors }: Pick<Content, 'posts' | 'authors'>,
  { site }: Pick<Project, 'site'>,
  report: Report,
): Promise<{
  problems: Problem[];
  assets: Asset[];
  links: WrittenLink[];
  features: ReadonlySet<BodyFeature>;
  result: string;
}> {
  const bodies = await checkBodies(posts, (done) => report(`${done} of ${posts.length}`));
  const avatars = inspectAvatars(authors, namesOf(selectReachable(posts), site.author));
  const assets = [...bodies.assets, ...avatars.assets];
  return {
    problems: [...bodies.problems, ...avatars.problems],
    assets,
    links: bodies.links,
    features: bodies.features,
    result: `${formatCount(posts.length, 'body', 'bodies')}, ${formatCount(assets.length, 'file')}`,
  };
}

/** The pictures of authors; only those of authors who have a page are published. */
function inspectAvatars(authors: Content['authors'], published: ReadonlySet<string>) {
  const problems: Problem[] = [];
  const assets = new Map<string, Asset>();
  for (const { slug, name, avatar } of authors) {
    if (avatar === undefined) continue;
    const file = `authors/${slug}.yml`;
    const found = findAsset(avatar, file);
    if (published.has(slug) || published.has(toSlug(name))) addAsset(assets, 'cover', { url: avatar, file, line: 1 });
    if (found.kind !== 'missing') continue;
    const hint = 'Put the picture there, or mend the path; until then the page shows none.';
    problems.push({ severity: 'warning', file, found: `the avatar ${avatar} is not there`, hint });
  }
  return { problems, assets: [...assets.values()] };
}

function namesOf(posts: Content['posts'], siteAuthor: string): Set<string> {
  return new Set(posts.flatMap((post) => (post.authors.length > 0 ? post.authors : [siteAuthor])).map(toSlug));
}

/** Whether a component is written in the body of one of these posts, be it as `<Name>` or as `{Name}`. */
function toIsUsed(posts: Content['posts']): (name: string) => boolean {
  return (name) => posts.some((post) => usesComponents(post, new Set([name])));
}

/** Posts whose old addresses may go out today; a draft's must not. */
export function selectReachable(posts: Content['posts'], now = Date.now()): Content['posts'] {
  return posts.filter((post) => isReachable(visibilityOf(post, now), false));
}
