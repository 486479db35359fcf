import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './walk';

type Element = 'mark' | 'ins' | 'del';
type Piece = PhrasingContent | { delimiter: string; opens: boolean; closes: boolean };

const ELEMENTS: Record<string, Element> = { '==': 'mark', '++': 'ins', '~~': 'del' };
const DELIMITER = /(?<![=+~!<>])(==|\+\+|~~)(?![=+~>])/g;

/**
 * `==강조==` -> `<mark>`, `++추가++` -> `<ins>`; `~~취소(cancel)~~를` -> `<del>`, which GFM leaves alone because a
 * letter follows the punctuation (the same rule as for `**`, see remark-cjk-friendly).
 *
 * Two of the same open and close only where no space is inside and no Latin letter or digit outside, so that
 * `C++ and C++`, `i++; j++` and `a == b == c` stay.
 */
export const remarkDelimiters: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'text')) return;
    const parent = node as Paragraph;
    const pieces = parent.children.flatMap((child) => (child.type === 'text' ? split(child, source) : [child]));
    if (pieces.some(isDelimiter)) parent.children = join(pieces);
  });
};

function split(text: Text, source: string): Piece[] {
  const { start, end } = text.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  // `\==` is meant to be seen; what was escaped is not known any more here, so the whole stretch is left.
  if (start && /\\[=+~]/.test(written)) return [text];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.value.matchAll(DELIMITER)) {
    const [delimiter] = match;
    const before = text.value[match.index - 1] ?? '';
    const after = text.value[match.index + delimiter.length] ?? '';
    const opens = !/\s/.test(after) && !/[A-Za-z0-9]/.test(before);
    const closes = !/\s/.test(before) && !/[A-Za-z0-9]/.test(after);
    if (match.index > from) pieces.push(toText(text.value.slice(from, match.index)));
    pieces.push({ delimiter, opens, closes });
    from = match.index + delimiter.length;
  }
  if (pieces.length === 0) return [text];
  if (from < text.value.length) pieces.push(toText(text.value.slice(from)));
  return pieces;
}

function join(pieces: readonly Piece[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (!isDelimiter(piece)) {
      out.push(piece);
      continue;
    }
    const length = pieces
      .slice(at + 1)
      .findIndex((other) => isDelimiter(other) && other.delimiter === piece.delimiter && other.closes);
    if (!piece.opens || length < 1) {
      out.push(toText(piece.delimiter));
      continue;
    }
    out.push(toElement(piece.delimiter, join(pieces.slice(at + 1, at + 1 + length))));
    at += length + 1;
  }
  return out;
}

function toElement(delimiter: string, children: PhrasingContent[]): PhrasingContent {
  const hName = ELEMENTS[delimiter] ?? 'mark';
  return hName === 'del' ? { type: 'delete', children } : { type: 'emphasis', data: { hName }, children };
}

function toText(value: string): Text {
  return { type: 'text', value };
}

function isDelimiter(piece: Piece): piece is Exclude<Piece, PhrasingContent> {
  return 'delimiter' in piece;
}
