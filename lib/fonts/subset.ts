import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { isInFont } from './common';
import { resolveFont } from './package-files';
import { renameFont } from './rename-font';

/** What kind of file is cut: one that all pages share is set with kerning and tabular figures, one of syllables needs neither. */
export type Cut = 'common' | 'rest';

const FEATURES: Record<Cut, string[]> = { common: ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'], rest: [] };

/**
 * Cuts Pretendard down to some characters: WOFF2, the same bytes for the same characters.
 *
 * @param root the folder of the project, in whose packages the font lies
 * @throws when the package is not there
 */
export async function cutFont(characters: string, weight: number, cut: Cut, root: string): Promise<Buffer> {
  const isRest = cut === 'rest';
  const font = await (isRest ? loadPlainFont : loadFont)(root, weight);
  const options = { keepFeatures: FEATURES[cut], noLayoutClosure: true, noHinting: true };
  return convert(renameFont(await subsetFont(font, characters, { ...options, targetFormat: 'truetype' })), 'woff2');
}

const fonts = new Map<string, Promise<Buffer>>();

/** Unpacked once per process: it takes a twentieth of a second. */
function loadFont(root: string, weight: number): Promise<Buffer> {
  return once(`${root} ${weight}`, async () => convert(await readFile(resolveFont(root, weight)), 'truetype'));
}

/** Without what only shared files are set with: the rest is cut from it in half the time. */
function loadPlainFont(root: string, weight: number): Promise<Buffer> {
  return once(`${root} ${weight} plain`, async () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isInFont);
    const options = { keepFeatures: [], noLayoutClosure: true, noHinting: true, dropTables: ['GSUB', 'GPOS', 'GDEF'] };
    return subsetFont(await loadFont(root, weight), characters.join(''), { ...options, targetFormat: 'truetype' });
  });
}

function once(key: string, load: () => Promise<Buffer>): Promise<Buffer> {
  const font = fonts.get(key) ?? load();
  fonts.set(key, font);
  return font;
}
