import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NONE } from '@/lib/pages/static-params';
import { listTree } from '@/lib/site/tree';
import { PublishError } from './publish-error';

/**
 * Turns what Next has exported into what a host should serve. In order: names become NFC; placeholder pages,
 * flight payloads and copies of the 404 page go; `a.html/index.html` becomes the file `a.html`.
 *
 * @param folder the export; changed in place
 * @param publicFolder the owner's static files, none of which is taken for a leftover
 * @throws {PublishError} when a page stands below an address that is a file
 */
export function cleanExport(folder: string, publicFolder: string): void {
  normaliseNames(folder);
  const owned = new Set(listTree(publicFolder).map((entry) => entry.path.normalize('NFC')));
  removePlaceholders(folder);
  removeLeftovers(folder, owned);
  flattenHtmlFolders(folder, owned);
}

/** macOS hands over decomposed Hangul, but an address in a link is composed, and hosts compare bytes. */
function normaliseNames(folder: string): void {
  // The deepest first, so that no path is renamed under our feet.
  for (const { path } of listTree(folder).reverse()) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === name.normalize('NFC')) continue;
    mergeInto(join(folder, path), join(folder, dirname(path), name.normalize('NFC')));
  }
}

/** On Linux `public/` may hold a folder in NFD beside pages in NFC; neither may take the other's place. */
function mergeInto(from: string, to: string): void {
  const isSame = existsSync(to) && statSync(to).ino === statSync(from).ino;
  if (isSame || !existsSync(to)) {
    renameSync(from, to);
    return;
  }
  if (!statSync(from).isDirectory() || !statSync(to).isDirectory()) {
    throw new PublishError(`There are two files ${to}, which differ only in how the name is composed (NFC, NFD).`);
  }
  for (const name of readdirSync(from)) mergeInto(join(from, name), join(to, name));
  rmdirSync(from);
}

function removePlaceholders(folder: string): void {
  for (const { path, isFolder } of listTree(folder)) {
    if (!isFolder || !`/${path}`.endsWith(`/${NONE}`)) continue;
    rmSync(join(folder, path), { recursive: true, force: true });
    removeEmpty(folder, dirname(path));
  }
}

/** `posts/page/` held nothing but the placeholder. */
function removeEmpty(folder: string, path: string): void {
  if (path === '.' || !existsSync(join(folder, path)) || readdirSync(join(folder, path)).length > 0) return;
  rmdirSync(join(folder, path));
  removeEmpty(folder, dirname(path));
}

/**
 * Payloads are what Next's router asks for when a `next/link` is followed; our links are plain, so nobody does.
 * They are called `index.txt` beside an `index.html` and `__next.….txt`.
 */
function removeLeftovers(folder: string, owned: ReadonlySet<string>): void {
  for (const leftover of ['404', '_not-found']) {
    if (!owned.has(leftover)) rmSync(join(folder, leftover), { recursive: true, force: true });
  }
  for (const { path, isFolder } of listTree(folder)) {
    if (isFolder || owned.has(path)) continue;
    const isPayload = /(^|\/)__next\.[^/]*\.txt$/.test(path);
    const isPagePayload = /(^|\/)index\.txt$/.test(path) && existsSync(join(folder, dirname(path), 'index.html'));
    if (isPayload || isPagePayload) rmSync(join(folder, path));
  }
}

function flattenHtmlFolders(folder: string, owned: ReadonlySet<string>): void {
  for (const { path, isFolder } of listTree(folder).reverse()) {
    if (!isFolder || !/\.html?$/i.test(path) || owned.has(path)) continue;
    const place = join(folder, path);
    const others = readdirSync(place).filter((name) => name !== 'index.html');
    if (others.length > 0 || !existsSync(join(place, 'index.html'))) {
      throw new PublishError(
        `/${path} is the address of a page, so nothing can be at /${path}/${others[0] ?? ''}.\n` +
          'Give one of the two another permalink.',
      );
    }
    renameSync(join(place, 'index.html'), `${place}.moving`);
    rmdirSync(place);
    renameSync(`${place}.moving`, place);
  }
}
