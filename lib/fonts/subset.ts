import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
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
  const whole = await loadFont(root, weight);
  const isRest = cut === 'rest';
  const part = await subsetFont(whole, characters, {
    targetFormat: 'truetype',
    keepFeatures: FEATURES[cut],
    noLayoutClosure: true,
    noHinting: true,
    ...(isRest ? { dropTables: ['GSUB', 'GPOS', 'GDEF'] } : {}),
  });
  return convert(renameFont(part), 'woff2');
}

const fonts = new Map<string, Promise<Buffer>>();

/** Unpacked once per process: it takes a twentieth of a second. */
function loadFont(root: string, weight: number): Promise<Buffer> {
  const file = resolveFont(root, weight);
  const font = fonts.get(file) ?? readFile(file).then((bytes) => convert(bytes, 'truetype'));
  fonts.set(file, font);
  return font;
}
