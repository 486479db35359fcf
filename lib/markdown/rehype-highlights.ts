import type { Element, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { toMonths } from '@/lib/dialects/read-months';
import { visit } from './walk';

/**
 * A list between two rules right under a heading of months sums that section up: it becomes the highlights of the
 * section, and the rules go. Every other rule stays what it is.
 *
 *     ### 1월 - 2월
 *     ---
 *     - 이직            ->   <h3>1월 - 2월</h3><div class="highlights"><ul>…</ul></div>
 *     ---
 */
export const rehypeHighlights: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const { children } = node;
    for (let index = 0; index < children.length; index += 1) {
      if (!isElement(children[index], /^h[2-6]$/, isOfMonths)) continue;
      const [first, list, last] = nextThree(children, index);
      if (first === undefined || list === undefined || last === undefined) continue;
      const summary = children[list];
      if (!isElement(children[first], /^hr$/) || !isElement(children[last], /^hr$/)) continue;
      if (!isElement(summary, /^[uo]l$/)) continue;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['highlights'] },
        children: [summary],
      };
      children.splice(first, last - first + 1, box);
    }
  });
};

/** Where the next three children are that are more than white space. */
function nextThree(children: readonly RootContent[], after: number): number[] {
  const found: number[] = [];
  for (let index = after + 1; index < children.length && found.length < 3; index += 1) {
    const child = children[index];
    if (child?.type !== 'text' || child.value.trim() !== '') found.push(index);
  }
  return found;
}

function isElement(
  node: RootContent | undefined,
  name: RegExp,
  is: (element: Element) => boolean = () => true,
): node is Element {
  return node?.type === 'element' && name.test(node.tagName) && is(node);
}

function isOfMonths(heading: Element): boolean {
  return toMonths(toText(heading)) !== undefined;
}
