import type { Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanText } from './read-text';
import { withoutForms } from './without-forms';

const LONGEST = 160;
/** A first paragraph lies near the top; only where it does not, more is parsed. Characters. */
const HEADS = [1024, 8192];
/** Lists in lists that a writer still means; a generated file may nest thousands of quotes. */
const DEEPEST = 20;
const SEPARATOR = /<!--\s*(?:more|truncate|excerpt|end_excerpt|endexcerpt)\s*-->|\{\/\*\s*(?:more|truncate)\s*\*\/\}/i;
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

/**
 * The text a body opens with, for a post without a description: what stands before `<!--more-->` (or the post's own
 * `separator`), else the first paragraph; plain, at most 160 characters, cut at the end of a word with `…`.
 * Pictures, HTML, Liquid, shortcodes, blocks of TeX, the fences of boxes and imports are no text. `''` where there is none.
 */
export function openingText(body: string, separator?: string): string {
  const before = beforeSeparator(body, separator);
  if (before !== undefined) {
    const text = paragraphsOf(parse(before, 8192)).join(' ');
    if (text !== '') return shorten(text);
  }
  for (const length of HEADS) {
    const [first] = paragraphsOf(parse(body, length));
    if (first) return shorten(first);
    if (body.length <= length) break;
  }
  return '';
}

/** The first `#` heading of a body as plain text. */
export function firstHeading(body: string): string | undefined {
  for (const length of HEADS) {
    const heading = parse(body, length).children.find((node) => node.type === 'heading' && node.depth === 1);
    const text = heading && cleanText(plain(heading).replace(/\{#[^}]*\}\s*$/, ''));
    if (text || body.length <= length) return text || undefined;
  }
  return undefined;
}

/** At most 160 characters, cut where a word ends, with `…` as the last of them. */
export function shorten(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST) return text;
  const head = letters.slice(0, LONGEST - 1).join('');
  const end = head.search(/\s\S*$/);
  return `${(end > LONGEST / 2 ? head.slice(0, end) : head).replace(/(?:\p{Cf}|[\s,.;:·-])+$/u, '')}…`;
}

function beforeSeparator(body: string, separator: string | undefined): string | undefined {
  const at = separator?.trim() ? body.indexOf(separator.trim()) : -1;
  const index = at > 0 ? at : body.search(SEPARATOR);
  return index > 0 ? body.slice(0, index) : undefined;
}

function parse(body: string, length: number): Root {
  const end = body.length <= length ? body.length : body.lastIndexOf('\n', length);
  try {
    return parser.parse(withoutMarkup(body.slice(0, end > 0 ? end : length)));
  } catch {
    // Thousands of nested quotes overflow the parser's stack: such a body opens with no text. The renderer tells.
    return { type: 'root', children: [] };
  }
}

/** Takes out what other engines put between the words. A line that is left empty parts paragraphs, as it did there. */
function withoutMarkup(text: string): string {
  return withoutForms(text)
    .replace(/\{%-?\s*(highlight|raw|comment|codeblock)\b[\s\S]*?(?:\{%-?\s*end\1\s*-?%\}|$)/g, '')
    .replace(/\{\{[<%][\s\S]*?[%>]\}\}|\{%[^\n]*?%\}|\{\{[^\n]*?\}\}/g, '')
    .replace(/\{:[^}\n]*\}|\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^!(?:youtube|codesandbox|codepen|twitter|vimeo)\[[^\]\n]*\][ \t]*$/gm, '')
    .replace(/^ {0,3}:{3,}[ \t]*(?:[a-z][^\n]*)?$/gim, '')
    .replace(/^ {0,3}\$\$[^$]{1,2000}\$\$[ \t]*$|^ {0,3}\\\\\[[\s\S]{1,2000}?\\\\\][ \t]*$/gm, '')
    .replace(/^[ \t]*\[\[?toc\]?\][ \t]*$/gim, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .split('\n')
    .map((line) => line.trimEnd().replace(/\\$/, ''))
    .join('\n');
}

function paragraphsOf(tree: Root): string[] {
  const top = tree.children
    .filter((node) => node.type === 'paragraph')
    .map(textOf)
    .filter(isText);
  return top.length > 0
    ? top
    : tree.children
        .flatMap((node) => nestedParagraphs(node))
        .map(textOf)
        .filter(isText);
}

/** A post may be one long list, as many Korean ones are. */
function nestedParagraphs(node: RootContent, depth = 0): RootContent[] {
  if (node.type === 'paragraph') return [node];
  if (depth > DEEPEST) return [];
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return [];
  return node.children.flatMap((child) => nestedParagraphs(child, depth + 1));
}

function textOf(node: RootContent): string {
  return cleanText(plain(node));
}

function plain(node: RootContent): string {
  try {
    return toText(node, { includeImageAlt: false, includeHtml: false });
  } catch {
    // Thousands of nested emphases overflow the stack here too.
    return '';
  }
}

function isText(text: string): boolean {
  if (/^(?:import\s.*\sfrom\s|import\s+['"]|export\s+(?:const|default|function|let)\b)/.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text) && !/^(?:https?:\/\/\S+\s*)+$/.test(text);
}
