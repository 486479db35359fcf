import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { toAnyFrame, toFrame } from './embed-providers';
import { toFacade } from './facade';
import { hasClass, isElement, make, seenOf, splitParagraph, type TreeNode } from './hast-parts';
import { phrasingNames } from './phrasing-names';
import { toLiteral } from './rehype-literal-jsx';

/** Where a link alone in its paragraph may become a block; in a list or a table it stays one of many. */
const CONTAINERS = new Set(['blockquote', 'div', 'section', 'article', 'details', 'center', 'main', 'aside']);
const THUMBNAIL = /^(?:https?:)?\/\/(?:img\.youtube\.com|i\.ytimg\.com|i\d*\.vimeocdn\.com|vumbnail\.com)\//;
const GIVES_RATIO = /padding-(?:bottom|top)\s*:|height\s*:\s*0|position\s*:/;

type Tell = (found: string, hint: string, at: TreeNode) => void;

/**
 * What other sites show in a post becomes a facade: a box of its size with a link to it, which loads nothing before
 * the reader asks (`embed-view`).
 *
 * - a link to a video, a pen, a sandbox, a gist or a post on X that is alone in its paragraph, its words its address
 * - `<iframe>` of any host, also in MDX; one of this site stays a frame, loaded when it comes near
 * - `<object>` and `<embed>`, which browsers play no more: a video that still is there, else a link, and told
 */
export const rehypeEmbeds: Plugin<[], Root> = () => (tree, file) => {
  const tell: Tell = (found, hint, { position }) => {
    file.message(found, { place: position, source: 'hoego', ruleId: 'warning' }).note = hint;
  };
  settle(tree, tell);
};

function settle(parent: Parents, tell: Tell): void {
  const children = (parent.children as ElementContent[]).flatMap((node) => {
    const found = toEmbed(node, tell);
    if (found) return [found];
    if (!('children' in node)) return [node];
    settle(node as Parents, tell);
    return hoist(node, canHoldBlocks(parent));
  });
  parent.children = children;
}

/** A block has no place in a paragraph or a word: it stands beside what it was in, or is a link there. */
function hoist(node: ElementContent, mayBlock: boolean): ElementContent[] {
  if (!isElement(node)) return [node];
  const link = mayBlock && node.tagName === 'p' ? toLinked(node) : undefined;
  if (link) return [link];
  const seen = seenOf(node);
  const [only] = seen;
  if (node.tagName === 'div' && seen.length === 1 && only && isBlock(only) && isRatioBox(node)) return [only];
  if (node.tagName === 'p') return splitParagraph(node, isBlock);
  if (!phrasingNames.has(node.tagName) || !seen.some(isBlock)) return [node];
  if (seen.length === 1 && only) return [only];
  return [{ ...node, children: node.children.map((child) => (isFacade(child) ? toPlainLink(child) : child)) }];
}

function canHoldBlocks(parent: Parents): boolean {
  return parent.type === 'root' || !isElement(parent) || CONTAINERS.has(parent.tagName);
}

function toLinked(paragraph: Element): Element | undefined {
  const [link, rest, ...more] = seenOf(paragraph);
  if (!isElement(link, 'a') || more.length > 0) return undefined;
  const address = String(link.properties.href ?? '');
  // GFM takes an underscore at the end of an address for punctuation; ids of videos end so.
  const tail =
    rest === undefined ? '' : rest.type === 'text' && /^_+$/.test(rest.value.trim()) ? rest.value.trim() : ' ';
  const frame = toFrame(address + tail);
  if (!frame || tail === ' ') return undefined;
  const [picture, ...others] = seenOf(link);
  if (others.length === 0 && isElement(picture, 'img') && THUMBNAIL.test(String(picture.properties.src))) {
    return toFacade(frame, { title: String(picture.properties.alt ?? '') }, paragraph);
  }
  const isBare =
    toPlainText(link)
      .trim()
      .replace(/^https?:\/\//, '') === address.replace(/^https?:\/\//, '');
  return isBare ? toFacade(frame, { title: String(link.properties.title ?? '') }, paragraph) : undefined;
}

function toEmbed(node: ElementContent, tell: Tell): Element | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return fromJsx(node, tell);
  if (!isElement(node)) return undefined;
  const { tagName, properties } = node;
  if (tagName === 'iframe') return fromFrame(properties, node);
  if (tagName === 'object' || tagName === 'embed') return fromObject(node, tell);
  const frame = tagName === 'img' ? toFrame(String(properties.src ?? '')) : undefined;
  if (frame?.source) return toFacade(frame, { title: String(properties.alt ?? '') }, node);
  if (tagName === 'p' && hasClass(node, 'codepen') && properties.dataSlugHash) {
    const pen = toFrame(`https://codepen.io/${properties.dataUser ?? 'anon'}/pen/${properties.dataSlugHash}`);
    return pen && toFacade(pen, { title: String(properties.dataPenTitle ?? '') }, node);
  }
  return undefined;
}

