import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { cleanCharacters } from './clean-characters';
import { visit } from './walk';

/**
 * Leaves nothing in the tree but what is drawn: no positions, no data, and no character that character references
 * (`&#x1;`) have brought back. The tree is stored as JSON, and feeds are made of it.
 */
export const rehypePlainTree: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node) => {
    delete node.position;
    delete node.data;
    if (node.type === 'text') node.value = cleanCharacters(node.value);
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = cleanCharacters(value);
        if (value === undefined || value === null) delete node.properties[name];
      }
    }
  });
};
