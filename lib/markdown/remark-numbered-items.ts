import type { ListItem, Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './walk';

/**
 * A number that an author wrote behind a bullet stays what it was, text: `- 1) 로고` -> a bullet and `1) 로고`.
 * CommonMark makes a list of one item within the item of it, two markers before each line.
 */
export const remarkNumberedItems: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  visit(tree, 'listItem', (item, _, parent) => {
    if (parent?.type !== 'list' || parent.ordered) return;
    const [inner, ...rest] = item.children;
    if (inner?.type !== 'list' || !inner.ordered || inner.children.length !== 1) return;
    const only = inner.children[0] as ListItem;
    const isSameLine = item.position?.start.line === only.position?.start.line;
    const marker = /^\d+[.)]/.exec(source.slice(only.position?.start.offset ?? 0))?.[0];
    const [first] = only.children;
    if (!isSameLine || !marker || first?.type !== 'paragraph') return;
    prefix(first, `${marker} `);
    item.children = [...only.children, ...rest];
    item.spread = (item.spread ?? false) || (only.spread ?? false);
  });
};

function prefix(paragraph: Paragraph, marker: string): void {
  const [first] = paragraph.children;
  if (first?.type === 'text') first.value = marker + first.value;
  else paragraph.children.unshift({ type: 'text', value: marker });
}
