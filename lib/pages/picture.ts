import { type FoundFile, findImage } from '@/lib/images/find-image';
import { getPrepared } from '@/lib/images/manifest';
import type { Measure } from '@/lib/images/measure';
import { getWorkspace, isPreviewing } from '@/lib/site/site';
import { hrefTo } from '@/lib/site/urls';

/** A picture as a page shows it. Addresses are percent-encoded, below the base path. */
export type Picture = {
  /** The largest file of it that every browser shows; `''` where it is `missing`. */
  src: string;
  alt: string;
  /** Pixels; they keep its place free while it loads. */
  width?: number;
  height?: number;
  /** Its mean colour, such as `#8a7f70`, which stands for it until then; `clear` where it has transparent parts. */
  colour?: string | 'clear';
  sources?: PictureSources;
  /** There is nothing to show: the page keeps its place, and its words. */
  missing?: true;
  /** The file is there, and is no picture. */
  broken?: true;
  /** The file is a picture that browsers do not show, by the name of its format: `HEIC`. */
  foreign?: string;
};

/** Smaller files of it: `base` with `-WIDTH.avif` behind it, for every width. */
export type PictureSources = { base: string; avif?: number[]; webp?: number[] };

/**
 * A picture as its author wrote it, made ready to be shown. In dev nothing is prepared: the page shows the file.
 *
 * @param url as written
 * @param source the file that it stands in, relative to the content folder
 */
export function toPicture(url: string, source: string, alt = ''): Picture {
  const image = findImage(url, source);
  if (image.kind === 'missing') return { src: '', alt, missing: true };
  if (image.kind === 'remote') return { src: image.url, alt };
  if (image.broken) return { src: '', alt, missing: true, broken: true };
  if (image.foreign) return { src: '', alt, missing: true, foreign: image.foreign };
  return { src: hrefTo(image.path), alt, width: image.width, height: image.height, ...toParts(image) };
}

/** What a build has made of it. */
function toParts({ path }: FoundFile & Measure): Partial<Picture> {
  const image = isPreviewing() ? undefined : getPrepared(getWorkspace().work, path);
  if (image === undefined) return {};
  if (image.unreadable) return { src: '', missing: true, broken: true };
  const { base, avif, webp, colour, converted } = image;
  return {
    ...(converted && { src: hrefTo(`${base}.${converted}`) }),
    ...(colour && { colour }),
    ...((avif || webp) && { sources: { base: hrefTo(base), ...(avif && { avif }), ...(webp && { webp }) } }),
  };
}
