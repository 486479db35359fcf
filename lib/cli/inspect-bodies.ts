import type { Content } from '@/lib/content/read-content';
import { toSlug } from '@/lib/content/slug';
import { findAsset } from '@/lib/images/find-image';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { type Asset, addAsset, checkBodies, type WrittenLink } from '@/lib/pages/check-bodies';
import type { Problem } from '@/lib/problems/problem';
import { selectReachable } from './inspect';
import { formatCount, type Report } from './progress';
import type { Project } from './project';

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
