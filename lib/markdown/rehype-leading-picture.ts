import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { EXIT, SKIP, visit } from './walk';

/** Characters of text that may stand before it: about what a phone shows below the head of a post. */
const NEAR = 300;

/**
 * Puts the address of the first picture of a body into `leading`, as it is written, where it stands near the top: it is
 * seen at once, and so it is loaded at once.
 */
export const rehypeLeadingPicture: Plugin<[{ leading: string[] }], Root> =
  ({ leading }) =>
  (tree) => {
    let before = 0;
    visit(tree, (node) => {
      if (node.type === 'text') before += node.value.trim().length;
      if (before > NEAR) return EXIT;
      if (node.type !== 'element') return undefined;
      // What is folded away is not seen.
      if (node.tagName === 'details') return SKIP;
      if (node.tagName !== 'img') return undefined;
      const { src, loading } = node.properties;
      // What an author has said of its loading stands.
      if (typeof src === 'string' && loading === undefined && !isSmall(node)) leading.push(src);
      return EXIT;
    });
  };

/** A badge or an emoji. */
function isSmall({ properties: { width, height } }: Element): boolean {
  return [width, height].some((size) => size !== undefined && Number(size) < 100);
}
