import type { Element, Parents, Root } from 'hast';
import type { Plugin } from 'unified';
import { toReadableStyle } from './readable-style';

/**
 * Lets the colours of an author be read in both themes: `<font color>` and `style` were chosen on white paper.
 * What stands on a ground of its own keeps its colours, and gets dark ink where the author relied on it.
 */
export const rehypeColours: Plugin<[], Root> = () => (tree) => settle(tree, false);

function settle(parent: Parents, isOnGround: boolean): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    settle(child, settleElement(child, isOnGround));
  }
}

/** @returns whether the content stands on a ground that its author has coloured */
function settleElement({ tagName, properties }: Element, isOnGround: boolean): boolean {
  if (tagName === 'svg' || tagName === 'math') return true;
  const { color, bgColor, style } = properties;
  const declared = [
    style,
    tagName === 'font' && typeof color === 'string' ? `color: ${color}` : '',
    typeof bgColor === 'string' && bgColor !== '' ? `background-color: ${bgColor}` : '',
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('; ');
  if (declared === '') return isOnGround;
  if (tagName === 'font') delete properties.color;
  delete properties.bgColor;
  const readable = toReadableStyle(declared, isOnGround);
  if (readable.style) properties.style = readable.style;
  else delete properties.style;
  return readable.isOnGround;
}
