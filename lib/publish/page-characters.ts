import { decodeHTML } from 'entities';
import { getCommon, isInFont, WEIGHTS, type Weight } from '@/lib/fonts/common';
import { DIAGRAM_ELEMENT } from '@/lib/site/drawn-elements';
import { findWeights, type WeighedElement, type WeightRules } from './weight-rules';

/** What a weight must draw on a page beyond what all pages share. */
export type PageCharacters = {
  /** Each once and in order. */
  characters: string;
  /** Whether one of them is surely drawn in this weight: then its file can be asked for before the page is laid out. */
  isSure: boolean;
};

/**
 * What a page shows beyond the characters that all pages share, by weight. Headings and `strong` are bold, all else is
 * not, unless a rule of a style sheet may have it otherwise: then both weights bring it.
 *
 * @param html as React writes it: attributes in double quotes, everything escaped, every element closed
 * @param rules of the style sheets that the page may ask for
 */
export function toPageCharacters(html: string, rules: WeightRules): Record<Weight, PageCharacters> {
  const shown = { 400: new Map<string, boolean>(), 700: new Map<string, boolean>() };
  for (const { text, weights } of readTexts(html, rules)) {
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

type Open = WeighedElement & { isSilent: boolean; weights: readonly Weight[] };

function* readTexts(html: string, rules: WeightRules): Generator<{ text: string; weights: readonly Weight[] }> {
  const open: Open[] = [{ tag: '', classes: [], attributes: '', isSilent: false, weights: [400] }];
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
    else if (!attributes.endsWith('/') && !VOID.has(tag)) open.push(toOpen(tag, attributes, open, rules));
  }
}

function toOpen(tag: string, attributes: string, open: readonly Open[], rules: WeightRules): Open {
  const parent = open.at(-1) as Open;
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [];
  // The source of a diagram becomes its labels.
  const isSilent = parent.isSilent || (SILENT.has(tag) && !open.some((one) => one.tag === DIAGRAM_ELEMENT));
  const element = { tag, classes, attributes, isSilent };
  if (element.isSilent) return { ...element, weights: WEIGHTS };
  if (/\b(?:style="[^"]*font|font-weight=")/.test(attributes)) return { ...element, weights: WEIGHTS };
  const without = { inherited: parent.weights, own: BOLD.has(tag) ? (700 as const) : undefined };
  return { ...element, weights: findWeights(element, open, without, rules) };
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

/** What a browser makes bold. */
const BOLD = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'strong', 'b', 'optgroup']);

const VOID = new Set(
  ...[['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']],
);
