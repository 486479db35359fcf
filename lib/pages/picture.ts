import { findImage } from '@/lib/images/find-image';
import { hrefTo } from '@/lib/site/urls';

/**
 * A picture as a page shows it; sizes in pixels keep its place free while it loads. A `missing` one is not there,
 * a `broken` one is there and cannot be measured.
 */
export type Picture = { src: string; alt: string; width?: number; height?: number; missing?: true; broken?: true };

/**
 * A picture as its author wrote it, made ready to be shown.
 *
 * @param url as written
 * @param source the file that it stands in, relative to the content folder
 */
export function toPicture(url: string, source: string, alt = ''): Picture {
  const image = findImage(url, source);
  if (image.kind === 'missing') return { src: '', alt, missing: true };
  if (image.kind === 'remote') return { src: image.url, alt };
  return {
    src: hrefTo(image.path),
    alt,
    width: image.width,
    height: image.height,
    ...(image.broken && { broken: true }),
  };
}
