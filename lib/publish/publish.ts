import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FontStore } from '@/lib/fonts/font-store';
import type { SearchEntry } from '@/lib/search/build-index';
import { getSite } from '@/lib/site/site';
import { fileOf, listTree, pathOf } from '@/lib/site/tree';
import { type PublishedPost, writeAliasPages } from './aliases';
import { beginSearch } from './begin-search';
import { cleanExport } from './clean-export';
import { finishPages } from './finish-pages';
import { writeHostFiles } from './host-files';
import { type BrokenLink, findBrokenLinks } from './links';
import { createPageFonts } from './page-fonts';
import { rememberSite, restoreFiles } from './page-store';
import { PublishError } from './publish-error';
import { replaceFolder } from './replace-folder';
import { toScriptOrigins } from './script-origins';
import { toWeightRules, type WeightRules } from './weight-rules';

/**
 * A file that belongs to a post: its path on the site, decoded, and where it lies. One that `replaces` comes in the
 * place of what the owner has in `public/`.
 */
export type Asset = { path: string; file: string; replaces?: boolean };

export type Publication = {
  /** What has been drawn; it is gone afterwards. */
  fresh: string;
  /** Where the site goes. */
  out: string;
  /** Files of the export that are whole as they are, and files that come from the last site; relative to either. */
  drawn: ReadonlySet<string>;
  kept: readonly string[];
  /** Client modules of Next's own: a page that names others keeps its runtime. */
  ownModules: ReadonlySet<string>;
  /** Keys of the pages that the next build may keep, by path. */
  keys: ReadonlyMap<string, string>;
  /** The project's work folder, which holds `elements/`. */
  work: string;
  publicFolder: string;
  /** Posts and pages that readers may see, and no others: their old addresses and files are published. */
  posts: readonly PublishedPost[];
  assets: readonly Asset[];
  /** Where the files of the font are kept; none where readers' own fonts serve. */
  fonts?: FontStore;
  /** Posts and pages that the search may find, newest first. */
  entries: readonly SearchEntry[];
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
 * Finishes the exported pages and puts them in the place of the old site in one move.
 *
 * @throws {PublishError} when something does not fit together; the old site is then untouched
 */
export async function publish(publication: Publication): Promise<Published> {
  const { fresh, out, work, publicFolder, drawn, kept, ownModules, posts, assets, entries, onBrokenLinks } =
    publication;
  cleanExport(fresh, publicFolder);
  const fonts = publication.fonts && createPageFonts(publication.fonts, readRules(publication));
  restoreFiles(fresh, out, kept);
  const keptPaths = new Set(kept.map(pathOf));
  const finished = entries.map(({ path }) => path).filter((path) => keptPaths.has(path));
  const finishSearch = beginSearch({ folder: fresh, entries, finished });
  const { interactive, pages, sections } = await finishPages(fresh, {
    kept: new Set(kept),
    ...{ drawn, ownModules },
    owned: new Set(listTree(publicFolder).map(({ path }) => path.normalize('NFC'))),
    findable: new Set(entries.map(({ path }) => path)),
    elements: join(work, 'elements'),
    scriptOriginsOf: (html) => toScriptOrigins(html, getSite()),
    fonts,
  });
  const searching = finishSearch(sections);
  // It is waited for below; should a step before that fail, this is what is told.
  searching.catch(() => undefined);
  checkPosts(fresh, posts);
  // Next has copied public/ already.
  const ofPosts = assets.filter(({ file }) => !file.startsWith(publicFolder + sep));
  copyFiles(fresh, ofPosts);
  copyFiles(fresh, elementFiles(work));
  const ofFont = await fonts?.list();
  copyFiles(fresh, ofFont?.assets ?? []);
  const aliases = await writeAliasPages(fresh, posts);
  await writeHostFiles(fresh, posts);
  const search = await searching;
  const files = listTree(fresh).filter((entry) => !entry.isFolder);
  onBrokenLinks(findBrokenLinks(pages, new Set(files.map(({ path }) => path.normalize('NFC'))), getSite()));
  const bytes = files.reduce((sum, { path }) => sum + statSync(join(fresh, path)).size, 0);
  replaceFolder(fresh, out, work);
  await rememberSite(work, out, publication.keys);
  return {
    ...{
      pages: pages.size,
      kept: kept.filter((file) => pages.has(pathOf(file))).length,
      interactive,
      aliases,
      files: files.length,
      bytes,
      search,
    },
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

function copyFiles(fresh: string, assets: readonly Asset[]): void {
  const copied = new Map<string, string>();
  for (const { path, file, replaces = false } of assets) {
    const place = join(fresh, path.normalize('NFC'));
    const earlier = copied.get(place);
    if (earlier === file) continue;
    if (earlier !== undefined || (existsSync(place) && !replaces)) {
      throw new PublishError(`${file} and ${earlier ?? `public${path}`} would both be at ${path}.`);
    }
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(file, place);
    copied.set(place, file);
  }
}

/** Next brings along what the owner's components ask for, for its own pages. */
function readRules({ fresh, work, assets }: Publication): { ours: WeightRules; next: WeightRules } {
  const shared = [...elementFiles(work), ...assets.filter(({ path }) => path.startsWith('/elements/'))];
  const ours = readSheets(shared.map(({ file }) => file));
  const next = readSheets(listTree(join(fresh, '_next')).map(({ path }) => join(fresh, '_next', path)));
  return { ours: toWeightRules(ours), next: toWeightRules([...ours, ...next]) };
}

function readSheets(files: readonly string[]): string[] {
  return files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(file, 'utf8'));
}

function elementFiles(work: string): Asset[] {
  const folder = join(work, 'elements');
  return listTree(folder)
    .filter((entry) => !entry.isFolder)
    .map((entry) => ({ path: `/elements/${entry.path}`, file: join(folder, entry.path) }));
}
