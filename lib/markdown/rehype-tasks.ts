import type { Element, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { visit } from './walk';

/** Gives the box of a task its name, the text of its item without the lists in it: `- [x] 배포` -> `aria-label="배포"`. */
export const rehypeTasks: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'element', (item) => {
    if (item.tagName !== 'li' || !namesOf(item).includes('task-list-item')) return;
    const content = item.children.filter((child) => child.type !== 'element' || !/^[uo]l$/.test(child.tagName));
    const name = toPlainText({ ...item, children: content })
      .replace(/\s+/g, ' ')
      .trim();
    const box = findBox(content);
    if (box && name) box.properties.ariaLabel = name;
  });
};

function findBox(children: Element['children']): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const box = child.tagName === 'input' ? child : child.tagName === 'p' ? findBox(child.children) : undefined;
    if (box) return box;
  }
  return undefined;
}

function namesOf(node: Element): unknown[] {
  return Array.isArray(node.properties.className) ? node.properties.className : [];
}
