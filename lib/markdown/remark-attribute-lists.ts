import type { Data, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { toCalloutOfClass } from './callouts';
import { toBlock } from './remark-callouts';
import type { BodyLabels } from './rendered-body';
import { SKIP, visit } from './walk';

type Options = { labels: Pick<BodyLabels, 'callouts' | 'details'> };
type Attributes = { id?: string; classes: string[]; values: Record<string, string> };

/** `{: .notice}` at the end of a block or right behind a span, https://kramdown.gettalong.org/syntax.html#attribute-list-definitions */
const LAST = /(?:^|\n)[ \t]*\{:((?:\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*')|\/?(?:toc|no_toc)))+)\s*\}[ \t]*$/;
const BEHIND = /^\{:((?:\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*')))+)\s*\}/;
/** What an author may set so; `style` is looked at with all other styles. */
const KNOWN = new Set(['width', 'height', 'alt', 'title', 'style', 'align', 'lang', 'loading']);
const CENTRED = new Set(['center', 'text-center', 'align-center', 'aligncenter', 'centered']);
const RIGHT = new Set(['right', 'text-right', 'align-right']);

/**
 * Attribute lists of kramdown, which Jekyll's posts are full of:
 *
 * - `{: .notice--info}`, `{: .prompt-tip }` below a paragraph or a quote makes a callout of it
 * - `{: .center}`, `{: #id}`, `{: width="400"}` are applied, to the block above or the picture or link before
 * - a list with `{:toc}` below is the place of the contents, which are drawn anyway: it is taken out
 *
 * Classes of old themes that mean nothing here are dropped with the list. What is no list stays text.
 */
export const remarkAttributeLists: Plugin<[Options], Root> =
  ({ labels }) =>
  (tree) => {
    visit(tree, (node, index, parent) => {
      if (!('children' in node)) return undefined;
      takeSpans(node as Parent);
      if (!parent || index === undefined) return undefined;
      if (node.type === 'list' && /\{:\s*toc\b[^}]*\}\s*$/.test(toPlainText(node))) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'blockquote') return undefined;
      const attributes = takeLast(node);
      if (!attributes) return undefined;
      const callout = attributes.classes.map(toCalloutOfClass).find(Boolean);
      if (callout && node.type !== 'heading') {
        const children = node.type === 'blockquote' ? node.children : [node];
        parent.children[index] = toBlock({ callout, title: false, children, position: node.position }, labels);
        return undefined;
      }
      if (node.type !== 'paragraph' || node.children.length > 0) {
        apply(node, attributes);
        return undefined;
      }
      // A line of its own right under a heading, a table or code.
      const above = parent.children[index - 1];
      const isRightUnder = above?.position && above.position.end.line + 1 === node.position?.start.line;
      if (isRightUnder) apply(above, attributes);
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };

/** The list at the end of a block: for a quote, in the last line of its last paragraph. */
function takeLast(node: RootContent): Attributes | undefined {
  if (!('children' in node)) return undefined;
  const last = node.children.at(-1);
  if (node.type === 'blockquote') return last?.type === 'paragraph' ? takeLast(last) : undefined;
  if (last?.type !== 'text') return undefined;
  const match =
    LAST.exec(last.value) ?? (node.type === 'heading' ? /[ \t]+\{:?((?:\s*[.#][\w-]+)+)\s*\}$/.exec(last.value) : null);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') (node.children as PhrasingContent[]).pop();
  return toAttributes(match[1] ?? '');
}

function takeSpans(node: Parent): void {
  node.children.forEach((child, index) => {
    const before = node.children[index - 1];
    if (child.type !== 'text' || !before || before.type === 'text' || before.type === 'break') return;
    const match = BEHIND.exec(child.value);
    if (!match) return;
    child.value = child.value.slice(match[0].length);
    apply(before as RootContent, toAttributes(match[1] ?? ''));
  });
  if (node.children.some((child) => child.type === 'text' && child.value === '')) {
    node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  }
}

function toAttributes(text: string): Attributes {
  const attributes: Attributes = { classes: [], values: {} };
  for (const [, sign, word, name, double, single] of text.matchAll(
    /([.#])([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (sign === '#') attributes.id = word ?? '';
    else if (sign === '.') attributes.classes.push(word ?? '');
    else if (name) attributes.values[name.toLowerCase()] = double ?? single ?? '';
  }
  return attributes;
}

function apply(node: RootContent, { id, classes, values }: Attributes): void {
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => KNOWN.has(name)));
  const align = classes.some((name) => CENTRED.has(name))
    ? 'center'
    : classes.some((name) => RIGHT.has(name))
      ? 'right'
      : undefined;
  const style = [align && `text-align: ${align}`, known.style].filter(Boolean).join('; ');
  const properties = { ...known, ...(id && { id }), ...(style && { style }) };
  if (Object.keys(properties).length === 0) return;
  const data: Data = node.data ?? {};
  data.hProperties = { ...data.hProperties, ...properties };
  node.data = data;
}
