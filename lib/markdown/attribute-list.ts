import type { Element, ElementContent } from 'hast';
import { imageOf } from './pictures';

const LIST = /^\s*\{:\s*([^{}]*)\}/;
const PART = /\.([\w-]+)|#([\w-]+)|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g;
/** What a picture may be told; the rest of kramdown's attributes, such as `lqip`, serves themes of Jekyll. */
const KNOWN = new Set(['width', 'height', 'alt', 'title', 'style', 'align']);

/**
 * Gives pictures what kramdown says of them behind them: `![가](a.png){: width="400" .left}` -> a picture 400 wide.
 *
 * @returns the children without the lists that were read
 */
export function readAttributeLists(children: readonly ElementContent[]): ElementContent[] {
  return children.map((node, index) => {
    const image = imageOf(children[index - 1]);
    const match = image && node.type === 'text' ? LIST.exec(node.value) : null;
    if (!image || !match || node.type !== 'text') return node;
    give(image, match[1] ?? '');
    return { ...node, value: node.value.slice(match[0].length) };
  });
}

function give({ properties }: Element, list: string): void {
  for (const [, className, , name = '', double, single, bare] of list.matchAll(PART)) {
    if (className) properties.className = [...((properties.className as string[] | undefined) ?? []), className];
    else if (KNOWN.has(name)) properties[name] = (double ?? single ?? bare ?? '').replace(/^(\d+)px$/, '$1');
  }
}
