import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import type { TocEntry } from './rendered-body';
import { EXIT, SKIP, visit } from './walk';

type Options = { title: string; toc: TocEntry[] };

/**
 * Headings of a body under the `h1` of its page, and the contents drawn from them (into `toc`):
 *
 * - each gets an id that keeps Hangul, as github-slugger makes it (so that old anchors of GitHub and Gatsby hold),
 *   unless the author gave one; ids are unique and NFC
 * - a heading that repeats the title before anything is said is dropped
 * - the highest that is left becomes `h2`, and all others move with it: `# a`, `## b` -> `h2`, `h3`
 * - headings in quotes have ids and are not part of the contents; empty ones are no headings
 */
export const rehypeHeadings: Plugin<[Options], Root> =
  ({ title, toc }) =>
  (tree) => {
    const slugger = new GithubSlugger();
    const headings: { node: Element; isQuoted: boolean }[] = [];
    visit(tree, 'element', (node) => {
      if (typeof node.properties.id === 'string') slugger.occurrences[node.properties.id] = 0;
    });
    collect(tree, false, headings);
    for (const { node } of headings) node.properties.id = toId(node, slugger);
    const repeated = findRepeated(tree, title);
    if (repeated) remove(tree, repeated);
    const left = headings.filter(({ node }) => node !== repeated);
    const shift = 2 - Math.min(...left.filter(({ isQuoted }) => !isQuoted).map(({ node }) => levelOf(node)));
    for (const { node, isQuoted } of left) {
      if (Number.isFinite(shift)) node.tagName = `h${Math.max(2, Math.min(6, levelOf(node) + shift))}`;
      const text = toText(node);
      const depth = levelOf(node) as TocEntry['depth'];
      if (!isQuoted) toc.push({ depth, id: String(node.properties.id), text });
    }
  };

type Parent = Extract<Root | Root['children'][number], { children: unknown[] }>;

function collect(parent: Parent, isQuoted: boolean, into: { node: Element; isQuoted: boolean }[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') {
      if ('children' in child) collect(child, isQuoted, into);
    } else if (isHeading(child)) {
      if (toText(child) !== '') into.push({ node: child, isQuoted });
      // A picture without a name heads nothing.
      else if (hasImage(child)) child.tagName = 'p';
    } else if (!('dataFootnotes' in child.properties)) {
      collect(child, isQuoted || child.tagName === 'blockquote', into);
    }
  }
  parent.children = parent.children.filter((child) => !isEmptyHeading(child)) as typeof parent.children;
}

function toId(node: Element, slugger: GithubSlugger): string {
  const own = node.properties.id;
  if (typeof own === 'string' && own !== '') return own;
  const text = toText(node);
  // A heading of nothing but emoji leaves nothing to name it by.
  return /[\p{L}\p{N}]/u.test(text) ? slugger.slug(text) : slugger.slug('section');
}

/** The first heading, where it says the title again and no text stands before it. */
function findRepeated(tree: Root, title: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, (node) => {
    if (node.type === 'text' && node.value.trim() !== '') return EXIT;
    if (node.type.startsWith('mdx')) return SKIP;
    if (node.type !== 'element' || !isHeading(node)) return undefined;
    const isSame = fold(toText(node)) === fold(title) && fold(title) !== '';
    if (isSame && node.children.every((child) => child.type === 'text' || !hasImage(child))) found = node;
    return EXIT;
  });
  return found;
}

/** For comparing: NFC, lower case, letters and digits only, as emoji and punctuation come and go. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function remove(tree: Root, heading: Element): void {
  visit(tree, (node, index, parent) => {
    if (node !== heading || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return EXIT;
  });
}

/** What is read of a heading: text, the alternative text of pictures, no marks of footnotes. */
function toText(node: ElementContent | Root): string {
  // What stands between a function and its argument in MathML is not seen.
  return read(node).normalize('NFC').replaceAll('\u2061', ' ').replace(/\s+/g, ' ').trim();
}

function read(node: Root['children'][number] | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  // A formula is read as MathML; what it is drawn with and its TeX say the same.
  if (node.type === 'element' && (node.tagName === 'annotation' || node.properties.ariaHidden === 'true')) return '';
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map((child) => read(child)).join('') : '';
}

function hasImage(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage));
}

function isEmptyHeading(node: Root['children'][number]): boolean {
  return node.type === 'element' && isHeading(node) && toText(node) === '' && !hasImage(node);
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/.test(node.tagName);
}

function levelOf(node: Element): number {
  return Number(node.tagName.slice(1));
}
