import { decodeHTML } from 'entities';
import { getCommon, isInFont, WEIGHTS, type Weight } from '@/lib/fonts/common';

/** What a weight must draw on a page beyond what all pages share. */
export type PageCharacters = {
  /** Each once and in order. */
  characters: string;
  /** Whether one of them is surely drawn in this weight: then its file can be asked for before the page is laid out. */
  isSure: boolean;
};

/**
 * What a page shows beyond the characters that all pages share, by weight. Headings and `strong` are bold, the rest of a
 * body (`.prose`) is not; what stands elsewhere, or in an element with a class or a style, may be either.
 *
 * @param html as React writes it: attributes in double quotes, everything escaped, every element closed
 */
export function toPageCharacters(html: string): Record<Weight, PageCharacters> {
  const shown = { 400: new Map<string, boolean>(), 700: new Map<string, boolean>() };
  for (const { text, weights } of readTexts(html)) {
    for (const weight of weights) {
      const characters = shown[weight];
      for (const character of text) {
        characters.set(character, weights.length === 1 || characters.get(character) === true);
      }
    }
  }
  return { 400: toRest(400, shown[400]), 700: toRest(700, shown[700]) };
}

function toRest(weight: Weight, shown: ReadonlyMap<string, boolean>): PageCharacters {
  const rest = [...shown].filter(([character]) => !getCommon(weight).has(character) && isInFont(character));
  const characters = rest.map(([character]) => character).sort();
  return { characters: characters.join(''), isSure: rest.some(([, isSure]) => isSure) };
}

type Open = { tag: string; isSilent: boolean; weights: readonly Weight[] };

function* readTexts(html: string): Generator<{ text: string; weights: readonly Weight[] }> {
  const open: Open[] = [{ tag: '', isSilent: false, weights: WEIGHTS }];
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
  if (/\bclass="(?:[^"]* )?prose[ "]/.test(attributes)) return { tag, isSilent, weights: [400] };
  if (BOLD.has(tag)) return { tag, isSilent, weights: [700] };
  const isEither = EITHER.has(tag) || /\b(?:class|style)="/.test(attributes);
  return { tag, isSilent, weights: isEither ? WEIGHTS : parent.weights };
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
