import type { Heading, Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanText } from './read-text';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

/**
 * Lines that are no heading, no promise and no keyword: so deep or so long that a parser loses itself in them. They are
 * left out, their line ends stay.
 */
const LOST = /^(?:[ \t>]{60,}.*|.{2000,})$/gm;

/** A block of a body with the headings that it stands below, outermost first, as plain text. */
export type Section = { headings: string[]; blocks: RootContent[] };

/**
 * The top-level blocks of a body, Markdown or MDX, by the headings above them. Headings that only repeat the title are
 * none. Bodies that no parser can hold (thousands of nested quotes) have no sections: the renderer tells.
 */
export function toSections(body: string, title: string): Section[] {
  const sections: Section[] = [{ headings: [], blocks: [] }];
  const open: { depth: number; text: string }[] = [];
  for (const block of parse(body).children) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
      const text = plainText(block);
      if (!isSame(text, title)) open.push({ depth: block.depth, text });
      sections.push({ headings: open.map((one) => one.text), blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The words of a node on one line, without markup, pictures and HTML. */
export function plainText(node: RootContent | Heading): string {
  try {
    return cleanText(toText(node, { includeImageAlt: false, includeHtml: false }));
  } catch {
    return '';
  }
}

function parse(body: string): Root {
  try {
    return parser.parse(body.replace(LOST, ''));
  } catch {
    return { type: 'root', children: [] };
  }
}

function isSame(heading: string, title: string): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return fold(heading) === fold(title);
}
