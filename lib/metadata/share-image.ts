import type { FoundImage } from '@/lib/images/find-image';
import { absoluteUrl } from '@/lib/site/urls';

/** The picture of a card in a chat or timeline; `url` is absolute. */
export type ShareImage = { url: string; width?: number; height?: number; type?: string; alt?: string };

/** A card that was drawn for a page; `path` is that of the card, decoded. */
export function toCardImage(path: string, alt: string): ShareImage {
  return { url: absoluteUrl(path), width: 1200, height: 630, type: 'image/png', alt };
}

/**
 * A cover as the picture of a card: a raster file that the programs which draw cards can read. They read no SVG, and
 * few read AVIF. A file of ours must have the size from which on a chat shows it large; of one elsewhere none is known.
 */
export function toShareImage(cover: FoundImage | undefined, alt?: string): ShareImage | undefined {
  if (cover?.kind === 'file') {
    const { path, width = 0, height = 0 } = cover;
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    if (type === undefined || width < LEAST.width || height < LEAST.height) return undefined;
    return { url: absoluteUrl(path), width, height, type, alt: alt || undefined };
  }
  if (cover?.kind !== 'remote') return undefined;
  const url = cover.url.startsWith('//') ? `https:${cover.url}` : cover.url;
  if (!/^https?:/i.test(url) || !URL.canParse(url) || NOT_RASTER.test(new URL(url).pathname)) return undefined;
  return { url: new URL(url).href, alt: alt || undefined };
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** In pixels; a smaller one is shown as a small square, by Facebook's rules, which others follow. */
const LEAST = { width: 600, height: 315 };

/** Elsewhere an address may say nothing of what it leads to. */
const NOT_RASTER = /\.(svgz?|avif|ico|mp4|webm)$/i;
