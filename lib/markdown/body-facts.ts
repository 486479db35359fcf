import { readFileSync } from 'node:fs';
import { touchKept, writeKept } from '@/lib/site/work-files';
import { type BodyCache, bodyKey, fileOfBody, isBodyFacts, placeBody, renderBodyCached } from './body-cache';
import type { BodyFacts, BodyLabels, BodySource } from './rendered-body';

/** What is known of bodies without reading what they were rendered to. */
export type KnownBodies = {
  /**
   * The facts of a body, and the key that stands for all that it was rendered to. One that was not met before is
   * rendered, or read from the cache of bodies.
   */
  factsOf: (source: BodySource, labels: BodyLabels) => Promise<BodyFacts & { key: string }>;
  /** Ends a run over all bodies: the facts of those that it did not ask for are forgotten, the rest is kept. */
  keep: () => Promise<void>;
};

type Entry = { facts: BodyFacts; used: number };

/** In milliseconds. A rendered body counts as used for this long after its facts were: marking it is not free. */
const MARK_AFTER = 7 * 24 * 60 * 60 * 1000;

/**
 * Opens the facts of all bodies that the last run met. They are in one file, a twentieth of what the bodies weigh, so
 * that a run in which nothing changed reads no body at all. A file that cannot be read or written costs time and
 * nothing else.
 *
 * @param file where they are kept
 * @param now milliseconds since 1970
 */
export function openBodies(file: string, cache: BodyCache, now: number = Date.now()): KnownBodies {
  const known = load(file);
  const current = new Map<string, Entry>();
  let hasNews = false;
  return {
    async factsOf(source, labels) {
      const key = bodyKey(source, labels, cache.engine);
      const kept = current.get(key) ?? known.get(key);
      if (kept && now - kept.used < MARK_AFTER) {
        current.set(key, kept);
        return { ...placeBody(kept.facts, source), key };
      }
      hasNews = true;
      const isThere = kept !== undefined && (await touchKept(fileOfBody(key, cache)));
      const facts = isThere ? kept.facts : await render(source, labels, cache);
      current.set(key, { facts, used: now });
      return { ...placeBody(facts, source), key };
    },
    async keep() {
      if (!hasNews && current.size === known.size) return;
      await writeKept(file, JSON.stringify(Object.fromEntries(current))).catch(() => undefined);
    },
  };
}

async function render(source: BodySource, labels: BodyLabels, cache: BodyCache): Promise<BodyFacts> {
  const { content: _, ...facts } = await renderBodyCached({ ...source, source: '', bodyLine: 1 }, labels, cache);
  return facts;
}

function load(file: string): Map<string, Entry> {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')) as object);
    return new Map(entries.filter((entry): entry is [string, Entry] => isEntry(entry[1])));
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is Entry {
  const { facts, used } = (value ?? {}) as Partial<Entry>;
  return typeof used === 'number' && isBodyFacts(facts);
}
