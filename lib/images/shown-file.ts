import { readFile } from 'node:fs/promises';
import { sanitiseSvg } from './prepare/sanitise-svg';
import { sharp } from './sharp';

/**
 * What dev shows of a file that a browser must not have as it is (SVG: made harmless), or does not show (TIFF: as PNG).
 *
 * @returns undefined for every other file, and for one that cannot be read
 */
export async function toShownFile(file: string): Promise<{ bytes: Uint8Array; type: string } | undefined> {
  try {
    if (/\.svg$/i.test(file)) {
      const text = await readFile(/* turbopackIgnore: true */ file, 'utf8');
      return {
        bytes: Buffer.from(await sanitiseSvg(text.replace(/^\uFEFF/, ''))),
        type: 'image/svg+xml; charset=utf-8',
      };
    }
    if (/\.tiff?$/i.test(file)) return { bytes: await sharp(file).autoOrient().png().toBuffer(), type: 'image/png' };
  } catch {
    // A build tells what is wrong with it.
  }
  return undefined;
}
