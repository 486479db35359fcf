import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Section, toSections } from '@/lib/search/page-text';
import { listTree, pathOf } from '@/lib/site/tree';
import { withContentSecurity } from './content-security';
import { readClientModules } from './flight';
import { lighten } from './lighten';
import { type PageFacts, readFacts } from './page-facts';
import type { PageFonts } from './page-fonts';
import { withInlineStyles } from './page-styles';
import { PublishError } from './publish-error';

export type Finished = {
  /** Every page by its path, decoded and without base path. */
  pages: Map<string, PageFacts>;
  /** What the pages say that may be found. */
  sections: Map<string, Section[]>;
};

type Options = {
  /** Pages that Next has had no part in, relative to the folder. */
  drawn: ReadonlySet<string>;
  /** As `readOwnModules` has found them, where Next has drawn any. */
  ownModules: ReadonlySet<string>;
  /** The owner's static files, which are left as they are. */
  owned: ReadonlySet<string>;
  /** Paths of the pages that the search may find. */
  findable: ReadonlySet<string>;
  /** The folder of the bundles that pages ask for. */
  elements: string;
  /** Where the scripts of a page may come from beside the site itself. */
  scriptOriginsOf: (html: string) => readonly string[];
  /** The font that pages bring along; none where readers' own serve. */
  fonts?: PageFonts;
};

/**
 * Finishes every page in one pass. One that Next has exported and whose flight data names no client module but Next's
 * own has nothing to hydrate and loses the runtime; one that names more, such as an author's `'use client'` component,
 * keeps it. All get their Content-Security-Policy.
 *
 * @param folder the export; changed in place
 * @throws {PublishError} when Next writes its pages in another way than is known here: better no site than a broken one
 */
export async function finishPages(
  folder: string,
  { drawn, ownModules, owned, findable, elements, scriptOriginsOf, fonts }: Options,
): Promise<Finished> {
  const files = listTree(folder).filter(
    ({ path, isFolder }) => !isFolder && /\.html?$/i.test(path) && !owned.has(path),
  );
  const finished: Finished = { pages: new Map(), sections: new Map() };
  for (const { path } of files) {
    const html = readFileSync(join(folder, path), 'utf8');
    const address = pathOf(path);
    if (findable.has(address)) finished.sections.set(address, toSections(html));
    const isOurs = drawn.has(path);
    const isInteractive = !isOurs && readModules(path, html).some((module) => !ownModules.has(module));
    const light = isOurs || isInteractive ? html : attempt(path, () => lighten(html));
    const page = isInteractive ? html : attempt(path, () => withInlineStyles(light, elements));
    const dressed = fonts ? await fonts.dress(page) : page;
    const safe = attempt(path, () => withContentSecurity(dressed, scriptOriginsOf(page)));
    writeFileSync(join(folder, path), safe);
    finished.pages.set(address, readFacts(safe));
  }
  return finished;
}

/**
 * The client modules that are Next's own, as the page for what is not found names them: it holds nothing else.
 *
 * @param folder what Next has exported
 * @throws {PublishError} when Next writes its pages in another way than is known here
 */
export async function readOwnModules(folder: string): Promise<ReadonlySet<string>> {
  return new Set(readModules('404.html', await readFile(join(folder, '404.html'), 'utf8').catch(() => '')));
}

/**
 * Takes Next's scripts away, for a site on which no page keeps the runtime. Their folder holds style sheets and what they
 * show as well, and these have readers.
 */
export async function removeScripts(folder: string): Promise<void> {
  for (const { path, isFolder } of listTree(join(folder, '_next'))) {
    if (!isFolder && /\.js(?:\.map)?$/.test(path)) await rm(join(folder, '_next', path));
  }
}

function readModules(path: string, html: string): string[] {
  const modules = attempt(path, () => readClientModules(html));
  if (modules === undefined) throw unknownOutput(path, 'it has no flight data');
  return modules;
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unknownOutput(path, error instanceof Error ? error.message : String(error));
  }
}

function unknownOutput(path: string, found: string): PublishError {
  return new PublishError(
    `Next has written ${path} in a way that Hoego does not know: ${found}.\n` +
      'Nothing was published. Go back to the version of Next that package-lock.json names.',
  );
}
