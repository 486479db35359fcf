import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileOf, listTree } from '@/lib/site/tree';
import { linkOrCopy, makeFolders } from './files';
import { type PackedFacts, type PageFacts, packFacts, unpackFacts } from './page-facts';

/** What a page was made of, and what it came out as. */
type Page = { key: string; hash: string; stamp: string };

/** A file that is none for readers has no facts. */
export type RememberedPage = Page & { facts?: PageFacts };

/** A file of the site that was copied: from where, and its stamp afterwards. */
type CopiedFile = { from: string; stamp: string };

/** What is remembered of a site that was published. */
type Memory = {
  /** By their paths. */
  pages: Record<string, Page>;
  facts: PackedFacts;
  /** What came out of Next for pages that keep its runtime, by file. */
  next: Record<string, string>;
  /** Copied files by their paths. */
  files: Record<string, CopiedFile>;
  textsDigest?: string;
};

/** What of the last site can be taken over: it still lies in `out` as it was published. */
export type LastSite = {
  /** Pages by their paths. */
  pages: Map<string, RememberedPage>;
  /** Files of Next that pages may ask for, relative to the site; undefined where one of them is not as it was. */
  next?: string[];
  /** What was copied to a path; it is for who asks to see whether it is still there. */
  files: ReadonlyMap<string, CopiedFile>;
  /** Of the texts of its search index. */
  textsDigest?: string;
};

/** @param out where the site was published */
export async function readLastSite(work: string, out: string): Promise<LastSite> {
  const { pages, facts: packed, next, files, textsDigest } = await readMemory(work, out);
  const facts = unpackFacts(packed);
  const whole = Object.entries(pages).flatMap(([path, page]): [string, RememberedPage][] =>
    isAsItWas(join(out, fileOf(path)), page) ? [[path, { ...page, facts: facts.get(path) }]] : [],
  );
  const isWhole = Object.entries(next).every(([file, hash]) => hashOf(join(out, file)) === hash);
  return {
    pages: new Map(whole),
    next: isWhole ? Object.keys(next) : undefined,
    files: new Map(Object.entries(files)),
    textsDigest,
  };
}

/**
 * Puts files of the last site to where a build has left them out. Where the disk can, they are the same files under a
 * second name until the last site is gone; no one writes into either.
 */
export function restoreFiles(fresh: string, out: string, files: readonly string[]): void {
  makeFolders(files.map((file) => join(fresh, file)));
  // Thousands of small files, for which waiting for each costs more than the copying.
  for (const file of files) {
    linkOrCopy(join(out, file), join(fresh, file));
  }
}

/** By the paths of pages. */
type Made = {
  keys: ReadonlyMap<string, string>;
  /** The pages that were taken from the last site. */
  kept: ReadonlyMap<string, RememberedPage>;
  /** Those of all pages. */
  facts: ReadonlyMap<string, PageFacts>;
  /** Where files were copied from that never change, by their paths in the site. */
  copied: ReadonlyMap<string, string>;
};

/** What is to be remembered of the pages of a site, as text. @param folder where it lies before it is published */
export function toMemory(folder: string, { keys, kept, facts, copied }: Made): string {
  const memory: Memory = { pages: {}, facts: packFacts(facts), next: {}, files: {} };
  for (const [path, key] of keys) {
    const file = join(folder, fileOf(path));
    const { hash, stamp } = kept.get(path) ?? { hash: hashOf(file), stamp: stampOf(file) };
    if (hash !== undefined && stamp !== undefined) memory.pages[path] = { key, hash, stamp };
  }
  for (const [path, from] of copied) {
    const stamp = stampOf(join(folder, path));
    if (stamp !== undefined) memory.files[path] = { from, stamp };
  }
  for (const { path, isFolder } of listTree(join(folder, '_next'))) {
    if (!isFolder) memory.next[`_next/${path}`] = hashOf(join(folder, '_next', path)) ?? '';
  }
  return JSON.stringify(memory);
}

/**
 * Remembers what has been published, for the next build.
 *
 * @param memory of its pages, as `toMemory` has made it while the search index was being written
 * @param textsDigest of the texts of that index
 */
export async function rememberSite(work: string, out: string, memory: string, textsDigest: string): Promise<void> {
  await mkdir(dirname(memoryOf(work, out)), { recursive: true });
  await writeFile(memoryOf(work, out), `[${memory},${JSON.stringify({ textsDigest })}]`);
}

/** Forgets it, so that everything is made anew. */
export async function forgetSite(work: string, out: string): Promise<void> {
  await rm(memoryOf(work, out), { force: true });
}

async function readMemory(work: string, out: string): Promise<Memory> {
  const none: Memory = { pages: {}, facts: { texts: [], pages: {} }, next: {}, files: {} };
  try {
    const parts: Partial<Memory>[] = JSON.parse(await readFile(memoryOf(work, out), 'utf8'));
    return Object.assign(none, ...parts);
  } catch {
    // There was no build, or its notes cannot be read: then everything is made anew.
    return none;
  }
}

/** A project may build several sites; each has its own. */
function memoryOf(work: string, out: string): string {
  return join(work, 'pages', `of-${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`);
}

/** By its stamp, as git does it, else by what is in it: to read ten thousand pages takes a second. */
function isAsItWas(file: string, { hash, stamp }: Page): boolean {
  return stampOf(file) === stamp || hashOf(file) === hash;
}

/** Size and time of a file: another one where it was written anew. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeMs}`;
}

function hashOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('base64url');
  } catch {
    return undefined;
  }
}
