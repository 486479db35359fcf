import type { Root } from 'hast';
import { toHtml as print } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Reference, RenderedBody } from './rendered-body';

const LINKS = new Set(['href', 'cite']);
const IMAGES = new Set(['poster']);

/** A tree as HTML. */
export function toHtml(tree: Root): string {
  return print(tree, { allowDangerousHtml: false });
}

/**
 * A rendered body as HTML for feeds, with every address passed through `url` (which makes it absolute).
 * What only a page can use is left out: focus, roles. `.mdx` bodies are code and have no HTML: undefined.
 */
export function renderedToHtml(
  content: RenderedBody['content'],
  { url }: { url: (kind: Reference['kind'], url: string) => string },
): string | undefined {
  if (content.format === 'mdx') return undefined;
  const tree = structuredClone(content.tree);
  visit(tree, 'element', (node) => {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value !== 'string') continue;
      if (LINKS.has(name)) node.properties[name] = url('link', value);
      if (IMAGES.has(name)) node.properties[name] = url('image', value);
      if (name === 'src') node.properties[name] = url(node.tagName === 'img' ? 'image' : 'link', value);
    }
    delete node.properties.tabIndex;
    if (node.properties.role === 'region') delete node.properties.role;
  });
  return toHtml(tree);
}
