import type { Root } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import type {} from 'micromark-extension-math';
import remarkMath from 'remark-math';
import type {} from 'remark-parse';
import type { Plugin } from 'unified';
import { toMathText } from './micromark-math-text';
import type { MathMode } from './tex';
import { visit } from './walk';

/**
 * Formulas: `$$` blocks as remark-math reads them, ` ```math ` of GitHub, and within a line `$x$`, `$$x$$`, `\\(x\\)`,
 * `\(x\)`, by rules of our own (micromark-math-text.ts).
 * `$$x$$` and `\\[x\\]` alone in a paragraph are blocks.
 */
export const remarkMathText: Plugin<[{ mode: MathMode }], Root> = function ({ mode }) {
  if (mode !== 'none') {
    remarkMath.call(this as never);
    const data = this.data();
    const { flow } = data.micromarkExtensions?.pop() ?? {};
    data.micromarkExtensions?.push({ ...(flow && { flow }), text: toMathText(mode) });
  }
  return (tree, file) => {
    const source = String(file);
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === 'code' && node.lang === 'math') {
        parent.children[index] = toBlock(node.value, node.position);
      } else if (node.type === 'paragraph') {
        const [only, ...more] = node.children;
        if (only?.type !== 'inlineMath' || more.length > 0 || !isDisplay(only, source)) return;
        parent.children[index] = toBlock(only.value, only.position);
      }
    });
  };
};

/** A block as mdast-util-math makes it. */
function toBlock(value: string, position: Root['position']): MathBlock {
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value }],
  };
  return { type: 'math', value, meta: null, data: { hName: 'pre', hChildren: [code] }, position };
}

function isDisplay({ position }: InlineMath, source: string): boolean {
  return /^(?:\$\$|\\\\?\[)/.test(source.slice(position?.start.offset, position?.end.offset));
}
