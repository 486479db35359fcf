import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CanonicalPost, Reading } from '@/lib/dialects/canonical-post';
import { type Intake, readBody, readPost } from '@/lib/dialects/read-post';
import { writeKept } from '@/lib/site/work-files';

/** What was made of files before, so that only those are read through their dialect that changed. */
export type Readings = {
  /** `readPost`, or what it gave for the same path, bytes and time zone. */
  read: (intake: Intake) => Reading;
  /** Ends a run over all files: what it did not ask for is forgotten, and the rest is kept if there is news. */
  keep: () => Promise<void>;
};

/** Where readings are kept, below the work folder. */
export const READINGS = 'readings.json';

/** The body is not kept: it is the end of the file, as long as it was. */
type KeptReading = { key: string; reading: Omit<Reading, 'post'>; post?: Omit<CanonicalPost, 'body'>; length: number };

/** What was given for bytes; who asks with the same ones again, as dev does at each save, is given the same object. */
type Given = { path: string; timeZone: string; key: string; reading: Reading };

/**
 * Opens the readings of earlier runs. All of them are in one file, which is quicker to load than the posts are to be
 * read anew. What follows from other posts or from the time of day is not in a reading, so it cannot go stale.
 *
 * @param file where they are kept; without it they last as long as the process. A file that cannot be read or written
 *   costs time and nothing else.
 * @param engine stands for the code that reads; what another one has read is read anew
 */
export async function openReadings(file?: string, engine = ''): Promise<Readings> {
  let known = file === undefined ? new Map<string, KeptReading>() : await load(file, engine);
  let current = new Map<string, KeptReading>();
  let isNew = false;
  const read = (intake: Intake, key: string): Reading => {
    const kept = known.get(intake.path);
    if (kept?.key === key) {
      current.set(intake.path, kept);
      return toReading(kept, intake);
    }
    const reading = readPost(intake);
    current.set(intake.path, toKept(key, reading));
    isNew = true;
    return reading;
  };
  const given = new WeakMap<Uint8Array, Given>();
  return {
    read(intake) {
      const { path, bytes, timeZone } = intake;
      const last = given.get(bytes);
      const kept = known.get(path);
      if (kept && last && last.key === kept.key && last.path === path && last.timeZone === timeZone) {
        current.set(path, kept);
        return last.reading;
      }
      const key = keyOf(intake);
      const reading = read(intake, key);
      given.set(bytes, { path, timeZone, key, reading });
      return reading;
    },
    async keep() {
      const hasNews = isNew || current.size !== known.size;
      [known, current, isNew] = [current, new Map(), false];
      if (file === undefined || !hasNews) return;
      await writeKept(file, JSON.stringify({ engine, readings: Object.fromEntries(known) })).catch(() => undefined);
    },
  };
}

async function load(file: string, engine: string): Promise<Map<string, KeptReading>> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof kept === 'object' && kept !== null && 'engine' in kept && 'readings' in kept && kept.engine === engine) {
      return new Map(Object.entries(kept.readings as Record<string, KeptReading>));
    }
  } catch {
    // It is made anew.
  }
  return new Map();
}

function keyOf({ bytes, timeZone }: Intake): string {
  return createHash('sha256').update(timeZone).update('\n').update(bytes).digest('base64url');
}

function toKept(key: string, { post, ...reading }: Reading): KeptReading {
  if (post === undefined) return { key, reading, length: 0 };
  const { body, ...rest } = post;
  return { key, reading, post: rest, length: body.length };
}

function toReading({ reading, post, length }: KeptReading, { bytes }: Intake): Reading {
  return { ...(post && { post: { ...post, body: readBody(bytes, length) } }), ...reading };
}
