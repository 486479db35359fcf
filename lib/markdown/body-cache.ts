import { createHash } from 'node:crypto';
import path from 'node:path';
import { readKept, writeKept } from '@/lib/site/work-files';
import { renderBody } from './render-body';
import type { BodyFacts, BodyLabels, BodySource, RenderedBody } from './rendered-body';

export type BodyCache = {
  /** The folder of the cache; made where it is missing. */
  dir: string;
  /** Stands for everything in the engine that bodies depend on; another engine's bodies are not taken. */
  engine: string;
};

/**
 * `renderBody`, taken from the cache where the same was rendered before: one JSON file per hash of engine, format,
 * body, title, breaks, math, components and labels. Where the body stands in its file is not part of that, so that a new line of front
 * matter costs nothing. A cache that cannot be read or written costs time and nothing else.
 */
export async function renderBodyCached(
  source: BodySource,
  labels: BodyLabels,
  cache: BodyCache,
): Promise<RenderedBody> {
  const file = fileOfBody(bodyKey(source, labels, cache.engine), cache);
  const known = await read(file);
  if (known) return placeBody(known, source);
  const rendered = await renderBody({ ...source, source: '', bodyLine: 1 }, labels);
  await writeKept(file, JSON.stringify(rendered)).catch(() => undefined);
  return placeBody(rendered, source);
}

/** Stands for everything that a rendered body follows from. */
export function bodyKey(source: BodySource, labels: BodyLabels, engine: string): string {
  const { format, title, breaks = false, math = null, components = null } = source;
  return createHash('sha256')
    .update(JSON.stringify([engine, format, title, breaks, math, labels, components]))
    .update(source.body)
    .digest('hex');
}

/** Where the rendered body of a key is kept. */
export function fileOfBody(key: string, { dir }: Pick<BodyCache, 'dir'>): string {
  return path.join(dir, `${key}.json`);
}

async function read(file: string): Promise<RenderedBody | undefined> {
  try {
    const value: unknown = JSON.parse(String((await readKept(file)) ?? ''));
    return isRenderedBody(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRenderedBody(value: unknown): value is RenderedBody {
  if (!isBodyFacts(value)) return false;
  const { content } = value as Partial<RenderedBody>;
  return typeof content === 'object' && content !== null && 'format' in content;
}

/** Whether what was kept has the parts of a body; a file may be cut off, or be somebody else's. */
export function isBodyFacts(value: unknown): value is BodyFacts {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['toc', 'references', 'embeds', 'features', 'problems'] as const;
  return lists.every((list) => Array.isArray((value as Partial<BodyFacts>)[list]));
}

/** A body that was rendered for itself, in the file that it stands in. */
export function placeBody<T extends BodyFacts>(rendered: T, { source, bodyLine }: BodySource): T {
  const shift = bodyLine - 1;
  return {
    ...rendered,
    references: rendered.references.map((reference) => ({ ...reference, line: reference.line + shift })),
    embeds: rendered.embeds.map((embed) => ({ ...embed, line: embed.line + shift })),
    problems: rendered.problems.map((problem) => ({
      ...problem,
      file: source,
      ...(problem.line === undefined ? {} : { line: problem.line + shift }),
    })),
  };
}
