import type { Element, ElementContent, Parents, Root } from 'hast';
import type { Plugin } from 'unified';
import { captionOf, centredCaptionOf } from './captions';
import { hasClass, isBreak, isElement, isSpace, make, seenOf, splitParagraph, type TreeNode } from './hast-parts';
import { phrasingNames } from './phrasing-names';
import {
  imageOf,
  isCaptioned,
  isFigure,
  isPicture,
  isSized,
  isSmall,
  toFigure,
  toGallery,
  toView,
  withCaption,
} from './pictures';
import { toTableGallery } from './table-gallery';
import { SKIP, visit } from './walk';

/** Elements whose children are blocks. */
const CONTAINERS = new Set('blockquote div section article details center main aside li dd td ul ol dl'.split(' '));
/** Where a picture is part of something that is pressed or named. */
const NOT_VIEWED = new Set('a button summary label h1 h2 h3 h4 h5 h6 svg'.split(' '));

/**
 * Pictures that stand for themselves become figures, and open in full size:
 *
 * - one alone on its line -> `<figure>`; its caption is its title, the small print on the line below it (`*봄*`, `▲ 봄`,
 *   the words under it in `<center>`), or its alternative text where that is a sentence
 * - several on a line, or a table of nothing but pictures -> `<figure class="gallery">`
 * - `<figure>` by hand, and our own form, keep their words
 *
 * Badges, icons, and pictures within a sentence stay in their line.
 */
export const rehypeFigures: Plugin<[], Root> = () => (tree, file) => {
  settle(tree, (found, hint, at) => {
    file.message(found, { place: at.position, source: 'hoego', ruleId: 'warning' }).note = hint;
  });
  visit(tree, 'element', (node, index, parent) => {
    if (NOT_VIEWED.has(node.tagName)) return SKIP;
    const image = isElement(node, 'img', 'picture') ? imageOf(node) : undefined;
    if (!image || !parent || index === undefined) return undefined;
    if (isSmall(image)) return SKIP;
    if (!standsApart(parent.children as ElementContent[], index)) return SKIP;
    parent.children[index] = toView(node);
    return SKIP;
  });
};

type Tell = (found: string, hint: string, at: TreeNode) => void;

function settle(parent: Parents, tell: Tell): void {
  const children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (!('children' in node)) return [node];
    const block = node as Element;
    if (isElement(block, 'figure')) return [fromFigure(block, tell)];
    if (isElement(block, 'table')) return [toTableGallery(block) ?? block];
    if (isElement(block, 'p')) return isCentred(block) ? [fromCentred(block)] : toBlocks(block.children, block);
    if (isCentred(block) && holdsWords(block)) return [fromCentred(block)];
    if (isElement(block, 'li') && holdsWords(block) && seenOf(block).every(isPicture)) {
      return [{ ...block, children: toBlocks(block.children) }];
    }
    if (!isElement(block) || CONTAINERS.has(block.tagName)) settle(block, tell);
    return [block];
  });
  parent.children = joinCaptions(children);
}

/** What a paragraph holds, line by line: pictures become figures, the words between them stay paragraphs. */
function toBlocks(children: readonly ElementContent[], paragraph?: Element, readCaption = captionOf): ElementContent[] {
  const out: ElementContent[] = [];
  let figure: Element | undefined;
  let words: ElementContent[] = [];
  for (const line of toLines(children)) {
    const pictures = line.filter((node) => !isSpace(node));
    const caption = figure && words.every(isSpace) ? readCaption(line) : undefined;
    if (pictures.length > 0 && pictures.every(isPicture) && !(pictures.length > 1 && pictures.some(isSized))) {
      if (figure) out.push(figure);
      out.push(...words);
      words = [];
      figure = pictures.length > 1 ? toGallery(pictures) : toFigure(pictures[0] as Element);
    } else if (figure && caption && !isCaptioned(figure)) {
      figure = withCaption(figure, caption);
    } else {
      if (figure) out.push(figure);
      figure = undefined;
      words.push(...(words.length > 0 ? [make('br', {}, [])] : []), ...line);
    }
  }
  if (figure) out.push(figure);
  out.push(...words);
  if (!out.some(isFigure)) return paragraph ? [paragraph] : [...children];
  return paragraph ? splitParagraph({ ...paragraph, children: out }, isFigure) : out;
}

