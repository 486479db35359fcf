import type { Sharp } from 'sharp';
import { sharp } from '@/lib/images/sharp';

export type VariantFormat = 'avif' | 'webp';

/** Decoded pixels, upright and in sRGB. */
export type Pixels = { data: Buffer; width: number; height: number; channels: 3 | 4; isPhoto: boolean };

/**
 * What a phone may be given of a photograph, in bytes: the widths that it takes are held to this by quality. A picture
 * taller than 16:9 upright is longer than a screen, and may weigh more in proportion.
 */
const BUDGET = { width: 800, bytes: 58_000, ratio: 1.8 };

/** The first that fits into the budget is taken, else the last. */
const QUALITIES: Record<VariantFormat, readonly number[]> = { avif: [52, 44, 36, 28, 20], webp: [76, 62, 48, 34, 20] };

/**
 * One variant of a picture.
 *
 * @param width in pixels, at most that of the picture
 */
export async function encodeVariant(pixels: Pixels, format: VariantFormat, width: number): Promise<Buffer> {
  const height = (pixels.height * width) / pixels.width;
  const limit =
    width > BUDGET.width ? Number.POSITIVE_INFINITY : BUDGET.bytes * Math.max(1, height / width / BUDGET.ratio);
  const sized = await resize(pixels, width);
  let best = Buffer.alloc(0);
  const qualities = QUALITIES[format];
  for (let index = 0; index < qualities.length; ) {
    best = await ENCODERS[format](open(sized), qualities[index] ?? 0, pixels.isPhoto).toBuffer();
    if (best.length <= limit) break;
    index += best.length > limit * 1.5 && index + 2 < qualities.length ? 2 : 1;
  }
  return best;
}

const ENCODERS: Record<VariantFormat, (image: Sharp, quality: number, isPhoto: boolean) => Sharp> = {
  // Effort 4 saves a tenth of the bytes and takes five times as long. Screenshots keep the colour of thin letters.
  avif: (image, quality, isPhoto) =>
    image.avif({ quality: isPhoto ? quality : quality + 8, effort: 2, chromaSubsampling: isPhoto ? '4:2:0' : '4:4:4' }),
  webp: (image, quality, isPhoto) => image.webp({ quality: isPhoto ? quality : quality + 8, smartSubsample: !isPhoto }),
};

/** The mean colour, such as `#8a7f70`; undefined where the picture has transparent parts, which it would show through. */
export async function toColour(pixels: Pixels): Promise<string | undefined> {
  const { data, info } = await open(pixels).resize(32, 32, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  const sums = Array.from({ length: info.channels }, () => 0);
  for (let at = 0; at < data.length; at += 1) {
    const channel = at % info.channels;
    if (channel === 3 && (data[at] ?? 0) < 250) return undefined;
    sums[channel] = (sums[channel] ?? 0) + (data[at] ?? 0);
  }
  const count = data.length / info.channels;
  const hex = sums.slice(0, 3).map((sum) =>
    Math.round(sum / count)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

export function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function resize(pixels: Pixels, width: number): Promise<Pixels> {
  if (width >= pixels.width) return pixels;
  const { data, info } = await open(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return { ...pixels, data, width: info.width, height: info.height };
}
