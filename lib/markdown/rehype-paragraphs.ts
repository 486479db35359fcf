import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { phrasingNames } from './phrasing-names';
import { visit } from './walk';

/** Elements in which blocks stand, and a `<br>` between them is spacing. */
const CONTAINERS = new Set(['blockquote', 'div', 'section', 'article', 'details', 'center', 'main', 'aside']);

/**
 * Settles what stands between the blocks of a body:
 *
 * - text and inline elements that raw HTML left without a block get a paragraph
 * - lines that are only `<br>`, however many, become one `<p class="spacer"><br></p>`
 */
export const rehypeParagraphs: Plugin<[], Root> = () => (tree) => {
  tree.children = joinSpacers(wrapPhrasing(tree.children));
  visit(tree, 'element', (node) => {
    if (CONTAINERS.has(node.tagName)) node.children = joinSpacers(node.children) as ElementContent[];
  });
};

function wrapPhrasing(children: RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const edges = { start: 0, end: run.length };
    while (edges.start < run.length && (isBreak(run[edges.start]) || isSpace(run[edges.start]))) edges.start += 1;
    while (edges.end > edges.start && (isBreak(run[edges.end - 1]) || isSpace(run[edges.end - 1]))) edges.end -= 1;
    const content = run.slice(edges.start, edges.end);
    out.push(...run.slice(0, edges.start));
    if (content.length > 0) out.push({ type: 'element', tagName: 'p', properties: {}, children: content });
    out.push(...run.slice(edges.end));
    run = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) {
      if (isApart(run, child)) flush();
      run.push(child as ElementContent);
    } else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

/** Whether the author left a blank line before `next`: two lines of HTML are not one paragraph for being inline. */
function isApart(run: readonly ElementContent[], next: RootContent): boolean {
  const end = run.findLast((node) => !isSpace(node))?.position?.end.line;
  const start = isSpace(next) ? undefined : next.position?.start.line;
  return end !== undefined && start !== undefined && start - end > 1;
}

function joinSpacers<Child extends RootContent | ElementContent>(children: Child[]): (Child | Element)[] {
  const out: (Child | Element)[] = [];
  children.forEach((child, index) => {
    const last = out.findLast((other) => !isSpace(other));
    if (!isSpacer(child) && !(isBreak(child) && isBetweenBlocks(children, index))) out.push(child);
    else if (!last || !isSpacer(last)) {
      const line: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
      out.push({ type: 'element', tagName: 'p', properties: { className: ['spacer'] }, children: [line] });
    }
  });
  return out;
}

function isBetweenBlocks(children: readonly (RootContent | ElementContent)[], index: number): boolean {
  const isNeutral = (child: RootContent | ElementContent) => isSpace(child) || isBreak(child);
  const before = children.slice(0, index).findLast((child) => !isNeutral(child));
  const after = children.slice(index + 1).find((child) => !isNeutral(child));
  return !(before && isPhrasing(before)) && !(after && isPhrasing(after));
}

/** Nothing but `<br>` and white space, with at least one `<br>`. */
function isSpacer(node: RootContent | ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'p' &&
    node.children.some(isBreak) &&
    node.children.every((child) => isBreak(child) || isSpace(child))
  );
}

function isPhrasing(node: RootContent | ElementContent): boolean {
  if (node.type === 'text' || node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression') return true;
  return node.type === 'element' && phrasingNames.has(node.tagName);
}

function isBreak(node: RootContent | ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}

function isSpace(node: RootContent | ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}
