import { splitSrcSet } from '@/lib/markdown/src-set';
import type { PageBody } from '@/lib/pages/resolve-body';

type MediaProps = { src?: unknown; srcSet?: string; poster?: string };

/** The addresses of a `<video>`, `<audio>` or `<source>` of the author's, as the page has them. */
export function toMedia(
  { src, srcSet, poster }: MediaProps,
  { links, pictures }: Pick<PageBody, 'links' | 'pictures'>,
) {
  const pictureOf = (url: string) => pictures[url]?.src || url;
  return {
    ...(typeof src === 'string' && { src: links[src] || src }),
    ...(poster && { poster: pictureOf(poster) }),
    ...(srcSet && {
      srcSet: splitSrcSet(srcSet)
        .map(({ url, descriptor }) => `${pictureOf(url)} ${descriptor}`.trim())
        .join(', '),
    }),
  };
}
