import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import type { Reference } from './rendered-body';
import { splitSrcSet } from './src-set';
import { visit } from './walk';

const SOURCES: Record<string, [property: string, kind: Reference['kind']][]> = {
  a: [['href', 'link']],
  area: [['href', 'link']],
  img: [['src', 'image']],
  video: [
    ['src', 'link'],
    ['poster', 'image'],
  ],
  audio: [['src', 'link']],
  source: [['src', 'link']],
  iframe: [['src', 'link']],
};

/**
 * Collects every link and picture of a body into `references`, in order; not those that footnotes are made of. The
 * picture within a `<picture>` of the author's is marked with `data-sourced`: it has its sources.
 */
export const rehypeReferences: Plugin<[{ references: Reference[] }], Root> =
  ({ references }) =>
  (tree) => {
    let last = { line: 1, column: 1 };
    visit(tree, 'element', (node) => {
      const { line, column } = node.position?.start ?? last;
      last = { line, column };
      // A picture that opens is resolved as a picture.
      if ('dataView' in node.properties) return;
      if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return;
      if (node.tagName === 'picture') {
        for (const child of node.children) {
          if (child.type === 'element' && child.tagName === 'img') child.properties.dataSourced = '';
        }
      }
      for (const { url } of splitSrcSet(String(node.properties.srcSet ?? ''))) {
        references.push({ kind: 'image', url, line, column });
      }
      for (const [property, kind] of sourcesOf(node)) {
        const url = node.properties[property];
        if (typeof url === 'string' && url !== '') references.push({ kind, url, line, column });
      }
    });
  };

function sourcesOf(node: Element): [string, Reference['kind']][] {
  return Object.hasOwn(SOURCES, node.tagName) ? (SOURCES[node.tagName] ?? []) : [];
}
