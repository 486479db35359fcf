import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync, utimesSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What nobody has asked for this long is forgotten; in milliseconds. */
const FORGET_AFTER = 30 * 24 * 60 * 60 * 1000;

/** How long a file is taken to be used after it was; in milliseconds. To mark it each time would cost more than to find it. */
const USED_FOR = 24 * 60 * 60 * 1000;

/** Reads a file that an earlier run has kept, and marks it as used; undefined where there is none. */
export async function readKept(file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => undefined);
  if (bytes !== undefined) await touchKept(file);
  return bytes;
}

/** Marks a file that an earlier run has kept as used, without reading it. @returns whether there is one */
export async function touchKept(file: string): Promise<boolean> {
  // Asking the system without a detour over other threads takes a tenth of the time, and thousands may be asked for.
  const found = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (found) mark(file, found.mtimeMs);
  return found !== undefined;
}

/**
 * Reads the beginning and the end of a file that an earlier run has kept, by which it can be told whether it is whole,
 * and marks it as used.
 *
 * @param length how much of either, in bytes
 * @returns undefined where there is none, or one that is shorter than that
 */
export function readKeptEnds(file: string, length: number): { size: number; start: Buffer; end: Buffer } | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(/* turbopackIgnore: true */ file, 'r');
    const { size, mtimeMs } = fstatSync(opened);
    const [start, end] = [Buffer.alloc(length), Buffer.alloc(length)];
    if (size < length || readSync(opened, start, 0, length, 0) < length) return undefined;
    if (readSync(opened, end, 0, length, size - length) < length) return undefined;
    mark(file, mtimeMs);
    return { size, start, end };
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** What is used is kept; a folder that cannot be written may still be read. */
function mark(file: string, markedMs: number): void {
  const now = Date.now();
  if (now - markedMs < USED_FOR) return;
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {}
}

/**
 * Writes a file that later runs may read; its folder is made where it is missing. Readers in other processes see the
 * whole file or none.
 *
 * @throws when it cannot be written
 */
export async function writeKept(file: string, data: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, data);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Removes what has not been used for a month, so that a folder does not grow with every edit.
 *
 * @param folder one that holds nothing but what may be made again
 * @param now milliseconds since 1970
 * @returns how many files and folders were removed
 */
export async function forgetUnused(folder: string, now: number = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const used = statSync(file, { throwIfNoEntry: false });
    if (used === undefined || now - used.mtimeMs < FORGET_AFTER) continue;
    await rm(file, { force: true, recursive: true });
    removed += 1;
  }
  return removed;
}
