import type { Metadata } from 'sharp';

/** Whether a file tells of its author: Exif (camera, time, place), XMP or IPTC. */
export function hasMetadata({ exif, xmp, iptc }: Pick<Metadata, 'exif' | 'xmp' | 'iptc'>): boolean {
  return [exif, xmp, iptc].some((block) => block !== undefined);
}
