import type { Data, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './walk';

/**
 * Keeps addresses as the author wrote them: `![](회고.png)` has the `src` `회고.png`. Without this
 * mdast-util-to-hast percent-encodes them, and files and references are looked up by what was written.
 */
export const remarkWrittenAddress: Plugin<[], Root> = () => (tree) => {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  visit(tree, (node) => {
    const isImage = node.type === 'image' || node.type === 'imageReference';
    const url =
      node.type === 'image' || node.type === 'link'
        ? node.url
        : node.type === 'imageReference' || node.type === 'linkReference'
          ? definitions.get(node.identifier)
          : undefined;
    if (url === undefined) return;
    const data: Data = node.data ?? {};
    data.hProperties = { ...data.hProperties, [isImage ? 'src' : 'href']: url.trim() };
    node.data = data;
  });
};
