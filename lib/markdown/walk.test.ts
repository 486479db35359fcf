import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit as original } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { EXIT, SKIP, visit } from './walk';

const TEXT = '# a *b*\n\n> c\n>\n> - d\n> - e **f** g\n\nh [i](j)\n';

type Visitor = (type: string, index: number | undefined, parent: { children: unknown[] } | undefined) => unknown;

function trace(walk: typeof visit, toSaid: Visitor, type?: 'text'): unknown[] {
  const tree: Root = fromMarkdown(TEXT);
  const seen: unknown[] = [];
  const found = (node: { type: string }, index?: number, parent?: { type: string; children: unknown[] }) => {
    seen.push([node.type, index, parent?.type]);
    return toSaid(node.type, index, parent) as undefined;
  };
  if (type) walk(tree, type, found);
  else walk(tree, found);
  return [seen, tree];
}

it.each<[string, Visitor]>([
  ['nothing', () => undefined],
  ['SKIP', (type) => (type === 'list' ? SKIP : undefined)],
  ['EXIT', (type) => (type === 'strong' ? EXIT : undefined)],
  ['the index of a sibling', (type, index) => (type === 'heading' ? (index ?? 0) + 2 : undefined)],
  [
    'that a node was taken out',
    (type, index, parent) => {
      if (type !== 'listItem' || parent?.children.length !== 2) return undefined;
      parent.children.splice(index ?? 0, 1);
      return [SKIP, index];
    },
  ],
])('goes the way of unist-util-visit where a visitor says %s', (_, toSaid) => {
  expect(trace(visit, toSaid)).toEqual(trace(original, toSaid));
  expect(trace(visit, toSaid, 'text')).toEqual(trace(original, toSaid, 'text'));
});
