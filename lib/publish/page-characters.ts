import { decodeHTML } from 'entities';
import { getCommon, isInFont, WEIGHTS, type Weight } from '@/lib/fonts/common';

/** Characters by the weight of the font that draws them, each once and in order. */
export type PageCharacters = Record<Weight, string>;

/**
 * What a page shows beyond the characters that all pages share. In a body (`.prose`), headings and `strong` are bold and
 * the rest is not; what stands elsewhere, or in an element with a class or a style, may be either.
 *
 * @param html as React writes it: attributes in double quotes, everything escaped, every element closed
 */
export function toPageCharacters(html: string): PageCharacters {
  const shown: Record<Weight, Set<string>> = { 400: new Set(), 700: new Set() };
  for (const { text, weights } of readTexts(html)) {
    for (const character of text) for (const weight of weights) shown[weight].add(character);
  }
  const toRest = (weight: Weight): string =>
    [...shown[weight]]
      .filter((character) => !getCommon(weight).has(character) && isInFont(character))
      .sort()
      .join('');
  return { 400: toRest(400), 700: toRest(700) };
}

type Open = { tag: string; isSilent: boolean; isBody: boolean; weights: readonly Weight[] };

function* readTexts(html: string): Generator<{ text: string; weights: readonly Weight[] }> {
  const open: Open[] = [{ tag: '', isSilent: false, isBody: false, weights: WEIGHTS }];
  TOKENS.lastIndex = Math.max(0, html.indexOf('<body'));
  for (let match = TOKENS.exec(html); match !== null; match = TOKENS.exec(html)) {
    const [whole, slash, name, attributes = ''] = match;
    const last = open.at(-1) as Open;
    if (name === undefined) {
      if (!last.isSilent && !whole.startsWith('<!--')) yield { text: toText(whole), weights: last.weights };
      continue;
    }
    const tag = name.toLowerCase();
    const hint = SAID.exec(attributes)?.[1];
    if (hint !== undefined && !last.isSilent) yield { text: toText(hint), weights: WEIGHTS };
    if (slash) close(open, tag);
    else if (!attributes.endsWith('/') && !VOID.has(tag)) open.push(toOpen(tag, attributes, last));
  }
}

function toOpen(tag: string, attributes: string, parent: Open): Open {
  const isSilent = parent.isSilent || SILENT.has(tag);
  if (/\bclass="(?:[^"]* )?prose[ "]/.test(attributes)) return { tag, isSilent, isBody: true, weights: [400] };
  const isEither =
    !parent.isBody || parent.weights.length > 1 || EITHER.has(tag) || /\b(?:class|style)="/.test(attributes);
  if (BOLD.has(tag) && parent.isBody) return { tag, isSilent, isBody: true, weights: [700] };
  return { tag, isSilent, isBody: parent.isBody, weights: isEither ? WEIGHTS : parent.weights };
}

/** Closes an element, and with it what was left open in it. */
function close(open: Open[], tag: string): void {
  const index = open.findLastIndex((element) => element.tag === tag);
  if (index > 0) open.length = index;
}

function toText(html: string): string {
  return html.includes('&') ? decodeHTML(html) : html;
}

const TOKENS = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^>"])*)>|[^<]+|</g;

/** What a reader sees of attributes. */
const SAID = /\s(?:placeholder|alt)="([^"]*)"/;

/** Nobody reads them, or they are set in another font. */
const SILENT = new Set(['script', 'style', 'template', 'pre', 'code', 'samp', 'math', 'iframe']);

const BOLD = new Set(['h1', 'h2', 'h3', 'h4', 'strong', 'b']);

/** Whether these are bold is a style sheet's affair. */
const EITHER = new Set(['h5', 'h6', 'th', 'dt', 'summary', 'legend', 'button', 'svg', 'figcaption', 'caption']);

const VOID = new Set(
  ...[['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']],
);
