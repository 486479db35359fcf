import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The file at a path below a folder, as the disk spells it. Names compare in NFC, because macOS hands out NFD; the
 * extension of the last one also without regard to case (`IMG_1.JPG` written as `img_1.jpg` is not found, as
 * `IMG_1.jpg` it is): that much authors on macOS and Windows get wrong without seeing it.
 *
 * @param root absolute path of the folder
 * @param segments decoded names without `.` and `..`
 * @returns the absolute path, or undefined where there is no file, or it lies outside of the folder behind a link,
 *   or is hidden (`.git`, `.env`)
 */
export function findBelow(root: string, segments: readonly string[]): string | undefined {
  if (segments.length === 0) return undefined;
  let path = root;
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('.') || segment === 'node_modules' || /[/\\\0]/.test(segment)) return undefined;
    const names = listNames(path);
    const name =
      names?.get(foldName(segment)) ?? (index === segments.length - 1 ? names?.get(foldExtension(segment)) : undefined);
    if (name === undefined) return undefined;
    path = join(path, name);
  }
  return isFileWithin(path, root) ? path : undefined;
}

/** Listings by folder; a folder whose time has not changed holds the same names. */
const listings = new Map<string, { time: number; names: Map<string, string> }>();

type Names = Map<string, string> | undefined;

/** What was found in this turn of the event loop: a build asks ten thousand times in one, dev a few times in each. */
const current = new Map<string, { names: Names }>();

/** How a folder spells its names, by their NFC forms and by those with a lower-case extension; undefined: no folder. */
function listNames(folder: string): Names {
  const found = current.get(folder) ?? { names: readNames(folder) };
  if (current.size === 0) setImmediate(() => current.clear());
  current.set(folder, found);
  return found.names;
}

function readNames(folder: string): Names {
  const time = statSync(/* turbopackIgnore: true */ folder, { throwIfNoEntry: false });
  if (!time?.isDirectory()) return undefined;
  const known = listings.get(folder);
  if (known?.time === time.mtimeMs) return known.names;
  const names = new Map<string, string>();
  const entries = readdirSync(/* turbopackIgnore: true */ folder).sort();
  for (const name of entries) names.set(foldExtension(name), name);
  for (const name of entries) names.set(foldName(name), name);
  listings.set(folder, { time: time.mtimeMs, names });
  return names;
}

function foldName(name: string): string {
  return `=${name.normalize('NFC')}`;
}

function foldExtension(name: string): string {
  return `~${name.normalize('NFC').replace(/\.[^.]+$/, (extension) => extension.toLowerCase())}`;
}

/** A symbolic link may lead anywhere, so the real path is what counts. */
function isFileWithin(path: string, root: string): boolean {
  const stats = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  const realRoot = realpathSync(/* turbopackIgnore: true */ root);
  return realpathSync(/* turbopackIgnore: true */ path).startsWith(realRoot + sep);
}