/** The lines of a paragraph: `<br>` ends one, and so does a picture before small print. */
function toLines(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  children.forEach((node, index) => {
    if (isBreak(node)) {
      lines.push([]);
      return;
    }
    const line = lines.at(-1) as ElementContent[];
    const rest = children.slice(index);
    const end = rest.findIndex(isBreak);
    const seen = line.filter((other) => !isSpace(other));
    const isBelow = seen.length > 0 && seen.every(isPicture) && !isSpace(node) && !isPicture(node);
    if (isBelow && captionOf(end === -1 ? rest : rest.slice(0, end))) lines.push([node]);
    else line.push(node);
  });
  return lines;
}

function fromCentred(block: Element): Element {
  const children = toBlocks(block.children, undefined, centredCaptionOf);
  if (!children.some(isFigure)) return block;
  const words = children.filter((child) => !isFigure(child) && !isSpace(child) && !isBreak(child));
  // A figure has no place in a paragraph.
  const tagName = block.tagName === 'p' ? 'div' : block.tagName;
  if (words.length === 0) return { ...block, tagName, children: children.filter(isFigure) };
  const paragraph = make('p', {}, children, block);
  return { ...block, tagName, children: splitParagraph(paragraph, isFigure) };
}

/** A figure by hand: its pictures open, several without words between them stand side by side. */
function fromFigure(figure: Element, tell: Tell): Element {
  if (!isFigure(figure)) return figure;
  const { dataFigure, dataCaption, ...properties } = figure.properties;
  const content = seenOf(figure).flatMap((child) => (isElement(child, 'p', 'div') ? seenOf(child) : [child]));
  const pictures = content.filter((child) => isPicture(child));
  const caption = content.find((child) => isElement(child, 'figcaption'));
  const words = content.filter((child) => !isPicture(child) && !isElement(child, 'figcaption', 'br'));
  const className = [
    ...((properties.className as string[] | undefined) ?? []),
    ...(dataFigure === 'wide' ? ['wide'] : []),
  ];
  if (dataFigure !== undefined && pictures.length === 0) {
    tell('a figure without a picture', 'Put ![…](…) in it, or its file into `src`.', figure);
  }
  if (pictures.length === 0 || (words.length > 0 && dataFigure === undefined)) {
    return { ...figure, properties };
  }
  const own: ElementContent[] = typeof dataCaption === 'string' ? [{ type: 'text', value: dataCaption }] : words;
  const made =
    pictures.length > 1
      ? toGallery(pictures)
      : toFigure(pictures[0] as Element, caption ? [{ type: 'text', value: '' }] : own);
  const kept = isElement(caption) ? caption.children : pictures.length > 1 ? own : [];
  const bare = caption ? { ...made, children: made.children.filter((child) => !isElement(child, 'figcaption')) } : made;
  const { children } = withCaption(bare, kept);
  const classes = [...((made.properties.className as string[] | undefined) ?? []), ...className];
  return { ...figure, properties: { ...properties, ...(classes.length > 0 && { className: classes }) }, children };
}

/** A paragraph of small print directly under a figure without caption is its caption. */
function joinCaptions(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of children) {
    const at = out.findLastIndex((other) => !isSpace(other));
    const above = out[at];
    const caption = isElement(node, 'p') && isFigure(above) && imagesIn(above) ? captionOf(node.children) : undefined;
    if (caption && isFigure(above) && !isCaptioned(above)) out.splice(at, out.length - at, withCaption(above, caption));
    else out.push(node);
  }
  return out;
}

function imagesIn(node: Element): boolean {
  return node.tagName === 'img' || seenOf(node).some((child) => isElement(child) && imagesIn(child));
}

function isCentred(node: Element): boolean {
  if (!isElement(node, 'center', 'p', 'div')) return false;
  const { align, style } = node.properties;
  const isSaid = /^center$/i.test(String(align ?? '')) || /text-align:\s*center/i.test(String(style ?? ''));
  return node.tagName === 'center' || isSaid || hasClass(node, 'text-center');
}

/** Nothing but text and what stands within it. */
function holdsWords(node: Element): boolean {
  return node.children.every(
    (child) => child.type === 'text' || (isElement(child) && phrasingNames.has(child.tagName)),
  );
}

/** A picture on a line of its own, among words: between breaks, ends of lines or other pictures. */
function standsApart(siblings: readonly ElementContent[], index: number): boolean {
  const sides = [siblings.slice(0, index).reverse(), siblings.slice(index + 1)] as const;
  return sides.every((side, which) => {
    for (const node of side) {
      if (isBreak(node) || imageOf(node)) return true;
      if (node.type !== 'text') return isElement(node) && !phrasingNames.has(node.tagName);
      if (which === 0 ? /\n[ \t]*$/.test(node.value) : /^[ \t]*\n/.test(node.value)) return true;
      if (!isSpace(node)) return false;
    }
    return true;
  });
}
