import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderBody } from './render-body';
import type { BodyLabels, BodySource, RenderedBody } from './rendered-body';

export type BodyCache = {
  /** The folder of the cache; made where it is missing. */
  dir: string;
  /** Stands for everything in the engine that bodies depend on; another engine's bodies are not taken. */
  engine: string;
};

/**
 * `renderBody`, taken from the cache where the same was rendered before: one JSON file per hash of engine, format,
 * body, title, breaks, components and labels. Where the body stands in its file is not part of that, so that a new line of front
 * matter costs nothing. A cache that cannot be read or written costs time and nothing else.
 */
export async function renderBodyCached(
  source: BodySource,
  labels: BodyLabels,
  cache: BodyCache,
): Promise<RenderedBody> {
  const file = path.join(cache.dir, `${keyOf(source, labels, cache.engine)}.json`);
  const known = await read(file);
  if (known) return place(known, source);
  const rendered = await renderBody({ ...source, source: '', bodyLine: 1 }, labels);
  await write(file, rendered);
  return place(rendered, source);
}

/** A body that no build or page has asked for this long is forgotten; in milliseconds. */
const FORGET_AFTER = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes bodies that have not been used for a month, so that the cache does not grow with every edit.
 *
 * @param dir the folder of the cache
 * @param now milliseconds since 1970
 * @returns how many were removed
 */
export async function pruneBodies(dir: string, now: number = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(dir).catch(() => [])) {
    const file = path.join(dir, name);
    const used = await stat(file).catch(() => undefined);
    if (used === undefined || now - used.mtimeMs < FORGET_AFTER) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

function keyOf(source: BodySource, labels: BodyLabels, engine: string): string {
  const words = [labels.footnotes, labels.backToReference, labels.table];
  const parts = [
    engine,
    source.format,
    source.title,
    source.breaks === true,
    words,
    source.components ?? null,
    source.body,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function read(file: string): Promise<RenderedBody | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isRenderedBody(value)) return undefined;
    const now = new Date();
    // What is used is kept; a cache that cannot be written may still be read.
    await utimes(file, now, now).catch(() => undefined);
    return value;
  } catch {
    return undefined;
  }
}

async function write(file: string, rendered: RenderedBody): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, JSON.stringify(rendered));
    // Readers in other workers see the whole file or none.
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function isRenderedBody(value: unknown): value is RenderedBody {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['toc', 'references', 'problems'] as const;
  const body = value as Partial<RenderedBody>;
  return (
    lists.every((list) => Array.isArray(body[list])) && typeof body.content === 'object' && 'format' in body.content
  );
}

function place(rendered: RenderedBody, { source, bodyLine }: BodySource): RenderedBody {
  const shift = bodyLine - 1;
  return {
    ...rendered,
    references: rendered.references.map((reference) => ({ ...reference, line: reference.line + shift })),
    problems: rendered.problems.map((problem) => ({
      ...problem,
      file: source,
      ...(problem.line === undefined ? {} : { line: problem.line + shift }),
    })),
  };
}
