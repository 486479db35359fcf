import type { Element, ElementContent, Parents, RootContent } from 'hast';

export type TreeNode = RootContent | ElementContent;

/** An element, of one of these names where names are given. */
export function isElement<Name extends string>(
  node: TreeNode | Parents | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || (names as string[]).includes(node.tagName));
}

export function isSpace(node: TreeNode | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

export function isBreak(node: TreeNode | undefined): boolean {
  return isElement(node, 'br');
}

/** What is seen of an element: its children without white space. */
export function seenOf(node: Parents): ElementContent[] {
  return (node.children as ElementContent[]).filter((child) => !isSpace(child));
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) ? className.includes(name) : className === name;
}

export function make(tagName: string, properties: Element['properties'], children: TreeNode[], at?: TreeNode): Element {
  const node: Element = { type: 'element', tagName, properties, children: children as ElementContent[] };
  if (at?.position) node.position = at.position;
  return node;
}

/**
 * A paragraph as the blocks that it holds and paragraphs of what stands between them; `<br>` and white space at the
 * edges go with the blocks. A paragraph without blocks is given back as it is.
 */
export function splitParagraph(paragraph: Element, isBlock: (node: TreeNode) => boolean): ElementContent[] {
  if (!paragraph.children.some(isBlock)) return [paragraph];
  const out: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const isEdge = (node: TreeNode) => isSpace(node) || isBreak(node);
    const start = run.findIndex((node) => !isEdge(node));
    const words = run.slice(Math.max(0, start), run.findLastIndex((node) => !isEdge(node)) + 1);
    if (start !== -1) out.push({ ...paragraph, properties: { ...paragraph.properties }, children: words });
    run = [];
  };
  for (const child of paragraph.children) {
    if (!isBlock(child)) run.push(child);
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}
