import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { remarkDefinitionList } from 'remark-definition-list';
import type { Plugin } from 'unified';
import { visit } from './walk';

type DefinitionList = { type: 'defList'; children: Item[]; position?: Root['position'] };
type Item =
  | { type: 'defListTerm'; children: PhrasingContent[] }
  | { type: 'defListDescription'; spread: boolean; children: RootContent[] };

/** A term is a few words. */
const LONGEST = 60;

/**
 * Definition lists of PHP Markdown Extra (https://michelf.ca/projects/php-markdown/extra/#def-list), as kramdown, Hugo
 * and Pandoc read them:
 *
 * ```markdown
 * 회고
 * : 지난 일을 돌아보는 글
 * ```
 *
 * A sentence or a picture above a line that begins with a colon is no term: both stay the paragraph that they are.
 */
export const remarkDefinitions: Plugin<[], Root> = function () {
  remarkDefinitionList.call(this as never);
  return (tree) => {
    visit(tree, (node, index, parent) => {
      if ((node as { type: string }).type !== 'defList' || !parent || index === undefined) return;
      const list = node as unknown as DefinitionList;
      for (const item of list.children) {
        if (item.type === 'defListDescription') item.spread ||= item.children.length > 1;
      }
      parent.children.splice(index, 1, ...(toGroups(list.children).flatMap(toBlock) as RootContent[]));
    });
  };
};

type Group = { items: Item[]; isList: boolean };

/** Terms with their descriptions, and neighbours of one kind together. */
function toGroups(items: readonly Item[]): Group[] {
  const groups: Item[][] = [];
  items.forEach((item, index) => {
    const begins = item.type === 'defListTerm' && items[index - 1]?.type !== 'defListTerm';
    if (begins || groups.length === 0) groups.push([item]);
    else groups.at(-1)?.push(item);
  });
  const out: Group[] = [];
  for (const group of groups) {
    const isList = group.every(
      (item) => item.type !== 'defListTerm' || isTerm(toPlainText(item, { includeImageAlt: false })),
    );
    const last = out.at(-1);
    if (last && isList && last.isList) last.items.push(...group);
    else out.push({ items: group, isList });
  }
  return out;
}

function isTerm(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && !/[.!?。…:;,]$/.test(text.trim());
}

function toBlock({ items, isList }: Group): unknown[] {
  if (isList) return [{ type: 'defList', children: items }];
  const out: RootContent[] = [];
  for (const item of items) {
    const [first, ...rest] =
      item.type === 'defListTerm' ? [{ type: 'paragraph', children: item.children } as Paragraph] : item.children;
    const colon = item.type === 'defListTerm' ? '' : ': ';
    const words: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
    const last = out.at(-1);
    if (last?.type === 'paragraph') last.children.push({ type: 'text', value: `\n${colon}` }, ...words);
    else out.push({ type: 'paragraph', children: [{ type: 'text', value: colon }, ...words] });
    out.push(...(first && first.type !== 'paragraph' ? [first] : []), ...rest);
  }
  return out;
}
