import { htmlTagNames } from 'html-tag-names';
import { svgTagNames } from 'svg-tag-names';
import { mathmlNames } from './mathml-names';

const HTML = new Set(htmlTagNames);
const FOREIGN = new Set([...svgTagNames, ...mathmlNames].filter((name) => !HTML.has(name)));
const FOREIGN_LOWER = new Set([...FOREIGN].map((name) => name.toLowerCase()));

/** Elements that format a stretch of text. An author who leaves one open means: up to the end of the paragraph. */
const FORMATTING = new Set(
  (
    'a abbr b bdi bdo big center cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup ' +
    'tt u var'
  ).split(' '),
);
const VOID = new Set('area br col embed hr img input link meta param source track wbr'.split(' '));

/** `html`; `foreign` (SVG, MathML); or `unknown`, which is not a tag but text: `<String>`, `<PACKAGE>`. */
export function kindOfName(name: string): 'html' | 'foreign' | 'unknown' {
  const lower = name.toLowerCase();
  // `<Link>` is a component in somebody's sentence; `<Center>` and `<Br>` are old HTML.
  const isComponent = /^[A-Z].*[a-z]/.test(name) && !isFormatting(lower) && !VOID.has(lower) && lower !== 'details';
  if (HTML.has(lower)) return isComponent ? 'unknown' : 'html';
  return FOREIGN.has(name) || (name === lower && FOREIGN_LOWER.has(lower)) ? 'foreign' : 'unknown';
}

export function isFormatting(name: string): boolean {
  return FORMATTING.has(name.toLowerCase());
}

/** Elements without content and closing tag: `br`, `img`. */
export function isVoid(name: string): boolean {
  return VOID.has(name.toLowerCase());
}
