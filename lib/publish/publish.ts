import { existsSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { getSite } from '@/lib/site/site';
import { fileOf, listTree } from '@/lib/site/tree';
import { type PublishedPost, writeAliasPages } from './aliases';
import { copyFile, linkOrCopy, makeFolders } from './files';
import type { Asset, FinishedSite } from './finish-site';
import { writeHostFiles } from './host-files';
import { type BrokenLink, findBrokenLinks } from './links';
import { type LastSite, rememberSite, stampOf, toMemory } from './page-store';
import { PublishError } from './publish-error';
import { replaceFolder } from './replace-folder';
import { isOfIndex } from './write-search';

/** What belongs to a site beside its pages. */
export type Publication = {
  /** Posts and pages that readers may see, and no others: their old addresses and files are published. */
  posts: readonly PublishedPost[];
  assets: readonly Asset[];
  /** Keys of the pages that the next build may keep, by path. */
  keys: ReadonlyMap<string, string>;
  /** Is told what leads nowhere before the old site is touched, and may throw. */
  onBrokenLinks: (links: BrokenLink[]) => void;
};

/**
 * What has been published: pages that people read, what was kept of the last site, pages that carry React, alias pages,
 * all files and their bytes, and those of the search index and of the font among them.
 */
export type Published = {
  pages: number;
  kept: number;
  interactive: number;
  aliases: number;
  files: number;
  bytes: number;
  search: { files: number; bytes: number };
  fonts?: { made: number; files: number; bytes: number };
};

/**
 * Puts a finished site in the place of the old one in one move.
 *
 * @throws {PublishError} when something does not fit together; the old site is then untouched
 */
export async function publish(site: FinishedSite, publication: Publication): Promise<Published> {
  const { fresh, out, work, publicFolder, kept, lastFiles, pages, fonts } = site;
  const { posts, keys, onBrokenLinks } = publication;
  checkPosts(fresh, posts);
  // Next has copied public/ already.
  const ofPosts = publication.assets.filter(({ file }) => !file.startsWith(publicFolder + sep));
  const ofFont = await fonts?.list();
  const last = { out, work, files: lastFiles };
  const copied = new Map(
    [ofPosts, site.assets, ofFont?.assets ?? []].flatMap((assets) => [...copyFiles(fresh, assets, last)]),
  );
  const aliases = await writeAliasPages(fresh, posts);
  await writeHostFiles(fresh, posts);
  // Those of the index may be coming still, and nothing leads to them.
  const files = listTree(fresh).filter(({ path, isFolder }) => !isFolder && !isOfIndex(path));
  const broken = findBrokenLinks(pages, new Set(files.map(({ path }) => path.normalize('NFC'))), getSite());
  const bytes = files.reduce((sum, { path }) => sum + statSync(join(fresh, path)).size, 0);
  const memory = toMemory(fresh, { keys, kept: kept.pages, facts: pages, copied });
  const search = await site.searching;
  onBrokenLinks(broken);
  replaceFolder(fresh, out, work);
  await rememberSite(work, out, memory, search.textsDigest);
  const all = [...pages.values()];
  return {
    ...{ pages: pages.size, aliases, search },
    kept: [...kept.pages.values()].filter(({ facts }) => facts !== undefined).length,
    interactive: all.filter(({ isInteractive }) => isInteractive).length,
    files: files.length + search.files,
    bytes: bytes + search.bytes,
    fonts: ofFont && { made: ofFont.made, files: ofFont.assets.length, bytes: ofFont.bytes },
  };
}

/** What went in must have come out. */
function checkPosts(fresh: string, posts: readonly PublishedPost[]): void {
  const missing = posts.filter((post) => !existsSync(join(fresh, fileOf(post.path))));
  if (missing.length === 0) return;
  const list = missing.map((post) => `  ${post.path} (${post.title})`).join('\n');
  throw new PublishError(`No page has been drawn for these posts:\n${list}`);
}

type Last = { out: string; work: string; files: LastSite['files'] };

/**
 * Puts files to their places. What comes from the work folder is named by what it is made of: where the last site has
 * the same, and nobody has written into it since, it is taken from there, as pages are.
 *
 * @returns where such files come from, by their paths in the site
 */
function copyFiles(fresh: string, assets: readonly Asset[], last: Last): Map<string, string> {
  const copied = new Map<string, string>();
  const made = new Map<string, string>();
  makeFolders(assets.map(({ path }) => join(fresh, path.normalize('NFC'))));
  for (const { path: written, file, replaces = false } of assets) {
    const path = written.normalize('NFC');
    const place = join(fresh, path);
    const earlier = copied.get(place);
    if (earlier === file) continue;
    if (earlier !== undefined || (existsSync(place) && !replaces)) {
      throw new PublishError(`${file} and ${earlier ?? `public${path}`} would both be at ${path}.`);
    }
    const known = last.files.get(path);
    const isKept = known?.from === file && stampOf(join(last.out, path)) === known.stamp;
    if (isKept && !existsSync(place)) linkOrCopy(join(last.out, path), place);
    else copyFile(file, place);
    copied.set(place, file);
    if (file.startsWith(last.work + sep)) made.set(path, file);
  }
  return made;
}
