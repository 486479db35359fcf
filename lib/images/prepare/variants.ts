import { encodeVariant, type Pixels, type VariantFormat } from './encode';

/** A picture in another format or of another width, in pixels. */
export type Variant = { format: VariantFormat; width: number; bytes: Buffer };

/** Fewer bytes than these are not worth a second file. */
const SMALL = 8000;

/**
 * A picture in the formats that browsers prefer. What weighs as much as the file itself is not offered.
 *
 * @param fallback bytes of the file that stands for all of them
 */
export async function toVariants(pixels: Pixels, widths: number[], fallback: number): Promise<Variant[]> {
  if (fallback < SMALL) return [];
  const variants: Variant[] = [];
  for (const [format, chosen] of [
    ['avif', widths],
    ['webp', toFewWidths(widths)],
  ] as const) {
    for (const width of chosen) {
      // Formats have a largest height: WebP 16,383 pixels. A picture that is taller has its file.
      const bytes = await encodeVariant(pixels, format, width).catch(() => undefined);
      if (bytes && bytes.length < fallback * 0.9) variants.push({ format, width, bytes });
    }
  }
  return variants;
}

/** Browsers that read no AVIF are old and few: the column, and the largest. */
function toFewWidths(widths: number[]): number[] {
  const column = widths.find((width) => width >= 800);
  return [...new Set([column ?? widths.at(-1), widths.at(-1)])].filter((width) => width !== undefined);
}
