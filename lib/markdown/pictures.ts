import type { Element, ElementContent } from 'hast';
import { sentenceOf } from './captions';
import { hasClass, isElement, isSpace, make, seenOf, type TreeNode } from './hast-parts';

/** In pixels: what is no larger is part of a line of text. */
const SMALL = 64;
const BADGES =
  /^(?:https?:)?\/\/(?:(?:img\.)?shields\.io|badge\.fury\.io|(?:flat\.)?badgen\.net|forthebadge\.com|badges?\.|travis-ci\.|codecov\.io|circleci\.com|coveralls\.io|hits\.|komarev\.com|skillicons\.dev|www\.codefactor\.io|api\.codacy\.com|isitmaintained\.com|cdn\.buymeacoffee\.com\/buttons)|\/badge(?:s\/|\.svg)|[?&]style=(?:flat|for-the-badge|social|plastic)/i;

/** A picture of its own, also within a link; not a badge, an emoji or an icon, which belong to a line of text. */
export function isPicture(node: TreeNode | undefined): node is Element {
  const image = imageOf(node);
  return image !== undefined && !isSmall(image);
}

/** The `<img>` of a picture, which may stand in a link, and in a `<picture>` of the author's. */
export function imageOf(node: TreeNode | undefined): Element | undefined {
  if (isElement(node, 'img')) return node;
  if (isElement(node, 'picture')) return node.children.find((child) => isElement(child, 'img')) as Element | undefined;
  if (!isElement(node, 'a')) return undefined;
  const [only, ...others] = seenOf(node);
  return others.length === 0 && isElement(only, 'img', 'picture') ? imageOf(only) : undefined;
}

export function isSmall({ properties }: Element): boolean {
  const { width, height, src, style } = properties;
  const sides = [width, height, /(?:^|;)\s*width:\s*(\d+)px/.exec(String(style ?? ''))?.[1]];
  const isTiny = sides.some(
    (side) => /^\d+(px)?$/.test(String(side ?? '')) && Number.parseInt(String(side), 10) <= SMALL,
  );
  return isTiny || BADGES.test(String(src ?? '')) || /emoji|icon/i.test(String(properties.className ?? ''));
}

/** Whether its author has said how high it is, or how it stands in its line: side by side it would not be so. */
export function isSized(node: TreeNode): boolean {
  const { width, height, style } = imageOf(node)?.properties ?? {};
  return /(?:^|;)\s*(?:width|height):/.test(String(style ?? '')) || (height !== undefined && width === undefined);
}

/** A picture that opens in full size: without script it is a link to its file. One in a link keeps where that leads. */
export function toView(node: Element): Element {
  const { src, alt } = (isElement(node, 'img', 'picture') && imageOf(node)?.properties) || {};
  if (typeof src !== 'string' || src === '') return node;
  return make('a', { className: ['view'], href: src, dataView: String(alt ?? '').trim() ? 'alt' : '' }, [node], node);
}

/**
 * @param caption said under the picture; left out, its title is, or its alternative text where that is a sentence, which
 *   is then not read twice
 */
export function toFigure(node: Element, caption: readonly ElementContent[] = []): Element {
  const image = imageOf(node);
  const title = String(image?.properties.title ?? '').trim();
  let words = [...caption];
  if (image) {
    if (words.length === 0 && title) words = [{ type: 'text', value: title }];
    delete image.properties.title;
    const sentence = words.length === 0 ? sentenceOf(String(image.properties.alt ?? '')) : undefined;
    if (sentence) {
      words = [{ type: 'text', value: sentence }];
      image.properties.alt = '';
    }
  }
  return withCaption(make('figure', {}, [toView(node)], node), words);
}

/**
 * Pictures side by side, two or three in a row.
 *
 * @param captions of each picture, by its place; a picture without one says its title
 */
export function toGallery(
  pictures: readonly Element[],
  captions: readonly (readonly ElementContent[])[] = [],
): Element {
  const shots = pictures.map((picture, index) => {
    const figure = toFigure(picture, captions[index]);
    const src = imageOf(picture)?.properties.src;
    return { ...figure, properties: { ...(typeof src === 'string' && { dataPicture: src }) } };
  });
  const rows: Element[] = [];
  for (let at = 0; at < shots.length; ) {
    const left = shots.length - at;
    const size = left <= 3 ? left : left === 4 ? 2 : 3;
    rows.push(make('div', {}, shots.slice(at, at + size)));
    at += size;
  }
  return make('figure', { className: ['gallery'] }, rows, pictures[0]);
}

/** Puts a caption under a figure that has none. */
export function withCaption(figure: Element, words: readonly ElementContent[]): Element {
  if (words.length === 0) return figure;
  const caption = make('figcaption', {}, [...words]);
  return { ...figure, children: [...figure.children.filter((child) => !isSpace(child)), caption] };
}

export function isFigure(node: TreeNode | undefined): node is Element {
  return isElement(node, 'figure') && !hasClass(node, 'facade') && !hasClass(node, 'code');
}

export function isCaptioned(figure: Element): boolean {
  return figure.children.some((child) => isElement(child, 'figcaption'));
}
