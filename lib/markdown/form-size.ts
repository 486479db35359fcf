import type { Element, ElementContent, RootContent } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';

type Node = RootContent | ElementContent;

/** What stands well in a column, in characters; a column of three is about fourteen Hangul characters wide. */
const LONGEST = { 2: { part: 240, item: 90 }, 3: { part: 150, item: 50 } };
const MOST_PARAGRAPHS = 2;

/**
 * Whether a part of a form may stand beside others: a list of short items, or one or two short paragraphs.
 * Anything else (code, pictures, tables, a story) wants the whole width.
 */
export function isShort(content: readonly Node[], columns: 2 | 3): boolean {
  const blocks = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const longest = LONGEST[columns];
  const lists = blocks.filter((block) => block.type !== 'element' || block.tagName !== 'p');
  const items = lists.flatMap(textsOf);
  const paragraphs = blocks.filter((block) => block.type === 'element' && block.tagName === 'p');
  return (
    items.every((text) => text !== undefined && text.length <= longest.item) &&
    [...items, ...paragraphs.flatMap(textsOf)].reduce(sumLengths, 0) <= longest.part &&
    paragraphs.length <= MOST_PARAGRAPHS
  );
}

/** What is no text is as long as can be. */
function sumLengths(sum: number, text: string | undefined): number {
  return sum + (text?.length ?? Number.POSITIVE_INFINITY);
}

/** The texts of a list's items or of a paragraph; `undefined` for a block that is neither. */
function textsOf(block: Node): (string | undefined)[] {
  if (block.type !== 'element' || !PLAIN.has(block.tagName)) return [undefined];
  if (block.tagName === 'p') return hasBlock(block) ? [undefined] : [toPlainText(block).trim()];
  return block.children.flatMap((item) => {
    if (item.type !== 'element') return [];
    const inner = item.children.filter(
      (child): child is Element => child.type === 'element' && BLOCKS.test(child.tagName),
    );
    const words = item.children.filter((child) => !inner.includes(child as Element));
    return [toPlainText({ ...item, children: words }).trim(), ...inner.flatMap(textsOf)];
  });
}

function hasBlock(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasBlock(child)));
}

const PLAIN = new Set(['p', 'ul', 'ol']);
const BLOCKS = /^(p|[uo]l|pre|blockquote|figure|div|table|details|section|h[1-6]|iframe|video)$/;
