import type { AddressedPost } from '@/lib/content/addresses';
import { isReachable, visibilityOf } from '@/lib/content/visibility';
import { findAsset, findImage } from '@/lib/images/find-image';
import type { ImageRequest } from '@/lib/images/image-store';
import type { ImageUse } from '@/lib/images/widths';
import type { BodyFeature } from '@/lib/markdown/body-features';
import type { Reference } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getSite } from '@/lib/site/site';
import { toHasData } from './embed-lookup';
import { openKnownBodies, outlinePost } from './render-post';
import type { BodyOutline, PostLookup } from './resolve-body';

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
 * @param onProgress called with the number of bodies that are done; it may keep the others waiting
 * @returns every problem, and the files that the pages of public and unlisted posts need, their links, and what
 *   these pages need style sheets and elements for
 */
export async function checkBodies(
  posts: readonly AddressedPost[],
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<{ problems: Problem[]; assets: Asset[]; links: WrittenLink[]; features: Set<BodyFeature> }> {
  const now = Date.now();
  const reachable = new Set(posts.filter((post) => isReachable(visibilityOf(post, now), false)));
  const lookup = toLookup([...reachable]);
  const draftLookup = toLookup(posts);
  const hasData = toHasData(posts, now, false);
  const hasDraftData = toHasData(posts, now, true);
  const problems: Problem[] = [];
  const assets = new Map<string, Asset>();
  const links: WrittenLink[] = [];
  const features = new Set<BodyFeature>();
  const bodies = openKnownBodies();

  const outline = (post: AddressedPost) => {
    const [posts, has] = reachable.has(post) ? [lookup, hasData] : [draftLookup, hasDraftData];
    return outlinePost(post, { ...posts, hasData: (request) => has(request, post) }, bodies);
  };

  for await (const [index, post, { outline: body, references, problems: found }] of ahead(posts, outline)) {
    problems.push(...found, ...checkCover(post));
    if (reachable.has(post)) {
      for (const { kind, url, ...place } of references) {
        addAsset(assets, kind === 'image' ? 'body' : 'link', { url, file: post.source, ...place });
      }
      for (const feature of body.features) features.add(feature);
      if (post.cover) addAsset(assets, 'cover', { url: post.cover.src, file: post.source, line: post.cover.line ?? 1 });
      links.push(...toLinks(post, body, references));
    }
    await onProgress(index + 1);
  }
  await bodies.keep();
  return { problems, assets: [...assets.values()], links, features };
}

/** How many bodies are under way at once: while some are written to the disk, others are rendered. */
const AT_ONCE = 8;

/** What comes of each, in their order; a few are begun before it is their turn. */
async function* ahead<T, R>(all: readonly T[], begin: (one: T) => Promise<R>): AsyncGenerator<[number, T, R]> {
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    const results = await Promise.all(some.map(begin));
    for (const [index, one] of some.entries()) yield [start + index, one, results[index] as Awaited<R>];
  }
}

/** Adds the file that is meant, if it is one of the owner's; a second use joins the first. */
export function addAsset(assets: Map<string, Asset>, use: ImageUse, place: Place): void {
  const found = findAsset(place.url, place.file);
  if (found.kind !== 'file') return;
  const { uses, places } = assets.get(found.path) ?? { uses: [], places: [] };
  assets.set(found.path, { ...found, uses: [...new Set([...uses, use])], places: [...places, place] });
}

function toLinks(post: AddressedPost, { links }: BodyOutline, references: readonly Reference[]): WrittenLink[] {
  return references.flatMap(({ kind, url, line, column }) => {
    const href = links[url] ?? '';
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
