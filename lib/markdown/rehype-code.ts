import type { Element, ElementContent, Root } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { type CodeToken, highlight } from './highlighter';

type Place = { parent: Element | Root; index: number; pre: Element };

/**
 * Every `<pre>` becomes a figure of code:
 *
 * ```html
 * <figure class="code" data-language="js" data-numbers>
 *   <figcaption>a.js</figcaption>
 *   <pre tabindex="0"><code><span class="line" data-marked><span class="t-keyword">const</span> …</span>
 * ```
 *
 * Colours are classes (`t-` and the name in Shiki's CSS variables theme), so the tree is small and follows the theme.
 * `data-numbers` says that lines are numbered with the counter `line`, which the `<code>` sets to start where the
 * author asked. Code that holds elements of its own (`<pre>a <b>b</b></pre>`) keeps them and has no lines.
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
  const hasMarkup = content.children.some((child) => child.type !== 'text');
  const children = hasMarkup
    ? content.children
    : await toLines(toPlainText(content), language, toNumbers(content.properties.dataMarked));
  const counter = numbersFrom === undefined ? {} : { style: `counter-reset: line ${numbersFrom - 1}` };
  const figure: Element = {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: ['code'],
      ...(language ? { dataLanguage: language } : {}),
      ...(numbersFrom === undefined ? {} : { dataNumbers: '' }),
    },
    children: [
      ...(title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : []),
      element('pre', { tabIndex: 0 }, [element('code', counter, children)]),
    ],
  };
  if (pre.position) figure.position = pre.position;
  return figure;
}

async function toLines(text: string, language: string | undefined, marked: Set<number>): Promise<ElementContent[]> {
  const code = text.replace(/^\n/, '').replace(/\s+$/, '');
  const lines = await highlight(code, language);
  return lines.flatMap((tokens, index): ElementContent[] => [
    element(
      'span',
      { className: ['line'], ...(marked.has(index + 1) ? { dataMarked: '' } : {}) },
      tokens.map(toContent),
    ),
    ...(index + 1 < lines.length ? [{ type: 'text' as const, value: '\n' }] : []),
  ]);
}

function toContent({ text, names }: CodeToken): ElementContent {
  const value = { type: 'text' as const, value: text };
  return names.length === 0 ? value : element('span', { className: names.map((name) => `t-${name}`) }, [value]);
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
