import type { FoundImage } from '@/lib/images/find-image';
import { absoluteUrl } from '@/lib/site/urls';

/** The picture of a card in a chat or timeline; `url` is absolute. */
export type ShareImage = { url: string; width?: number; height?: number; alt?: string };

/**
 * A cover as the picture of a card: a raster file that the programs which draw cards can read. They read no SVG, and
 * few read AVIF. A file of ours must have a size; of one elsewhere none is known.
 */
export function toShareImage(cover: FoundImage | undefined, alt?: string): ShareImage | undefined {
  if (cover?.kind === 'file' && RASTER.test(cover.path) && cover.width !== undefined) {
    return { url: absoluteUrl(cover.path), width: cover.width, height: cover.height, alt: alt || undefined };
  }
  if (cover?.kind !== 'remote') return undefined;
  const url = cover.url.startsWith('//') ? `https:${cover.url}` : cover.url;
  if (!/^https?:/i.test(url) || !URL.canParse(url) || NOT_RASTER.test(new URL(url).pathname)) return undefined;
  return { url: new URL(url).href, alt: alt || undefined };
}

const RASTER = /\.(png|jpe?g|gif|webp)$/i;

/** Elsewhere an address may say nothing of what it leads to. */
const NOT_RASTER = /\.(svgz?|avif|ico|mp4|webm)$/i;
