import type { Element, ElementContent, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { toCodeLines } from './code-lines';
import { SKIP, visit } from './walk';

type Place = { parent: Element | Root; index: number; pre: Element };

/** Blocks of more lines are shown folded, by as many as the second number says; the style sheet knows it too. */
const LONGEST_WHOLE = 40;
const SHOWN_OF_LONG = 20;

/**
 * Every `<pre>` becomes a figure of code:
 *
 * ```html
 * <figure class="code" data-language="js" data-numbers>
 *   <figcaption>a.js</figcaption>
 *   <pre tabindex="0" data-more="23"><code><span class="line" data-marked><span class="t-keyword">const</span> …</span>
 * ```
 *
 * Colours are classes (`t-` and the name in Shiki's CSS variables theme), so the tree is small and follows the theme.
 * `data-numbers` says that lines are numbered with the counter `line`, which the `<code>` sets to start where the
 * author asked; `data-more`, that so many lines are not seen at first; `data-focused`, that some are to be seen before the
 * others. Code that holds elements of its own (`<pre>a <b>b</b></pre>`) keeps them and
 * has no lines.
 */
export const rehypeCode: Plugin<[], Root> = () => async (tree) => {
  const places: Place[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || !parent || index === undefined) return undefined;
    places.push({ parent: parent as Element | Root, index, pre: node });
    return SKIP;
  });
  for (const { parent, index, pre } of places) parent.children[index] = await toFigure(pre);
};

async function toFigure(pre: Element): Promise<Element> {
  const only = pre.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const code = only.length === 1 && only[0]?.type === 'element' && only[0].tagName === 'code' ? only[0] : undefined;
  const content = code ?? pre;
  const language = String(content.properties.dataLanguage ?? '') || languageOf(code, pre);
  const title = String(content.properties.dataTitle ?? '');
  const numbersFrom = content.properties.dataNumbers === undefined ? undefined : Number(content.properties.dataNumbers);
  const lines = content.children.some((child) => child.type !== 'text')
    ? undefined
    : await toCodeLines(toPlainText(content), {
        language,
        marked: toNumbers(content.properties.dataMarked),
        isDiff: content.properties.dataDiff !== undefined,
      });
  const more = lines && lines.count > LONGEST_WHOLE ? lines.count - SHOWN_OF_LONG : 0;
  const counter = numbersFrom === undefined ? {} : { style: `counter-reset: line ${numbersFrom - 1}` };
  const figure: Element = {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: ['code'],
      ...(language ? { dataLanguage: language } : {}),
      ...(numbersFrom === undefined ? {} : { dataNumbers: '' }),
      ...(lines?.marks.has('focused') ? { dataFocused: '' } : {}),
    },
    children: [
      ...(title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : []),
      element('pre', { tabIndex: 0, ...(more > 0 ? { dataMore: more } : {}) }, [
        element('code', counter, lines?.children ?? content.children),
      ]),
    ],
  };
  if (pre.position) figure.position = pre.position;
  return figure;
}

/** From the classes that raw HTML uses: `language-js`, `lang-js`, `brush: java`, `prettyprint lang-java`. */
function languageOf(code: Element | undefined, pre: Element): string | undefined {
  const names = [code, pre]
    .flatMap((node) => node?.properties.className ?? [])
    .map(String)
    .join(' ');
  return /(?:language-|lang-|brush:\s*)([\w+#-]+)/i.exec(names)?.[1]?.toLowerCase();
}

function toNumbers(list: unknown): Set<number> {
  return new Set(
    String(list ?? '')
      .split(',')
      .filter(Boolean)
      .map(Number),
  );
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
