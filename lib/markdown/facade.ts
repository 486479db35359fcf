import type { Element, ElementContent } from 'hast';
import type { Frame } from './embed-providers';
import { make } from './hast-parts';

/**
 * Stands for a frame until the reader asks for it: a link to the page, which `embed-view` makes a button that loads the
 * frame. What has no frame is a link in a quiet card.
 *
 * @param told its title, the width / height or the height in pixels that its author gave it
 */
export function toFacade(
  { name, page, source, ratio }: Frame,
  told: { title?: string; ratio?: string; height?: number },
  at: ElementContent,
): Element {
  const title = told.title?.trim();
  const address = page.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const link = make('a', { href: page }, [
    make('span', { className: ['facade-name'] }, [{ type: 'text', value: name }]),
    { type: 'text', value: ' ' },
    make('span', { className: ['facade-title'] }, [{ type: 'text', value: title || address }]),
  ]);
  if (!source) return make('figure', { className: ['facade'], dataKind: 'card' }, [link], at);
  const isVideo = name === 'YouTube' || name === 'Vimeo';
  const view = make(
    'embed-view',
    {
      dataSrc: isVideo ? withAutoplay(source) : source,
      dataTitle: title ? `${title} (${name})` : name,
      style: told.height
        ? `--height: ${told.height}px`
        : `--ratio: ${told.ratio && !isTall(ratio) ? told.ratio : ratio}`,
    },
    [link],
  );
  return make('figure', { className: ['facade'], dataKind: isVideo ? 'video' : 'frame' }, [view], at);
}

/** The reader has asked for the video already. */
function withAutoplay(source: string): string {
  const url = new URL(source);
  url.searchParams.set('autoplay', '1');
  return url.href;
}

function isTall(ratio: string): boolean {
  return ratio === '9 / 16';
}
