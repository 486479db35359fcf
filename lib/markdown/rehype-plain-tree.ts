import type { Nodes, Root } from 'hast';
import type { Plugin } from 'unified';
import { FORMULA_ELEMENT } from '@/lib/site/drawn-elements';
import { cleanCharacters } from './clean-characters';
import { SKIP, visit } from './walk';

/**
 * Leaves nothing in the tree but what is drawn: no positions, no data, and no character that character references
 * (`&#x1;`) have brought back. The tree is stored as JSON, and feeds are made of it.
 *
 * In a formula all characters are KaTeX's: Safari sets what is raised and lowered by the zero-width space beside it
 * (https://github.com/KaTeX/KaTeX/pull/780).
 */
export const rehypePlainTree: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node) => {
    strip(node);
    if (node.type === 'text') node.value = cleanCharacters(node.value);
    if (node.type !== 'element') return;
    if (node.tagName === FORMULA_ELEMENT) {
      visit(node, strip);
      return SKIP;
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = cleanCharacters(value);
    }
  });
};

function strip(node: Nodes): void {
  delete node.position;
  delete node.data;
  if (node.type !== 'element') return;
  for (const [name, value] of Object.entries(node.properties)) {
    if (value === undefined || value === null) delete node.properties[name];
  }
}
