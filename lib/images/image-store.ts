import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readKept, touchKept, writeKept } from '@/lib/site/work-files';
import type { ImageManifest, PreparedImage } from './manifest';
import type { VariantFormat } from './prepare/encode';
import { findFlaw, type PreparedBytes, prepareImage } from './prepare/prepare-image';
import type { ImageUse } from './widths';

/** A picture of a site: its site path, decoded, its file, and what pages want it for. */
export type ImageRequest = { path: string; file: string; uses: readonly ImageUse[] };

export type ImageStore = {
  /** The folder of the store; made where it is missing. */
  dir: string;
  /** Stands for the code and the packages that make pictures; another engine's are not taken. */
  engine: string;
};

export type StoredImages = {
  manifest: ImageManifest;
  /** What is to be published, and where: files at their own addresses, and variants. */
  files: { path: string; file: string }[];
  flaws: { path: string; flaw: NonNullable<PreparedBytes['flaw']> }[];
  /** Pictures that had to be made, and those that an earlier run has made. */
  prepared: number;
  kept: number;
};

/** Where variants stand on the site. Their names are hashes, so that no name of an owner's needs to be written there. */
const VARIANTS = '/media/_/';

/**
 * Prepares the pictures that the store does not have yet: once per hash of engine, bytes and uses, wherever they are.
 * One works per core; sharp itself takes one thread then.
 *
 * @param onProgress called with the number of pictures that are done
 * @throws when a file cannot be read, or the store cannot be written
 */
export async function prepareImages(
  requests: readonly ImageRequest[],
  store: ImageStore,
  onProgress: (done: number) => void = () => {},
): Promise<StoredImages> {
  const stored: StoredImages = { manifest: {}, files: [], flaws: [], prepared: 0, kept: 0 };
  const started = new Map<string, Promise<Entry>>();
  const entries: Entry[] = [];
  const waiting = requests.map((request, index) => ({ request, index }));
  let done = 0;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { request, index } = next;
      const bytes = await readFile(request.file);
      const uses = [...request.uses].sort();
      const key = toKey(store.engine, uses, bytes);
      const known = started.get(key);
      const entry = known ?? getEntry(key, store, () => prepareImage(bytes, uses));
      started.set(key, entry);
      entries[index] = { ...(await entry), ...(known && { isKept: true }) };
      done += 1;
      onProgress(done);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));

  for (const [index, request] of requests.entries()) {
    const entry = entries[index];
    if (entry) add(stored, request, entry, store.dir);
  }
  stored.files = [...new Map(stored.files.map((file) => [file.path + file.file, file])).values()];
  return stored;
}

/**
 * Finds what is wrong with pictures without making anything: from what the store knows of them, else by reading them.
 *
 * @throws when a file cannot be read
 */
export async function findFlaws(requests: readonly ImageRequest[], store: ImageStore): Promise<StoredImages['flaws']> {
  const flaws: StoredImages['flaws'] = [];
  const waiting = [...requests];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const bytes = await readFile(next.file);
      const note = await readNote(toKey(store.engine, [...next.uses].sort(), bytes), store.dir);
      const flaw = note ? note.flaw : await findFlaw(bytes);
      if (flaw) flaws.push({ path: next.path, flaw });
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return flaws.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the store says of a picture, as a file beside the pictures. */
type Note = {
  original: boolean;
  converted?: 'jpg' | 'png';
  avif: number[];
  webp: number[];
  colour?: PreparedBytes['colour'];
  flaw?: PreparedBytes['flaw'];
};

type Entry = Note & { key: string; isKept: boolean };

async function getEntry(key: string, { dir }: ImageStore, make: () => Promise<PreparedBytes>): Promise<Entry> {
  const note = await readNote(key, dir);
  if (note && (await isWhole(dir, key, note))) return { ...note, key, isKept: true };
  return { ...(await keep(dir, key, await make())), key, isKept: false };
}

async function readNote(key: string, dir: string): Promise<Note | undefined> {
  const text = await readKept(join(dir, `${key}.json`));
  return text && JSON.parse(text.toString());
}

/** Whether every file is there that a note tells of; they are marked as used. */
async function isWhole(dir: string, key: string, note: Note): Promise<boolean> {
  const found = await Promise.all(namesOf(key, note).map((name) => touchKept(join(dir, name))));
  return found.every(Boolean);
}

async function keep(dir: string, key: string, { original, converted, variants, colour, flaw }: PreparedBytes) {
  const widthsOf = (wanted: VariantFormat) =>
    variants.filter(({ format }) => format === wanted).map(({ width }) => width);
  const note: Note = {
    original: original !== undefined,
    ...(converted && { converted: converted.extension }),
    avif: widthsOf('avif'),
    webp: widthsOf('webp'),
    ...(colour && { colour }),
    ...(flaw && { flaw }),
  };
  if (original) await writeKept(join(dir, `${key}.original`), original);
  if (converted) await writeKept(join(dir, `${key}.${converted.extension}`), converted.bytes);
  for (const { format, width, bytes } of variants) await writeKept(join(dir, `${key}-${width}.${format}`), bytes);
  await writeKept(join(dir, `${key}.json`), JSON.stringify(note));
  return note;
}

function namesOf(key: string, note: Note): string[] {
  return [...(note.original ? [`${key}.original`] : []), ...variantNames(key, note)];
}

function variantNames(key: string, { avif, webp, converted }: Note): string[] {
  return [
    ...avif.map((width) => `${key}-${width}.avif`),
    ...webp.map((width) => `${key}-${width}.webp`),
    ...(converted ? [`${key}.${converted}`] : []),
  ];
}

function add(stored: StoredImages, { path, file, uses }: ImageRequest, entry: Entry, dir: string): void {
  const { key, original, isKept, colour, converted, avif, webp, flaw } = entry;
  stored[isKept ? 'kept' : 'prepared'] += 1;
  if (flaw) stored.flaws.push({ path, flaw });
  const isLinked = uses.includes('link');
  // What cannot be cleaned may tell where its author lives; it is handed out only where a link asks for the file.
  if (flaw !== 'unreadable' || isLinked) {
    if (!converted || isLinked) stored.files.push({ path, file: original ? join(dir, `${key}.original`) : file });
  }
  for (const name of variantNames(key, entry)) stored.files.push({ path: VARIANTS + name, file: join(dir, name) });
  const image: PreparedImage = {
    base: VARIANTS + key,
    ...(avif.length > 0 && { avif }),
    ...(webp.length > 0 && { webp }),
    ...(colour && { colour }),
    ...(converted && { converted }),
    ...(flaw === 'unreadable' && { unreadable: true }),
  };
  if (Object.keys(image).length > 1) stored.manifest[path] = image;
}

/** 80 bits: enough for any site, and short in its pages. */
function toKey(engine: string, uses: readonly ImageUse[], bytes: Buffer): string {
  return createHash('sha256')
    .update(JSON.stringify([engine, uses]))
    .update(bytes)
    .digest('hex')
    .slice(0, 20);
}
