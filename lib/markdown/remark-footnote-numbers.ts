import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './walk';

/**
 * Calls footnotes by their number, so that ids are short and not percent-encoded Hangul:
 * `[^참고]` -> `#fn-1`. Numbers are in the order in which the text first refers to them.
 */
export const remarkFootnoteNumbers: Plugin<[], Root> = () => (tree) => {
  const numbers = new Map<string, string>();
  const notes: (FootnoteReference | FootnoteDefinition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') number(numbers, node.identifier);
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') notes.push(node);
  });
  for (const note of notes) note.identifier = number(numbers, note.identifier);
};

function number(numbers: Map<string, string>, identifier: string): string {
  const known = numbers.get(identifier) ?? String(numbers.size + 1);
  numbers.set(identifier, known);
  return known;
}
