import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';
import { toPublishedSize } from './widths';

/**
 * Pixels as they are shown, of the file that is published; no size for an SVG that states none; `foreign`: a picture
 * that browsers do not show, by the name of its format; `broken`: the file is no picture at all.
 */
export type Measure = { width?: number; height?: number; foreign?: string; broken?: true };

/**
 * The size of a picture, from its first bytes. A photograph that its EXIF data turns on its side is measured as shown.
 * Measured once per process, and again when the file's time or length has changed.
 *
 * @param file absolute path of an existing file
 */
export function measure(file: string): Measure {
  const { mtimeMs, size } = statSync(/* turbopackIgnore: true */ file);
  const known = measures.get(file);
  if (known?.time === mtimeMs && known.size === size) return known.measure;
  const fresh = measureBytes(file, size);
  measures.set(file, { time: mtimeMs, size, measure: fresh });
  return fresh;
}

const measures = new Map<string, { time: number; size: number; measure: Measure }>();

/** Enough for nearly all; a JPEG with a large colour profile or preview before its size needs more. */
const LENGTHS = [64 * 1024, 1024 * 1024, 16 * 1024 * 1024];

function measureBytes(file: string, size: number): Measure {
  for (const length of LENGTHS) {
    const bytes = readStart(file, Math.min(length, size));
    const measured = isMarkup(bytes) ? measureSvg(bytes) : attempt(bytes);
    if (measured) return measured;
    if (length >= size) break;
  }
  return { broken: true };
}

function readStart(file: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const handle = openSync(/* turbopackIgnore: true */ file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

function attempt(bytes: Uint8Array): Measure | undefined {
  try {
    const { width, height, orientation = 1, type = '' } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    if (type === 'svg') return { width, height };
    // https://exiftool.org/TagNames/EXIF.html: 5 to 8 are turned by 90 degrees one way or the other.
    const size = orientation >= 5 ? toPublishedSize(height, width) : toPublishedSize(width, height);
    const brand = familyOf(bytes) ?? type;
    return SHOWN.has(brand) ? size : { ...size, foreign: brand.toUpperCase() };
  } catch {
    // A photograph of an iPhone is known by its first bytes, even where its size is not.
    const brand = familyOf(bytes);
    return brand && !SHOWN.has(brand) ? { foreign: brand.toUpperCase() } : undefined;
  }
}

/**
 * Of files that begin as HEIF do, what browsers show (AVIF) and what they do not, by their list of brands: an AVIF may
 * call itself `mif1` first. https://www.iana.org/assignments/media-types/image/heif
 */
function familyOf(bytes: Uint8Array): 'avif' | 'heic' | undefined {
  const start = Buffer.from(bytes.subarray(0, 256));
  if (start.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const brands = start.toString('latin1', 8, Math.min(start.readUInt32BE(0), 256)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : undefined;
}

/** What browsers show, or what a build turns into that (TIFF). */
const SHOWN = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'bmp', 'ico', 'cur', 'tiff']);

/** Whether a file begins as XML or HTML does. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^(\xef\xbb\xbf)?\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

/**
 * An SVG by its root element alone: image-size takes any `<svg` of the first 1,000 bytes (of an HTML page too, and
 * none behind the long comment of a licence), and wants single spaces in `viewBox` where SVG allows commas.
 */
function measureSvg(bytes: Uint8Array): Measure | undefined {
  const text = new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?-->/g, '');
  const root = text.match(PROLOGUE_AND_ROOT)?.[1];
  if (root === undefined) return undefined;
  const spaced = root.replace(/\sviewBox=(["'])([^"']*)\1/, (_, quote: string, numbers: string) => {
    return ` viewBox=${quote}${numbers
      .trim()
      .split(/[\s,]+/)
      .join(' ')}${quote}`;
  });
  return attempt(new TextEncoder().encode(spaced)) ?? {};
}

const PROLOGUE_AND_ROOT =
  /^(?:\s|<\?[\s\S]*?\?>|<!DOCTYPE\s+svg[^>[]*(?:\[[\s\S]*?\])?\s*>)*(<svg(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>)/i;
