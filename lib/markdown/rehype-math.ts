import type { Element, ElementContent, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import katex from 'katex';
import rehypeRaw from 'rehype-raw';
import type { Plugin } from 'unified';
import { unified } from 'unified';
import { FORMULA_ELEMENT } from '@/lib/site/drawn-elements';
import { visit } from './walk';

/**
 * Formulas as KaTeX draws them, with MathML for those who listen (https://katex.org/docs/options):
 *
 * `<code class="language-math math-inline">x^2</code>` -> `<tex-formula><span class="katex">…</span></tex-formula>`
 *
 * MathML alone would need neither style sheet nor fonts, but Android has no font for it: brackets do not grow there.
 * What `\gdef` defines holds for the rest of the body. TeX that does not parse is told and shown as it was written.
 */
export const rehypeMath: Plugin<[], Root> = () => (tree, file) => {
  const macros: Macros = {};
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const code = node.tagName === 'pre' ? onlyChild(node) : node;
    if (code?.tagName !== 'code' || !hasClass(code, 'language-math')) return;
    const isDisplay = hasClass(code, 'math-display');
    if (isDisplay && node !== code) delete node.properties.tabIndex;
    try {
      const children = draw(toPlainText(code).trim(), isDisplay, macros);
      const properties = isDisplay ? { dataDisplay: '' } : {};
      parent.children[index] = { type: 'element', tagName: FORMULA_ELEMENT, properties, children };
    } catch (error) {
      code.properties = { dataLanguage: 'latex' };
      const message = file.message(`TeX cannot be read: ${toReason(error)}`, {
        place: node.position ?? code.position,
        source: 'hoego',
        ruleId: 'warning',
      });
      message.note = 'Mend the formula, or write \\$ for a dollar that is text. Until then its source is shown.';
    }
  });
};

type Macros = NonNullable<katex.KatexOptions['macros']>;

function draw(tex: string, displayMode: boolean, macros: Macros): ElementContent[] {
  const html = katex.renderToString(tex, {
    displayMode,
    macros,
    globalGroup: false,
    output: 'htmlAndMathml',
    strict: 'ignore',
    trust: false,
  });
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  const drawn = unified().use(rehypeRaw).runSync(tree);
  visit(drawn, (node) => {
    delete node.position;
  });
  return drawn.children as ElementContent[];
}

/** `KaTeX parse error: Expected '}', got 'EOF' at end of input: …` without its first words. */
function toReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/^KaTeX parse error:\s*/, '')
    .replace(/[\u0332\u0331]/g, '')
    .replace(/\s+/g, ' ');
}

function onlyChild(node: Element): Element | undefined {
  const [only, ...more] = node.children;
  return only?.type === 'element' && more.length === 0 ? only : undefined;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
