import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { harmfulOf, toHarmlessStyle } from './harmless-style';
import { settleOldHtml } from './old-html';
import { SKIP, visit } from './walk';

const ADDRESSES = ['href', 'src', 'action', 'formAction', 'data', 'poster', 'cite', 'xLinkHref', 'background'];
/** Elements that act on the whole page. */
const PAGE_ELEMENTS = new Set([
  'script',
  'style',
  'base',
  'link',
  'meta',
  'title',
  'frameset',
  'frame',
  'noframes',
  'template',
]);
/** Words that React takes for its own, and attributes that make no sense on a page that is not an application. */
const FOREIGN_PROPERTIES = new Set(['key', 'ref', 'children', 'is', 'contentEditable', 'nonce', 'selected']);
const GIST = /^(?:https?:)?(\/\/gist\.github\.com\/[\w-]+\/\w+)\.js(?:\?.*)?$/;

/**
 * Keeps the HTML of an author as far as it does no harm. What runs (`on…`, `javascript:`, `<script>`) or acts on the
 * whole page (`<style>`, `<base>`) is taken out and told; the embed of a gist becomes a link to it. `style` keeps
 * the declarations that parse, and what is no name of an attribute is dropped, since React refuses both. Pictures
 * get the alternative text that they must have (`alt=""`).
 */
export const rehypeHarmless: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment' || node.type === 'doctype' || node.type === 'raw') return remove(parent, index);
    if (node.type !== 'element') return undefined;
    const tell = (found: string, hint: string) => {
      file.message(found, { place: node.position, source: 'hoego', ruleId: 'warning' }).note = hint;
    };
    if (PAGE_ELEMENTS.has(node.tagName) && !isInSvg(node, parent)) {
      const gist = node.tagName === 'script' ? GIST.exec(String(node.properties.src ?? ''))?.[1] : undefined;
      if (gist) {
        parent.children[index] = toLink(`https:${gist}`, node);
        return [SKIP, index];
      }
      tell(
        `<${node.tagName}${node.properties.src ? ` src="${node.properties.src}"` : ''}> was left out`,
        isWidget(node)
          ? 'It dresses up what stands in the post; that stays as it is. Take the script out.'
          : 'It acts on the whole page. Write the post without it, or as MDX with a component of yours.',
      );
      return remove(parent, index);
    }
    settleProperties(node, tell);
    return settleOldHtml(node, parent, index, tell);
  });
};

function settleProperties(node: Element, tell: (found: string, hint: string) => void): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (/^on[a-z]/i.test(name)) {
      delete node.properties[name];
      tell(`${name.toLowerCase()} on <${node.tagName}> was left out`, 'Posts run no code; take the attribute out.');
    } else if (ADDRESSES.includes(name) && isScript(String(value))) {
      delete node.properties[name];
      tell(`${name.toLowerCase()}="${value}" was left out`, 'Write an address that begins with https:// or is a path.');
    } else if (name === 'srcDoc') {
      delete node.properties[name];
      tell(`srcdoc of <${node.tagName}> was left out`, 'Put the page into a file and write src="…".');
    } else if (FOREIGN_PROPERTIES.has(name) || !/^[A-Za-z_][\w:.-]*$/.test(name)) {
      delete node.properties[name];
    } else if (name === 'style') {
      const style = toHarmlessStyle(String(value));
      const [harm] = harmfulOf(String(value));
      if (harm) tell(`${harm} on <${node.tagName}> was left out`, 'A post stays in its place; take it out.');
      if (style) node.properties.style = style;
      else delete node.properties.style;
    } else if (ADDRESSES.includes(name) && typeof value === 'string') {
      node.properties[name] = value.trim();
    }
  }
  // A picture without alternative text has nothing to say to who cannot see it; its file's name says less.
  if (node.tagName === 'img') node.properties.alt ??= '';
  // React asks for a handler beside a value unless the field cannot be changed.
  if (node.tagName === 'input' && ('value' in node.properties || 'checked' in node.properties)) {
    node.properties.disabled ??= true;
  }
}

/** A script that other sites give out with a quote or a pen, which can be read without it. */
function isWidget({ properties: { src } }: Element): boolean {
  return /\/\/(?:platform\.(?:twitter|x)\.com|(?:static|cpwebassets|production-assets)\.codepen\.io|www\.instagram\.com)\//.test(
    String(src ?? ''),
  );
}

function isScript(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them before the scheme
  const scheme = address.replace(/[\u0000-\u0020]/g, '').toLowerCase();
  return /^(javascript|vbscript):|^data:(text\/html|image\/svg\+xml.*<script)/.test(scheme);
}

function isInSvg(node: Element, parent: { type: string; tagName?: string }): boolean {
  return ['style', 'title'].includes(node.tagName) && ['svg', 'defs', 'g', 'path', 'a'].includes(parent.tagName ?? '');
}

function toLink(url: string, node: Element): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: url },
    children: [{ type: 'text', value: url }],
  };
  if (node.position) link.position = node.position;
  return link;
}

function remove(parent: { children: unknown[] }, index: number): [typeof SKIP, number] {
  parent.children.splice(index, 1);
  return [SKIP, index];
}
