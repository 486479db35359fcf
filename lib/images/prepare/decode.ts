import type { Metadata, Sharp } from 'sharp';
import { sharp } from '@/lib/images/sharp';
import type { Pixels } from './encode';

/** More pixels than these are no photograph. */
const LARGEST_PICTURE = 400_000_000;

/**
 * Reads what can be read of a picture: first as it should be, then, of one that was cut off, what browsers would show.
 *
 * @returns undefined where nothing can be read
 */
export async function readForgiving<T>(
  bytes: Buffer,
  read: (picture: Sharp) => Promise<T>,
): Promise<{ value: T; flaw?: 'damaged' } | undefined> {
  for (const failOn of ['truncated', 'none'] as const) {
    try {
      const value = await read(sharp(bytes, { failOn, limitInputPixels: LARGEST_PICTURE }));
      return failOn === 'none' ? { value, flaw: 'damaged' } : { value };
    } catch {
      // The second reading forgives more than the first.
    }
  }
  return undefined;
}

/** The pixels of a picture, upright, in sRGB and no wider than `largest`. */
export async function decode(
  bytes: Buffer,
  metadata: Metadata,
  largest: number,
): Promise<{ pixels: Pixels; flaw?: 'damaged' } | undefined> {
  const isPhoto = metadata.format === 'jpeg' || metadata.format === 'heif';
  const decoded = await readForgiving(bytes, (picture) =>
    picture
      .autoOrient()
      .resize({ width: largest, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  if (decoded === undefined) return undefined;
  const { value, flaw } = decoded;
  const { width, height, channels: count } = value.info;
  const channels = count === 4 ? 4 : 3;
  if (count !== channels) return undefined;
  return { pixels: { data: value.data, width, height, channels, isPhoto }, ...(flaw && { flaw }) };
}
