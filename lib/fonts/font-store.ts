import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKeptEnds, writeKept } from '@/lib/site/work-files';
import { getCommon, type Weight } from './common';
import type { Cut } from './subset';

export type FontStore = {
  /** The folder of the store; made where it is missing. */
  dir: string;
  /** Stands for the code and the packages that fonts depend on; another engine's are not taken. */
  engine: string;
  /** The folder of the project. */
  root: string;
};

/** A file of the font: where it stands on the site, which carries a hash of what is in it, and where it lies. */
export type FontFile = { path: string; file: string; bytes: number };

/** Below this folder of the site nothing ever changes. */
export const FONT_FOLDER = '/webfont/';

/**
 * Opens the files that were cut in earlier runs; what is asked for and not there is cut. Their names say what was asked
 * for and what came of it, so that none needs to be read to be found.
 */
export function openFontStore({ dir, engine, root }: FontStore) {
  const kept = listKept(dir);
  const byHash = new Map([...kept.values()].map((font) => [font.hash, font]));
  const known = new Map<string, Promise<FontFile>>();
  let made = 0;

  async function keep(characters: string, weight: Weight, cut: Cut): Promise<FontFile> {
    const key = toHash(JSON.stringify([engine, weight, cut, characters]), 20);
    const font = toWhole(kept.get(key));
    if (font) return font;
    // Loading what cuts takes longer than a whole build that has nothing to cut.
    const { cutFont } = await import('./subset');
    const bytes = await cutFont(characters, weight, cut, root);
    const hash = toHash(bytes, 12);
    const file = join(dir, `${key}-${hash}.woff2`);
    await writeKept(file, bytes);
    made += 1;
    return { path: pathOf(hash), file, bytes: bytes.length };
  }

  function get(characters: string, weight: Weight, cut: Cut): Promise<FontFile> {
    const key = `${weight} ${cut} ${characters}`;
    const font = known.get(key) ?? keep(characters, weight, cut);
    known.set(key, font);
    return font;
  }

  return {
    /** The file of a weight that all pages share. */
    getCommon: (weight: Weight) => get([...getCommon(weight)].sort().join(''), weight, 'common'),
    /** A file with a few more characters, each once and in order. */
    getRest: (characters: string, weight: Weight) => get(characters, weight, 'rest'),
    /** Asks for a file by its path on the site, as a page names it. @returns whether the store has it */
    find: (path: string): boolean => {
      if (known.has(path)) return true;
      const font = toWhole(byHash.get(path.slice(FONT_FOLDER.length, -'.woff2'.length)));
      if (font) known.set(path, Promise.resolve(font));
      return font !== undefined;
    },
    /** Every file that was asked for, and how many of them had to be cut. */
    list: async () => ({ files: await Promise.all(known.values()), made }),
  };
}

export type OpenFontStore = ReturnType<typeof openFontStore>;

type KeptFont = { file: string; hash: string };

function listKept(dir: string): Map<string, KeptFont> {
  const kept = new Map<string, KeptFont>();
  for (const name of listNames(dir)) {
    const [, key, hash] = /^([0-9a-f]+)-([0-9a-f]+)\.woff2$/.exec(name) ?? [];
    if (key !== undefined && hash !== undefined) kept.set(key, { file: join(dir, name), hash });
  }
  return kept;
}

function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** A WOFF2 file says how long it is (WOFF 2.0, 4.1); one that was cut off is shorter. */
function toWhole(font: KeptFont | undefined): FontFile | undefined {
  const ends = font && readKeptEnds(font.file, 12);
  if (ends?.start.readUInt32BE(8) !== ends?.size) return undefined;
  return font && ends && { path: pathOf(font.hash), file: font.file, bytes: ends.size };
}

function pathOf(hash: string): string {
  return `${FONT_FOLDER}${hash}.woff2`;
}

function toHash(data: string | Buffer, length: number): string {
  return createHash('sha256').update(data).digest('hex').slice(0, length);
}
