import type { Root } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { readCodeInfo } from './code-info';
import { SKIP, visit } from './walk';

/** `[toc]`, `[[toc]]`, `[[_TOC_]]`, `@[toc]`, `${toc}`, `{{< toc >}}`, `{% toc %}`, `{:toc}` */
const TOC_MARK = /^(?:@?\[\[?_?toc_?\]?\]|\$\{toc\}|\{\{[<%]?\s*toc\s*[>%]?\}\}|\{%-?\s*toc\s*-?%\}|\{:\s*toc\s*\})$/i;

/**
 * Carries what stands behind a fence to the `<code>` element as data attributes, since `rehype-raw` drops all else:
 * ` ```js:title=a.js{1} ` -> `<code data-language="js" data-title="a.js" data-marked="1">`.
 * Gatsby's ` ```toc ` and a paragraph `[[toc]]`, in any engine's spelling, are taken out: the contents are drawn anyway.
 */
export const remarkCodeInfo: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'code') {
      const info = readCodeInfo([node.lang, node.meta].filter(Boolean).join(' '));
      if (info.language === 'toc') return remove(parent, index);
      node.lang = null;
      node.data = {
        ...node.data,
        hProperties: {
          dataLanguage: info.language,
          dataTitle: info.title,
          dataMarked: info.marked.length > 0 ? info.marked.join(',') : undefined,
          dataNumbers: info.numbersFrom,
          dataDiff: info.isDiff,
        },
      };
    } else if (node.type === 'paragraph' && TOC_MARK.test(toPlainText(node).trim())) {
      return remove(parent, index);
    }
    return undefined;
  });
};

function remove(
  parent: { children: unknown[] } | undefined,
  index: number | undefined,
): [typeof SKIP, number] | undefined {
  if (!parent || index === undefined) return undefined;
  parent.children.splice(index, 1);
  return [SKIP, index];
}
