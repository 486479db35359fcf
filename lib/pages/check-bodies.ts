import type { AddressedPost } from '@/lib/content/addresses';
import { isReachable, visibilityOf } from '@/lib/content/visibility';
import { findAsset, findImage } from '@/lib/images/find-image';
import type { BodyFeature } from '@/lib/markdown/body-features';
import type { Reference } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getSite } from '@/lib/site/site';
import { toHasData } from './embed-lookup';
import { renderPost } from './render-post';
import type { PageBody, PostLookup } from './resolve-body';

/** A link of a body to an address of this site, as its page has it, and where its author wrote it. */
export type WrittenLink = { page: string; href: string; file: string; line: number; column: number };

/** A file of the content folder that a page shows or links to, and where it stands on the site. */
export type Asset = { path: string; file: string };

/**
 * Renders every body once before Next does, so that all that is wrong with them is told at once, with file and line.
 * What was rendered is cached: Next takes it from there.
 *
 * @param posts every post and page, drafts too: what is wrong with a draft is better known now
 * @param onProgress called with the number of bodies that are done
 * @returns every problem, and the files that the pages of public and unlisted posts need, their links, and what
 *   these pages need style sheets and elements for
 */
export async function checkBodies(
  posts: readonly AddressedPost[],
  onProgress: (done: number) => void = () => {},
): Promise<{ problems: Problem[]; assets: Asset[]; links: WrittenLink[]; features: Set<BodyFeature> }> {
  const now = Date.now();
  const reachable = new Set(posts.filter((post) => isReachable(visibilityOf(post, now), false)));
  const lookup = toLookup([...reachable]);
  const draftLookup = toLookup(posts);
  const hasData = toHasData(posts, now, false);
  const hasDraftData = toHasData(posts, now, true);
  const problems: Problem[] = [];
  const assets = new Map<string, string>();
  const links: WrittenLink[] = [];
  const features = new Set<BodyFeature>();

  for (const [index, post] of posts.entries()) {
    const isPublic = reachable.has(post);
    const {
      body,
      references,
      problems: found,
    } = await renderPost(post, {
      ...(isPublic ? lookup : draftLookup),
      hasData: (request) => (isPublic ? hasData : hasDraftData)(request, post),
    });
    problems.push(...found, ...checkCover(post));
    if (isPublic) {
      for (const url of [...Object.keys(body.pictures), ...Object.keys(body.links), post.cover?.src ?? '']) {
        const asset = findAsset(url, post.source);
        if (asset.kind === 'file') assets.set(asset.path, asset.file);
      }
      for (const feature of body.features) features.add(feature);
      links.push(...toLinks(post, body, references));
    }
    onProgress(index + 1);
  }
  return { problems, assets: [...assets].map(([path, file]) => ({ path, file })), links, features };
}

function toLinks(post: AddressedPost, body: PageBody, references: readonly Reference[]): WrittenLink[] {
  return references.flatMap(({ kind, url, line, column }) => {
    const href = body.links[url] ?? '';
    const isLocal = /^(?:[/#.]|[^:]*$)/.test(href) || href.startsWith(getSite().url);
    return kind === 'link' && href !== '' && isLocal
      ? [{ page: post.path, href, file: post.source, line, column }]
      : [];
  });
}

function checkCover(post: AddressedPost): Problem[] {
  if (post.cover === undefined || findImage(post.cover.src, post.source).kind !== 'missing') return [];
  return [
    {
      severity: 'warning',
      file: post.source,
      line: post.cover.line ?? 1,
      found: `the cover ${post.cover.src} is not there`,
      hint: 'Put the file there, or mend the path; until then the cover is drawn.',
    },
  ];
}

function toLookup(posts: readonly AddressedPost[]): PostLookup {
  const bySource = new Map(posts.map((post) => [post.source, post]));
  const byPath = new Map(posts.flatMap((post) => [post.path, ...post.aliases].map((path) => [path, post] as const)));
  return {
    ofSource: (source) => bySource.get(source),
    ofPath: (path) => byPath.get(path) ?? byPath.get(`${path}/`),
  };
}
