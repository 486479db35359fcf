import type { Element, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { DIAGRAM_ELEMENT } from '@/lib/site/drawn-elements';
import type { BodyLabels } from './rendered-body';
import { SKIP, visit } from './walk';

/** What Mermaid calls a title: `accTitle: …`, `title: …` in its front matter, `title …` of a Gantt chart, `pie title …`. */
const TITLE = /^\s*(?:accTitle\s*:|title\s*:|(?:pie\s+(?:showData\s+)?)?title\s)\s*(.+)$/m;

type Options = { labels: Pick<BodyLabels, 'diagram' | 'diagramSource'> };

/**
 * Diagrams of Mermaid, ` ```mermaid ` and `<div class="mermaid">` of old themes, as code in an element that draws it:
 *
 * `<mermaid-diagram data-label="다이어그램" data-source="…" style="min-height: 16rem"><figure class="code">…</figure></mermaid-diagram>`
 *
 * The style keeps the room that the drawing will take, so that the page does not jump. Comes before the code is coloured. Without script the code stays, and can be read.
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
        style: `min-height: ${toHeight(text)}rem`,
      };
      parent.children[index] = { type: 'element', tagName: DIAGRAM_ELEMENT, properties, children: [pre] };
      return SKIP;
    });
  };

const OTHERS =
  /^(?:pie|mindmap|git|quadrant|xychart|sankey|block|kanban|packet|architecture|radar|treemap|requirement|C4)/;

/** In rem, what diagrams of a kind and length have been measured to take, nearly. */
function toHeight(text: string): number {
  const lines = text.split('\n').filter((line) => /\S/.test(line) && !/^\s*(?:%%|---|end\b)/.test(line));
  const kind = lines.find((line) => /^\s*[a-z]+/i.test(line))?.trim() ?? '';
  const height = /^sequence/.test(kind)
    ? 12 + 2.5 * lines.filter((line) => /--?[>x)]|^\s*note\b/i.test(line)).length
    : /^(?:graph|flowchart)\s+(?:LR|RL)/.test(kind)
      ? 10
      : /^(?:graph|flowchart|state|class|er)/.test(kind)
        ? 5 + 4 * lines.length
        : /^gantt|^timeline|^journey/.test(kind)
          ? 8 + 1.5 * lines.length
          : OTHERS.test(kind)
            ? 22
            : 0;
  return Math.min(36, Math.max(8, height));
}

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
