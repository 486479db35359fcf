import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LastPages, PAGES, type RoutePages } from '@/lib/pages/static-params';
import { fileOf } from './tree';

/** What is remembered of a page that was published: what it was made of, and what it came out as. */
type Memory = Record<string, { key: string; hash: string }>;

/**
 * Tells Next which pages of the last site may be kept: those that still lie in `out` as they were published.
 *
 * @param engine stands for all code and settings that pages are made by; another engine's pages are not kept
 */
export async function preparePages(work: string, out: string, engine: string): Promise<void> {
  await rm(join(work, PAGES.keys), { recursive: true, force: true });
  const keys: LastPages['keys'] = {};
  for (const [path, { key, hash }] of Object.entries(await readMemory(work, out))) {
    if ((await hashOf(join(out, fileOf(path)))) === hash) keys[path] = key;
  }
  const last: LastPages = { engine, keys };
  await mkdir(dirname(join(work, PAGES.last)), { recursive: true });
  await writeFile(join(work, PAGES.last), JSON.stringify(last));
}

/** Every page that Next knows by its path, with the key of what it is made of. */
export async function readPages(work: string): Promise<Map<string, RoutePages[string]>> {
  const pages = new Map<string, RoutePages[string]>();
  const folder = join(work, PAGES.keys);
  for (const name of await readdir(folder).catch(() => [])) {
    const route: RoutePages = JSON.parse(await readFile(join(folder, name), 'utf8'));
    for (const [path, page] of Object.entries(route)) pages.set(path.normalize('NFC'), page);
  }
  return pages;
}

/** Copies pages of the last site to where a build has left them out. @returns their files, relative to the site */
export async function restorePages(fresh: string, out: string, pages: ReadonlyMap<string, RoutePages[string]>) {
  const files: string[] = [];
  for (const [path, { isKept }] of pages) {
    if (!isKept) continue;
    const file = fileOf(path);
    await mkdir(dirname(join(fresh, file)), { recursive: true });
    await copyFile(join(out, file), join(fresh, file));
    files.push(file);
  }
  return files;
}

/** Remembers what has been published, for the next build. */
export async function rememberPages(
  work: string,
  out: string,
  pages: ReadonlyMap<string, RoutePages[string]>,
): Promise<void> {
  const memory: Memory = {};
  for (const [path, { key }] of pages) {
    const hash = await hashOf(join(out, fileOf(path)));
    if (hash !== undefined) memory[path] = { key, hash };
  }
  await mkdir(dirname(memoryOf(work, out)), { recursive: true });
  await writeFile(memoryOf(work, out), JSON.stringify(memory));
}

/** Forgets it, so that every page is drawn. */
export async function forgetPages(work: string, out: string): Promise<void> {
  await rm(memoryOf(work, out), { force: true });
}

async function readMemory(work: string, out: string): Promise<Memory> {
  try {
    return JSON.parse(await readFile(memoryOf(work, out), 'utf8'));
  } catch {
    // There was no build, or its notes cannot be read: then every page is drawn.
    return {};
  }
}

/** A project may build several sites; each has its own. */
function memoryOf(work: string, out: string): string {
  return join(work, 'pages', `of-${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`);
}

async function hashOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('base64url');
}
