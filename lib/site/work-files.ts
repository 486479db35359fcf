import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What nobody has asked for this long is forgotten; in milliseconds. */
const FORGET_AFTER = 30 * 24 * 60 * 60 * 1000;

/** Reads a file that an earlier run has kept, and marks it as used; undefined where there is none. */
export async function readKept(file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => undefined);
  const now = new Date();
  // What is used is kept; a folder that cannot be written may still be read.
  if (bytes !== undefined) await utimes(file, now, now).catch(() => undefined);
  return bytes;
}

/** Marks a file that an earlier run has kept as used, without reading it. @returns whether there is one */
export async function touchKept(file: string): Promise<boolean> {
  const now = new Date();
  if (await stat(file).catch(() => undefined)) {
    await utimes(file, now, now).catch(() => undefined);
    return true;
  }
  return false;
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
 * @param folder one that only `writeKept` writes to
 * @param now milliseconds since 1970
 * @returns how many files were removed
 */
export async function forgetUnused(folder: string, now: number = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const used = await stat(file).catch(() => undefined);
    if (used === undefined || now - used.mtimeMs < FORGET_AFTER) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
