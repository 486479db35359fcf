/** What a picture is wanted for: in a body, as the cover of a card too, or as a file that a link leads to. */
export type ImageUse = 'body' | 'cover' | 'link';

/** Wider than this, no picture is shown; in pixels. */
export const LARGEST = 2000;

/** A file that is only linked to may be wanted in detail; in pixels. */
export const LARGEST_LINKED = 4096;

/** A phone, the column, the column of a dense screen and wide figures, and those of a dense screen; in pixels. */
const STEPS = [480, 800, 1200, 1600];

/** The thumbnail of a card; in pixels. */
const THUMBNAIL = 320;

/**
 * The widths at which a picture is offered, ascending, in pixels; none is wider than the picture, and none close to the
 * next one.
 *
 * @param width of the picture itself
 */
export function toWidths(width: number, uses: readonly ImageUse[]): number[] {
  if (!uses.some((use) => use !== 'link')) return [];
  const steps = uses.includes('cover') ? [THUMBNAIL, ...STEPS] : STEPS;
  const largest = Math.min(width, STEPS.at(-1) ?? width);
  return [...steps.filter((step) => step < largest * 0.9), largest];
}

/** The size at which a picture of ours is published: the pixels of a camera are of no use to a page. */
export function toPublishedSize(width: number, height: number): { width: number; height: number } {
  if (width <= LARGEST) return { width, height };
  return { width: LARGEST, height: Math.max(1, Math.round((height * LARGEST) / width)) };
}
