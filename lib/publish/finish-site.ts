import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontStore } from '@/lib/fonts/font-store';
import type { SearchEntry } from '@/lib/search/build-index';
import { getSite } from '@/lib/site/site';
import { fileOf, listTree } from '@/lib/site/tree';
import { cleanExport } from './clean-export';
import { finishPages, removeScripts } from './finish-pages';
import type { PageFacts } from './page-facts';
import { createPageFonts, type PageFonts } from './page-fonts';
import { type LastSite, type RememberedPage, restoreFiles } from './page-store';
import { nameOfSheet } from './page-styles';
import { toScriptOrigins } from './script-origins';
import type { SearchTask, WrittenSearch } from './write-search';
import { writeSearchFonts } from './write-search-fonts';

/**
 * A file that belongs to a post: its path on the site, decoded, and where it lies. One that `replaces` comes in the
 * place of what the owner has in `public/`.
 */
export type Asset = { path: string; file: string; replaces?: boolean };

/** What has been drawn. */
export type Drawing = {
  /** Where it lies; it is gone once it is published. */
  fresh: string;
  /** Where the last site is and the next one goes. */
  out: string;
  /** Files of the export that Next has had no part in, relative to it. */
  drawn: ReadonlySet<string>;
  /** What comes from the last site: pages by their paths, and files of Next, relative to it. */
  kept: { pages: ReadonlyMap<string, RememberedPage>; next: readonly string[] };
  /** What was copied into the last site. */
  lastFiles: LastSite['files'];
  /** Client modules of Next's own: a page that names others keeps its runtime. */
  ownModules: ReadonlySet<string>;
  /** The style sheet that pages share. */
  styles: Asset;
  /** The project's work folder, which holds `elements/`. */
  work: string;
  publicFolder: string;
  /** Where the files of the font are kept; none where readers' own fonts serve. */
  fonts?: FontStore;
  /** Posts and pages that the search may find, newest first, and what makes the index of them. */
  entries: readonly SearchEntry[];
  writeSearch: (task: SearchTask) => Promise<WrittenSearch>;
  /** Where that has begun already. */
  searching?: Promise<WrittenSearch>;
};

/** A site whose pages are all there and finished. */
export type FinishedSite = Pick<Drawing, 'fresh' | 'out' | 'work' | 'publicFolder' | 'kept' | 'lastFiles'> & {
  /** What is to be known of its pages, by their paths. */
  pages: ReadonlyMap<string, PageFacts>;
  /** Files that pages ask for, as far as they are known: elements and style sheets. */
  assets: readonly Asset[];
  fonts?: PageFonts;
  /** The index of the search is being written. */
  searching: Promise<WrittenSearch>;
};

/**
 * Finishes the pages that were drawn, puts those of the last site beside them, and lets the search index be made, if it
 * is not being made.
 *
 * @throws {PublishError} when Next writes its pages in another way than is known
 */
export async function finishSite(drawing: Drawing): Promise<FinishedSite> {
  const { fresh, out, work, publicFolder, drawn, kept, lastFiles, ownModules, entries, styles } = drawing;
  cleanExport(fresh, publicFolder);
  const assets = [...listElements(work), styles];
  const fonts = drawing.fonts && createPageFonts(drawing.fonts, readSheets(fresh, assets));
  const made = await finishPages(fresh, {
    ...{ drawn, ownModules, fonts },
    owned: new Set(listTree(publicFolder).map(({ path }) => path.normalize('NFC'))),
    findable: new Set(drawing.searching ? [] : entries.map(({ path }) => path)),
    elements: join(work, 'elements'),
    scriptOriginsOf: (html) => toScriptOrigins(html, getSite()),
  });
  const keptPaths = new Set(kept.pages.keys());
  const task = { folder: fresh, entries, kept: keptPaths, others: made.sections };
  const searching = drawing.searching ?? drawing.writeSearch(task);
  // It is waited for when all else is done; should something before that fail, this is what is told.
  searching.catch(() => undefined);
  restoreFiles(fresh, out, [...[...keptPaths].map(fileOf), ...kept.next]);
  const left = [...kept.pages].flatMap(([path, { facts }]) => (facts ? [[path, facts] as const] : []));
  for (const [path, page] of left) await fonts?.keep(page.fonts, () => readFileSync(join(fresh, fileOf(path)), 'utf8'));
  // In one order, whichever were kept: of a link that is broken on many pages, one is told.
  const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    fileOf(a) < fileOf(b) ? -1 : 1;
  const pages = new Map([...made.pages, ...left].sort(inOrder));
  if (fonts) writeSearchFonts(fresh, entries, pages);
  if (![...pages.values()].some(({ isInteractive }) => isInteractive)) await removeScripts(fresh);
  return { fresh, out, work, publicFolder, kept, lastFiles, pages, assets, fonts, searching };
}

/** Style sheets by their paths and by their names in pages; Next brings along what the owner's components ask for. */
function readSheets(fresh: string, assets: readonly Asset[]): Map<string, string> {
  const next = listTree(join(fresh, '_next')).map(({ path }) => ({
    path: `/_next/${path}`,
    file: join(fresh, '_next', path),
  }));
  const sheets = [...assets, ...next].filter(({ path }) => path.endsWith('.css'));
  return new Map(
    sheets.flatMap(({ path, file }) => {
      const css = readFileSync(file, 'utf8');
      return [path, nameOfSheet(path)].map((name) => [name, css] as const);
    }),
  );
}

function listElements(work: string): Asset[] {
  const folder = join(work, 'elements');
  return listTree(folder)
    .filter((entry) => !entry.isFolder)
    .map((entry) => ({ path: `/elements/${entry.path}`, file: join(folder, entry.path) }));
}