/** A frame whose style is worked out by code has its address as a word all the same. */
function fromJsx(
  node: Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  tell: Tell,
): Element | undefined {
  if (node.name !== 'iframe') return undefined;
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') properties[attribute.name] = toLiteral(attribute.value);
  }
  if (typeof properties.src === 'string') return fromFrame(properties, node);
  tell(
    'the address of an <iframe> is worked out by code',
    'Write it as src="https://…": as it is, it is loaded before a reader asks.',
    node,
  );
  return undefined;
}

function fromFrame(properties: Element['properties'], node: ElementContent): Element {
  const source = String(properties.src ?? '');
  const title = String(properties.title ?? '');
  // Nothing is in it; what `srcdoc` held has been told.
  if (source === '') return make('div', {}, [], node);
  const frame = toAnyFrame(source);
  const size = toSize(properties);
  if (frame) return toFacade(frame, { title, ...size }, node);
  const style = size.ratio ? `--ratio: ${size.ratio}` : size.height ? `--height: ${size.height}px` : undefined;
  return make('iframe', { src: source, title: title || source, loading: 'lazy', ...(style && { style }) }, [], node);
}

function fromObject(node: Element, tell: Tell): Element {
  const inner = seenOf(node).filter((child) => !isElement(child, 'param', 'embed'));
  const nested = seenOf(node).find((child) => isElement(child, 'embed')) as Element | undefined;
  const movie = seenOf(node).find(
    (child) => isElement(child, 'param') && /^(?:movie|src)$/i.test(String(child.properties.name)),
  );
  const [address = ''] = [
    node.properties.data,
    node.properties.src,
    nested?.properties.src,
    isElement(movie) ? movie.properties.value : undefined,
  ].filter((value): value is string => typeof value === 'string');
  const frame = toFrame(address);
  if (frame?.source) return toFacade(frame, toSize(node.properties), node);
  const what = /\.swf(?:$|[?#])/i.test(address)
    ? 'Flash is played by no browser any more'
    : 'browsers are told to load no plugins';
  tell(
    `<${node.tagName}> of ${address || 'nothing'}: ${what}`,
    'A link stands in its place; write a link, a picture or a video.',
    node,
  );
  const link = address
    ? [make('a', { href: address }, [{ type: 'text', value: address.split('/').at(-1) || address }])]
    : [];
  return make('div', {}, [...inner, ...(link.length > 0 ? [make('p', {}, link)] : [])], node);
}

/** Of a frame with both sides in pixels the shape is kept, of one with a height alone the height. */
function toSize({ width, height }: Element['properties']): { ratio?: string; height?: number } {
  const [across, down] = [width, height].map((side) => Number(/^\d+(?=(?:px)?$)/.exec(String(side ?? ''))?.[0] ?? 0));
  if (!down) return {};
  return across ? { ratio: `${across} / ${down}` } : { height: down };
}

/** A box that gives its frame a shape: `padding-bottom: 56.25%`, `class="video-container"`. */
function isRatioBox({ properties: { style, className } }: Element): boolean {
  return (
    GIVES_RATIO.test(String(style ?? '')) ||
    /video|embed|iframe|ratio|responsive|youtube/i.test(String(className ?? ''))
  );
}

function isBlock(node: TreeNode): boolean {
  return isFacade(node) || isElement(node, 'iframe');
}

function isFacade(node: TreeNode): node is Element {
  return isElement(node, 'figure') && hasClass(node, 'facade');
}

function toPlainLink(facade: Element): Element {
  const [first] = seenOf(facade);
  return (isElement(first, 'a') ? first : seenOf(first as Element)[0]) as Element;
}
