import type { AddressedPost } from '@/lib/content/addresses';
import { isReachable, visibilityOf } from '@/lib/content/visibility';
import { findAsset, findImage } from '@/lib/images/find-image';
import type { ImageRequest } from '@/lib/images/image-store';
import type { ImageUse } from '@/lib/images/widths';
import type { Reference } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getSite } from '@/lib/site/site';
import { toHasData } from './embed-lookup';
import { renderPost } from './render-post';
import type { PageBody, PostLookup } from './resolve-body';

/** A link of a body to an address of this site, as its page has it, and where its author wrote it. */
export type WrittenLink = { page: string; href: string; file: string; line: number; column: number };

/**
 * A file of the owner's that pages show or link to: where it stands on the site, its absolute path, what it is wanted
 * for, and where that is written.
 */
export type Asset = ImageRequest & { places: Place[] };

/** Where an address is written, and how: a file relative to the content folder, lines and columns from 1 on. */
export type Place = { url: string; file: string; line: number; column?: number };

/**
 * Renders every body once before Next does, so that all that is wrong with them is told at once, with file and line.
 * What was rendered is cached: Next takes it from there.
 *
 * @param posts every post and page, drafts too: what is wrong with a draft is better known now
 * @param onProgress called with the number of bodies that are done
 * @returns every problem, and the files that the pages of public and unlisted posts need, and their links
 */
export async function checkBodies(
  posts: readonly AddressedPost[],
  onProgress: (done: number) => void = () => {},
): Promise<{ problems: Problem[]; assets: Asset[]; links: WrittenLink[] }> {
  const now = Date.now();
  const reachable = new Set(posts.filter((post) => isReachable(visibilityOf(post, now), false)));
  const lookup = toLookup([...reachable]);
  const draftLookup = toLookup(posts);
  const hasData = toHasData(posts, now, false);
  const hasDraftData = toHasData(posts, now, true);
  const problems: Problem[] = [];
  const assets = new Map<string, Asset>();
  const links: WrittenLink[] = [];

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
      for (const { kind, url, ...place } of references) {
        addAsset(assets, kind === 'image' ? 'body' : 'link', { url, file: post.source, ...place });
      }
      if (post.cover) addAsset(assets, 'cover', { url: post.cover.src, file: post.source, line: post.cover.line ?? 1 });
      links.push(...toLinks(post, body, references));
    }
    onProgress(index + 1);
  }
  return { problems, assets: [...assets.values()], links };
}

/** Adds the file that is meant, if it is one of the owner's; a second use joins the first. */
export function addAsset(assets: Map<string, Asset>, use: ImageUse, place: Place): void {
  const found = findAsset(place.url, place.file);
  if (found.kind !== 'file') return;
  const { uses, places } = assets.get(found.path) ?? { uses: [], places: [] };
  assets.set(found.path, { ...found, uses: [...new Set([...uses, use])], places: [...places, place] });
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
  if (post.cover === undefined) return [];
  const { src, line = 1 } = post.cover;
  const cover = findImage(src, post.source);
  const warning = (found: string, hint: string): Problem[] => [
    { severity: 'warning', file: post.source, line, found: `the cover ${src} ${found}`, hint },
  ];
  if (cover.kind === 'missing') return warning('is not there', `Put the file there, or mend the path; ${COVER_DRAWN}`);
  if (cover.kind !== 'file') return [];
  if (cover.broken) return warning('cannot be read', `Save it again as JPEG or PNG; ${COVER_DRAWN}`);
  return cover.foreign ? warning(`is a ${cover.foreign} file`, `Save it as JPEG or PNG; ${COVER_DRAWN}`) : [];
}

const COVER_DRAWN = 'until then the cover is drawn.';

function toLookup(posts: readonly AddressedPost[]): PostLookup {
  const bySource = new Map(posts.map((post) => [post.source, post]));
  const byPath = new Map(posts.flatMap((post) => [post.path, ...post.aliases].map((path) => [path, post] as const)));
  return {
    ofSource: (source) => bySource.get(source),
    ofPath: (path) => byPath.get(path) ?? byPath.get(`${path}/`),
  };
}
