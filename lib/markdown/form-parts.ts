import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { isShort } from './form-size';

export type FormNode = RootContent | ElementContent;

/** A part of a form: its heading, or the words that name it, and what stands below. */
export type FormPart = { name: FormNode; content: FormNode[] };

/**
 * The board that parts make. Styles say how many parts there are and which this one is: each wears a strip of cells.
 *
 * @param form what it is called in `data-form`
 */
export function toBoard(form: string, parts: readonly FormPart[]): Element {
  const columns = parts.length === 3 ? 3 : 2;
  const properties: Properties = {
    className: ['form'],
    dataForm: form,
    dataSize: parts.every(({ content }) => isShort(content, columns)) ? 'short' : 'long',
    style: `--parts: ${parts.length}; --columns: ${columns}`,
  };
  const children = parts.map(({ name, content }, index): Element => {
    const inner = [name, ...content] as ElementContent[];
    return { type: 'element', tagName: 'div', properties: { style: `--part: ${index}` }, children: inner };
  });
  return { type: 'element', tagName: 'section', properties, children };
}

type StatedParts = { before: ElementContent[]; parts: FormPart[]; after: ElementContent[] };

/** The parts that an author has named: by the highest headings, else by the items of the first list. */
export function splitStated({ children }: Element): StatedParts {
  const levels = children.map(levelOf).filter((level) => level !== undefined);
  if (levels.length > 0) {
    const top = Math.min(...levels);
    const starts = children.flatMap((child, index) => (levelOf(child) === top ? [index] : []));
    const parts = starts.map((start, index) => ({
      name: children[start] as FormNode,
      content: children.slice(start + 1, starts[index + 1]),
    }));
    return { before: children.slice(0, starts[0]), parts, after: [] };
  }
  const at = children.findIndex((child) => child.type === 'element' && /^[uo]l$/.test(child.tagName));
  const list = children[at];
  const items = list?.type === 'element' ? list.children.filter((child) => child.type === 'element') : [];
  return { before: children.slice(0, Math.max(0, at)), parts: items.map(toPart), after: children.slice(at + 1) };
}

export function levelOf(node: FormNode | undefined): number | undefined {
  return node?.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.slice(1)) : undefined;
}

/** `- Keep` with a list or paragraphs below it. */
function toPart(item: Element): FormPart {
  const at = item.children.findIndex((child) => child.type === 'element' && BLOCKS.test(child.tagName));
  const first = item.children[at];
  const isLoose = first?.type === 'element' && first.tagName === 'p';
  const words = (isLoose ? first.children : item.children.slice(0, at === -1 ? undefined : at)).map(withoutEnd);
  const content = at === -1 ? [] : item.children.slice(isLoose ? at + 1 : at);
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: words as ElementContent[] };
  return { name: { type: 'element', tagName: 'p', properties: {}, children: [strong] }, content };
}

/** The line break between the words of an item and the list below it. */
function withoutEnd(node: ElementContent): ElementContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(/\s*\n\s*$/, '') } : node;
}

const BLOCKS = /^([uo]l|p|pre|blockquote|figure|div|table|details)$/;
