import type { Element, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { DIAGRAM_ELEMENT } from '@/lib/site/drawn-elements';
import type { BodyLabels } from './rendered-body';

/** What Mermaid calls a title: `accTitle: …`, `title: …` in its front matter, `title …` of a Gantt chart, `pie title …`. */
const TITLE = /^\s*(?:accTitle\s*:|title\s*:|(?:pie\s+(?:showData\s+)?)?title\s)\s*(.+)$/m;

type Options = { labels: Pick<BodyLabels, 'diagram' | 'diagramSource'> };

/**
 * Diagrams of Mermaid, ` ```mermaid ` and `<div class="mermaid">` of old themes, as code in an element that draws it:
 *
 * `<mermaid-diagram data-label="다이어그램" data-source="…"><figure class="code">…</figure></mermaid-diagram>`
 *
 * Comes before the code is coloured. Without script the code stays, and can be read.
 */
export const rehypeDiagrams: Plugin<[Options], Root> =
  ({ labels }) =>
  (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const pre = node.tagName === 'pre' ? asCode(node) : isOldDiagram(node) ? toPre(node) : undefined;
      if (!pre) return undefined;
      const code = pre.children.find((child) => child.type === 'element');
      const text = toPlainText(pre);
      const title = code?.type === 'element' ? code.properties.dataTitle : undefined;
      const stated = TITLE.exec(text)?.[1];
      const properties = {
        dataLabel: String(title ?? stated ?? labels.diagram).trim(),
        dataSource: labels.diagramSource,
      };
      parent.children[index] = { type: 'element', tagName: DIAGRAM_ELEMENT, properties, children: [pre] };
      return SKIP;
    });
  };

function asCode(pre: Element): Element | undefined {
  const isDiagram = [pre, ...pre.children].some(
    (node) =>
      node.type === 'element' &&
      (node.properties.dataLanguage === 'mermaid' ||
        /\b(?:language-)?mermaid\b/.test(String(node.properties.className ?? ''))),
  );
  return isDiagram ? pre : undefined;
}

function isOldDiagram(node: Element): boolean {
  const { className } = node.properties;
  return node.tagName === 'div' && Array.isArray(className) && className.includes('mermaid');
}

function toPre(node: Element): Element {
  const text = { type: 'text' as const, value: toPlainText(node).replace(/^\n+|\s+$/g, '') };
  const code: Element = { type: 'element', tagName: 'code', properties: { dataLanguage: 'mermaid' }, children: [text] };
  return {
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [code],
    ...(node.position && { position: node.position }),
  };
}
