import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readKept, writeKept } from '@/lib/site/work-files';
import { getCommon, type Weight } from './common';
import { type Cut, cutFont } from './subset';

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

/** Opens the files that were cut in earlier runs; what is asked for and not there is cut. */
export function openFontStore({ dir, engine, root }: FontStore) {
  const known = new Map<string, Promise<FontFile>>();
  let made = 0;

  async function keep(characters: string, weight: Weight, cut: Cut): Promise<FontFile> {
    const key = createHash('sha256')
      .update(JSON.stringify([engine, weight, cut, characters]))
      .digest('hex');
    const file = join(dir, `${key}.woff2`);
    let font = await readKept(file);
    if (font === undefined || !isWhole(font)) {
      font = await cutFont(characters, weight, cut, root);
      await writeKept(file, font);
      made += 1;
    }
    const hash = createHash('sha256').update(font).digest('hex').slice(0, 12);
    return { path: `${FONT_FOLDER}${hash}.woff2`, file, bytes: font.length };
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
    /** Every file that was asked for, and how many of them had to be cut. */
    list: async () => ({ files: await Promise.all(known.values()), made }),
  };
}

export type OpenFontStore = ReturnType<typeof openFontStore>;

/** A WOFF2 file says how long it is (WOFF 2.0, 4.1); one that was cut off is shorter. */
function isWhole(font: Buffer): boolean {
  return font.length >= 12 && font.readUInt32BE(8) === font.length;
}
