import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/**
 * The body of a page as HTML for programs that read feeds: every address absolute, and nothing that needs our styles
 * or scripts. Ids stay where a link of the body leads to one (footnotes); boxes of tasks become ☑ and ☐; code loses
 * its colours.
 *
 * @param page absolute address of the page, from which relative addresses are read
 */
export function toFeedHtml(tree: Root, page: string): string {
  const targets = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      targets.add(decode(properties.href.slice(1)));
  });
  return toHtml({ type: 'root', children: toContents(tree.children, { page, targets }) });
}

type Context = { page: string; targets: ReadonlySet<string>; within?: 'pre' | 'svg' };

function toContents(nodes: Root['children'] | ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? toElements(node, context) : [];
  });
}

function toElements(node: Element, context: Context): ElementContent[] {
  const { tagName, properties } = node;
  if (REMOVED.has(tagName)) return [];
  if (tagName === 'input') return properties.type === 'checkbox' ? text(properties.checked ? '☑' : '☐') : [];
  const label = properties.ariaLabel ?? properties['aria-label'];
  if (properties.role === 'img' && tagName !== 'img' && tagName !== 'svg') return text(String(label ?? ''));
  if (tagName === 'svg' && isHidden(properties)) return [];

  const within = tagName === 'pre' ? 'pre' : tagName === 'svg' || tagName === 'math' ? 'svg' : context.within;
  const children = toContents(node.children, { ...context, within });
  const kept = toProperties(properties, { ...context, within });
  if (tagName === 'img' && kept.src === undefined) return text(String(properties.alt ?? ''));
  if (tagName === 'picture' || (tagName === 'source' && kept.src === undefined)) return children;
  // A picture in full size is what feeds show anyway.
  if (properties.dataView !== undefined || properties['data-view'] !== undefined) return children;
  const isBare = Object.keys(kept).length === 0;
  if (isBare && (tagName === 'span' || tagName === 'a')) return children;
  if (within !== 'svg' && tagName.includes('-')) return children;
  return [{ type: 'element', tagName, properties: kept, children }];
}

/** Of no use, or of harm, outside of our own pages. */
const REMOVED = new Set('base button dialog form link meta noscript script select style template textarea'.split(' '));

function toProperties(properties: Properties, context: Context): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || isForPages(name, value, context)) continue;
    const plain = name === 'style' ? String(value).replace(FOR_BOTH_THEMES, '$1') : value;
    const address = ADDRESSES.has(name.toLowerCase()) ? toAbsolute(String(value), context) : plain;
    if (address !== undefined) kept[name] = address;
  }
  return kept;
}

/** What `toReadableStyle` makes of a colour; programs that read feeds know the author's. */
const FOR_BOTH_THEMES = /light-dark\((.+?), ?color-mix\(in oklab, ?\1 55%, ?white\)\)/g;

const ADDRESSES = new Set(['href', 'src', 'poster', 'cite', 'data', 'longdesc', 'background', 'xlinkhref']);

function isForPages(name: string, value: Properties[string], { within, targets }: Context): boolean {
  if (name === 'id') return within !== 'svg' && !targets.has(String(value));
  if (name === 'style') return within === 'pre' || String(value).includes('--');
  return FOR_PAGES.test(name);
}

const FOR_PAGES =
  /^(class|className|role|tabIndex|srcSet|sizes|loading|decoding|fetchPriority|referrerPolicy|hidden|autoFocus|contentEditable|srcDoc|ping|on[a-z]+|(aria|data)[-A-Z].*)$/i;

/** @returns undefined for an address that must not leave the page, such as `javascript:` */
function toAbsolute(address: string, { page, within }: Context): string | undefined {
  if (within === 'svg' && address.startsWith('#')) return address;
  if (!URL.canParse(address, page)) return undefined;
  const { protocol, href } = new URL(address, page);
  if (protocol === 'data:') return /^data:(image|audio|video)\//i.test(href) ? href : undefined;
  return /^(javascript|vbscript|file|blob):$/.test(protocol) ? undefined : href;
}

function isHidden(properties: Properties): boolean {
  return [properties.ariaHidden, properties['aria-hidden']].some((value) => String(value) === 'true');
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
