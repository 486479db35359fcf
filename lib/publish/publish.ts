import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FontStore } from '@/lib/fonts/font-store';
import type { SearchEntry } from '@/lib/search/build-index';
import { getSite } from '@/lib/site/site';
import { fileOf, listTree } from '@/lib/site/tree';
import { type PublishedPost, writeAliasPages } from './aliases';
import type { beginSearch } from './begin-search';
import { cleanExport } from './clean-export';
import { finishPages, removeScripts } from './finish-pages';
import { writeHostFiles } from './host-files';
import { type BrokenLink, findBrokenLinks } from './links';
import { createPageFonts } from './page-fonts';
import { makeFolders, type RememberedPage, rememberSite, restoreFiles } from './page-store';
import { nameOfSheet } from './page-styles';
import { PublishError } from './publish-error';
import { replaceFolder } from './replace-folder';
import { toScriptOrigins } from './script-origins';
import { isOfIndex } from './write-search';

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
  /** Files of the export that Next has had no part in, relative to it. */
  drawn: ReadonlySet<string>;
  /** What comes from the last site: pages by their paths, and files of Next, relative to it. */
  kept: { pages: ReadonlyMap<string, RememberedPage>; next: readonly string[] };
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
  /** Posts and pages that the search may find, newest first, and what makes the index of them. */
  entries: readonly SearchEntry[];
  search: ReturnType<typeof beginSearch>;
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
  const fonts = publication.fonts && createPageFonts(publication.fonts, readSheets(publication));
  const made = await finishPages(fresh, {
    ...{ drawn, ownModules, fonts },
    owned: new Set(listTree(publicFolder).map(({ path }) => path.normalize('NFC'))),
    findable: new Set(entries.map(({ path }) => path)),
    elements: join(work, 'elements'),
    scriptOriginsOf: (html) => toScriptOrigins(html, getSite()),
  });
  const keptPaths = new Set(kept.pages.keys());
  const searching = publication.search({ folder: fresh, entries, kept: keptPaths, others: made.sections });
  // It is waited for below; should a step before that fail, this is what is told.
  searching.catch(() => undefined);
  restoreFiles(fresh, out, [...[...keptPaths].map(fileOf), ...kept.next]);
  const left = [...kept.pages].flatMap(([path, { facts }]) => (facts ? [[path, facts] as const] : []));
  for (const [path, page] of left) await fonts?.keep(page.fonts, () => readFileSync(join(fresh, fileOf(path)), 'utf8'));
  const pages = new Map([...made.pages, ...left]);
  const interactive = [...pages.values()].filter(({ isInteractive }) => isInteractive).length;
  if (interactive === 0) await removeScripts(fresh);
  checkPosts(fresh, posts);
  // Next has copied public/ already.
  const ofPosts = assets.filter(({ file }) => !file.startsWith(publicFolder + sep));
  copyFiles(fresh, ofPosts);
  copyFiles(fresh, elementFiles(work));
  const ofFont = await fonts?.list();
  copyFiles(fresh, ofFont?.assets ?? []);
  const aliases = await writeAliasPages(fresh, posts);
  await writeHostFiles(fresh, posts);
  // Those of the index may be coming still, and nothing leads to them.
  const files = listTree(fresh).filter(({ path, isFolder }) => !isFolder && !isOfIndex(path));
  onBrokenLinks(findBrokenLinks(pages, new Set(files.map(({ path }) => path.normalize('NFC'))), getSite()));
  const bytes = files.reduce((sum, { path }) => sum + statSync(join(fresh, path)).size, 0);
  const search = await searching;
  replaceFolder(fresh, out, work);
  await rememberSite(work, out, { keys: publication.keys, kept: kept.pages, facts: pages });
  return {
    ...{
      pages: pages.size,
      kept: left.length,
      interactive,
      aliases,
      files: files.length + search.files,
      bytes: bytes + search.bytes,
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
  makeFolders(assets.map(({ path }) => join(fresh, path.normalize('NFC'))));
  for (const { path, file, replaces = false } of assets) {
    const place = join(fresh, path.normalize('NFC'));
    const earlier = copied.get(place);
    if (earlier === file) continue;
    if (earlier !== undefined || (existsSync(place) && !replaces)) {
      throw new PublishError(`${file} and ${earlier ?? `public${path}`} would both be at ${path}.`);
    }
    copyFileSync(file, place);
    copied.set(place, file);
  }
}

/** The style sheets of the site; Next brings along what the owner's components ask for. */
function readSheets({ fresh, work, assets }: Publication): Map<string, string> {
  const next = listTree(join(fresh, '_next')).map(({ path }) => ({
    path: `/_next/${path}`,
    file: join(fresh, '_next', path),
  }));
  const sheets = [...elementFiles(work), ...assets, ...next].filter(({ path }) => path.endsWith('.css'));
  return new Map(
    sheets.flatMap(({ path, file }) => {
      const css = readFileSync(file, 'utf8');
      return [path, nameOfSheet(path)].map((name) => [name, css] as const);
    }),
  );
}

function elementFiles(work: string): Asset[] {
  const folder = join(work, 'elements');
  return listTree(folder)
    .filter((entry) => !entry.isFolder)
    .map((entry) => ({ path: `/elements/${entry.path}`, file: join(folder, entry.path) }));
}
