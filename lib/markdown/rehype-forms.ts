import type { Element, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { formOfDirective } from './author-forms';
import { findForm } from './form-names';
import { type FormNode, type FormPart, levelOf, splitStated, toBoard } from './form-parts';
import { visit } from './walk';

/** Where a run of headings is looked for; headings in a quote are somebody's example. */
const CONTAINERS = new Set(['details', 'div', 'section', 'article', 'main', 'center']);

/**
 * A run of headings that is a form of retrospective becomes a board, whoever wrote it and when:
 *
 * `## Keep … ## Problem … ## Try …` -> `<section class="form" data-form="kpt"><div><h2>Keep</h2>…</div>…</section>`
 *
 * Headings keep their ids, their level and their place in the contents. Only a form that is whole is one: every part
 * once, at one level, nothing between (form-names.ts). A rule or the footnotes end the last part.
 * `<KPT>`, `:::kpt` and their kin hold whatever headings their author likes, or a list whose items are the parts.
 */
export const rehypeForms: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, (node) => {
    if (node.type === 'element' && isStated(node)) {
      const { before, parts, after } = splitStated(node);
      const board = toBoard(String(node.properties.dataForm), parts);
      if (parts.length > 0) Object.assign(node, board, { children: [...before, ...board.children, ...after] });
      else if (node.children.some((child) => !isSpace(child))) {
        const message = file.message(`a form of retrospective without parts`, {
          place: node.position,
          source: 'hoego',
          ruleId: 'error',
        });
        message.note = 'Give each part a heading, `### Keep`, or an item of a list with its own list below it.';
      }
    } else if (node.type === 'root' || (node.type === 'element' && CONTAINERS.has(node.tagName))) {
      node.children = joinForms(node.children) as typeof node.children;
    }
  });
};

function joinForms(children: readonly FormNode[]): FormNode[] {
  const out: FormNode[] = [];
  let at = 0;
  while (at < children.length) {
    const found = formAt(children, at);
    if (found) out.push(found.board);
    else out.push(children[at] as FormNode);
    at = found?.end ?? at + 1;
  }
  return out;
}

function formAt(children: readonly FormNode[], at: number): { board: Element; end: number } | undefined {
  const level = levelOf(children[at]);
  if (level === undefined) return undefined;
  const heads = [at];
  for (let index = at + 1; index < children.length && heads.length <= MOST_PARTS; index += 1) {
    const other = levelOf(children[index]);
    if (other !== undefined && other < level) break;
    if (other === level) heads.push(index);
  }
  const form = findForm(heads.map((index) => textOf(children[index])));
  if (form === undefined) return undefined;
  const starts = heads.slice(0, form.count);
  const last = starts.at(-1) ?? at;
  const bounds = starts.map((start, index) => children.slice(start + 1, starts[index + 1] ?? children.length));
  const end = bounds.slice(0, -1).every(isList) ? endOfList(children, last, level) : endOf(children, last, level);
  const parts = starts.map((start, index): FormPart => {
    const content = children.slice(start + 1, starts[index + 1] ?? end);
    return { name: children[start] as FormNode, content: withoutRules(content) };
  });
  // The board draws the line that the rule was.
  const next = children.findIndex((child, index) => index >= end && !isSpace(child));
  return { board: toBoard(form.form, parts), end: isRule(children[next]) ? next + 1 : end };
}

/** The longest form, and the heading after it. */
const MOST_PARTS = 5;

/** Where the last part ends: at a heading of its level, at a rule below its text, or at the footnotes. */
function endOf(children: readonly FormNode[], head: number, level: number): number {
  let hasText = false;
  for (let index = head + 1; index < children.length; index += 1) {
    const child = children[index] as FormNode;
    const other = levelOf(child);
    const isEnd = (other !== undefined && other <= level) || isFootnotes(child) || (isRule(child) && hasText);
    if (isEnd) return index;
    hasText ||= !isSpace(child) && !isRule(child);
  }
  return children.length;
}

/** Where every part before is one list, so is the last: what stands below it are the closing words of the post. */
function endOfList(children: readonly FormNode[], head: number, level: number): number {
  const end = endOf(children, head, level);
  const first = children.findIndex((child, index) => index > head && !isSpace(child) && !isRule(child));
  return first !== -1 && first < end && isList(children.slice(first, first + 1)) ? first + 1 : end;
}

function isList(content: readonly FormNode[]): boolean {
  const [list, ...more] = withoutRules(content).filter((child) => !isSpace(child));
  return list?.type === 'element' && /^[uo]l$/.test(list.tagName) && more.length === 0;
}

/** A rule at the edge of a part says what the board shows. */
function withoutRules(content: readonly FormNode[]): FormNode[] {
  const isEdge = (child: FormNode) => isSpace(child) || isRule(child);
  const end = content.findLastIndex((child) => !isEdge(child)) + 1;
  const start = content.findIndex((child) => !isEdge(child));
  return start === -1 ? [] : content.slice(start, end);
}

/** What `remark-author-forms` has left to be drawn. */
function isStated(node: Element): boolean {
  if (node.tagName !== 'section' || 'dataSize' in node.properties) return false;
  return formOfDirective(String(node.properties.dataForm))?.holds === 'blocks';
}

/** What a heading says; code is a word of some program, and no part of a form. */
function textOf(node: FormNode | undefined): string {
  if (node?.type !== 'element') return '';
  return node.children.some((child) => child.type === 'element' && child.tagName === 'code') ? '' : toPlainText(node);
}

function isFootnotes(node: FormNode): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties;
}

function isRule(node: FormNode | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'hr';
}

function isSpace(node: FormNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
