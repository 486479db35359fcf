import type { Metadata } from 'sharp';
import { isMarkup } from '@/lib/images/measure';
import { sharp } from '@/lib/images/sharp';
import { type ImageUse, LARGEST, LARGEST_LINKED, toWidths } from '@/lib/images/widths';
import { decode, readForgiving } from './decode';
import { open, type Pixels, toColour } from './encode';
import { hasMetadata } from './metadata';
import { sanitiseSvg } from './sanitise-svg';
import { stripGif } from './strip-gif';
import { stripPng } from './strip-png';
import { toVariants, type Variant } from './variants';

/** What is published of a picture, without what it tells of its author: place, camera, names. */
export type PreparedBytes = {
  /** What stands at the address of the file; left out where the owner's file itself does. */
  original?: Buffer;
  variants: Variant[];
  /** `#8a7f70`, or that it has transparent parts; left out for what is not one still picture of pixels. */
  colour?: string | 'clear';
  /** What stands for a file that no browser shows. */
  converted?: { extension: 'jpg' | 'png'; bytes: Buffer };
  /** `damaged`: a part of it can be shown; `unreadable`: nothing can. */
  flaw?: 'damaged' | 'unreadable';
};

/**
 * Makes of a picture what a site publishes: the file itself, upright, in sRGB, without metadata and no larger than
 * pages need, and its variants. What moves goes on moving; an SVG stays one and is made harmless; a file that sharp
 * does not read stays as it is.
 *
 * @param bytes of the owner's file
 * @param uses what the pages want it for
 */
export async function prepareImage(bytes: Buffer, uses: readonly ImageUse[]): Promise<PreparedBytes> {
  if (bytes.length === 0) return { variants: [], flaw: 'unreadable' };
  if (isMarkup(bytes)) return prepareSvg(bytes);
  if (isLeftAlone(bytes)) return { variants: [] };
  const metadata = await sharp(bytes, { failOn: 'none' })
    .metadata()
    .catch(() => undefined);
  if (metadata?.format === undefined) return { variants: [], flaw: 'unreadable' };
  const shown = uses.some((use) => use !== 'link');
  const png = metadata.format === 'png' ? stripPng(bytes) : undefined;
  if (png?.isAnimated) return { original: png.bytes, variants: [] };
  if ((metadata.pages ?? 1) > 1 && MOVING.has(metadata.format)) return prepareMoving(bytes, metadata, shown);

  const decoded = await decode(bytes, metadata, shown ? LARGEST : LARGEST_LINKED);
  if (decoded === undefined) return { variants: [], flaw: 'unreadable' };
  const { pixels, flaw } = decoded;
  const isAsItWas = pixels.width === metadata.width && (metadata.orientation ?? 1) === 1 && !flaw;
  const original = await cleanOriginal(bytes, { metadata, pixels, isAsItWas, png: png?.bytes });
  const converted = shown && metadata.format === 'tiff' ? await convert(pixels) : undefined;
  const fallback = converted?.bytes.length ?? original?.length ?? bytes.length;
  return {
    ...(original && { original }),
    ...(converted && { converted }),
    ...(flaw && { flaw }),
    ...(shown && { colour: (await toColour(pixels)) ?? 'clear' }),
    variants: await toVariants(pixels, toWidths(pixels.width, uses), fallback),
  };
}

/**
 * What `prepareImage` would say is wrong with a picture, found in a fraction of its time.
 */
export async function findFlaw(bytes: Buffer): Promise<PreparedBytes['flaw']> {
  if (bytes.length === 0) return 'unreadable';
  if (isMarkup(bytes)) return (await prepareSvg(bytes)).flaw;
  if (isLeftAlone(bytes)) return undefined;
  const read = await readForgiving(bytes, (picture) => picture.resize(32).raw().toBuffer());
  return read === undefined ? 'unreadable' : read.flaw;
}

const MOVING = new Set<string>(['gif', 'webp']);

async function prepareSvg(bytes: Buffer): Promise<PreparedBytes> {
  try {
    return { original: Buffer.from(await sanitiseSvg(bytes.toString('utf8').replace(/^\uFEFF/, ''))), variants: [] };
  } catch {
    return { variants: [], flaw: 'unreadable' };
  }
}

/** BMP and ICO hold nothing but pixels; browsers show them and sharp does not read them. */
function isLeftAlone(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'BM' || bytes.toString('hex', 0, 4) === '00000100';
}

/** At most this wide, as a film weighs as many pictures; in pixels. */
const MOVING_WIDTH = 800;

async function prepareMoving(bytes: Buffer, metadata: Metadata, shown: boolean): Promise<PreparedBytes> {
  const original = await (metadata.format === 'gif' ? stripGif(bytes) : cleanMoving(bytes, metadata));
  if (!shown) return { original, variants: [] };
  const width = Math.min(metadata.width, MOVING_WIDTH);
  const webp = await sharp(bytes, { animated: true, failOn: 'none' })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 72, effort: 3 })
    .toBuffer()
    .catch(() => undefined);
  const limit = (original ?? bytes).length * 0.9;
  const variants = webp && webp.length < limit ? [{ format: 'webp' as const, width, bytes: webp }] : [];
  return { ...(original && { original }), variants };
}

async function cleanMoving(bytes: Buffer, metadata: Metadata): Promise<Buffer | undefined> {
  return hasMetadata(metadata) ? sharp(bytes, { animated: true }).webp({ quality: 80 }).toBuffer() : undefined;
}

type Decoded = { metadata: Metadata; pixels: Pixels; isAsItWas: boolean; png: Buffer | undefined };

/** The file in its own format, cleaned; undefined where the owner's is clean already. */
async function cleanOriginal(
  bytes: Buffer,
  { metadata, pixels, isAsItWas, png }: Decoded,
): Promise<Buffer | undefined> {
  switch (metadata.format) {
    case 'jpeg':
      return open(pixels).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    case 'png':
      if (isAsItWas && png) return png;
      return open(pixels).png({ compressionLevel: 9, palette: metadata.isPalette }).toBuffer();
    case 'gif':
      return stripGif(bytes) ?? open(pixels).gif().toBuffer();
    case 'webp':
      return isAsItWas && !hasMetadata(metadata) ? undefined : open(pixels).webp({ quality: 80 }).toBuffer();
    case 'heif':
      return isAsItWas && !hasMetadata(metadata) ? undefined : open(pixels).avif({ quality: 60, effort: 2 }).toBuffer();
    case 'tiff':
      return open(pixels).tiff({ compression: 'deflate' }).toBuffer();
    default:
      return undefined;
  }
}

async function convert(pixels: Pixels): Promise<PreparedBytes['converted']> {
  const isOpaque = (await toColour(pixels)) !== undefined;
  return isOpaque
    ? { extension: 'jpg', bytes: await open(pixels).flatten().jpeg({ quality: 80, mozjpeg: true }).toBuffer() }
    : { extension: 'png', bytes: await open(pixels).png({ compressionLevel: 9 }).toBuffer() };
}
