import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from './walk';

/**
 * Wraps each table in a region that scrolls in itself and can be reached with the keyboard.
 * `label` names it; `{n}` is the number of the table, as regions of one name cannot be told apart.
 */
export const rehypeTables: Plugin<[{ label: string }], Root> =
  ({ label }) =>
  (tree) => {
    let number = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      number += 1;
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: label.replace('{n}', String(number)),
        },
        children: [node],
      };
      parent.children[index] = region;
      // A table within a table scrolls with it.
      return SKIP;
    });
  };
