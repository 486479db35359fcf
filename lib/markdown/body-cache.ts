import { createHash } from 'node:crypto';
import path from 'node:path';
import { readKept, writeKept } from '@/lib/site/work-files';
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
 * body, title, breaks, math, components and labels. Where the body stands in its file is not part of that, so that a new line of front
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
  await writeKept(file, JSON.stringify(rendered)).catch(() => undefined);
  return place(rendered, source);
}

function keyOf(source: BodySource, labels: BodyLabels, engine: string): string {
  const parts = [
    engine,
    source.format,
    source.title,
    source.breaks === true,
    source.math ?? null,
    labels,
    source.components ?? null,
    source.body,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
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
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['toc', 'references', 'embeds', 'features', 'problems'] as const;
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
    embeds: rendered.embeds.map((embed) => ({ ...embed, line: embed.line + shift })),
    problems: rendered.problems.map((problem) => ({
      ...problem,
      file: source,
      ...(problem.line === undefined ? {} : { line: problem.line + shift }),
    })),
  };
}
