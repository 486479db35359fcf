import { AttributeAction, parse as parseSelectors, type Selector, SelectorType } from 'css-what';
import { type AtRule, type ChildNode, parse as parseSheet, type Rule } from 'postcss';

/** Whether a page has a name for something: a tag, an attribute, a class or another value, in small letters. */
export type Names = (word: string) => boolean;

/**
 * The rules of a style sheet that can hold on a page, and the fonts that these name: of KaTeX' sheet a tenth, of all that
 * a usual post asks for four fifths.
 *
 * A selector stays when the page has names for all its classes, tags, ids and attributes, wherever these stand. What
 * comes and goes without a name stays: pseudo-classes, what `:not()` says, and `open`, which readers set.
 *
 * @param css of a rule with rules in it all is kept or nothing; comments are left
 * @param names as `readNames` has them
 */
export function toUsedRules(css: string, names: Names): string {
  const sheet = known.get(css) ?? parseSheet(css).nodes.map(toPiece);
  known.set(css, sheet);
  const families: string[] = [];
  const kept = sheet.flatMap((piece) => piece(names, families) ?? []);
  return kept.map((write) => write(families)).join('');
}

/** A site has few sheets, and many pages. */
const known = new Map<string, Piece[]>();

/**
 * What a page gets of one node of a sheet: nothing, or what writes it once all names of fonts are there.
 *
 * @param families gets the values of `font` and `font-family` that are kept
 */
type Piece = (names: Names, families: string[]) => Writer | undefined;
type Writer = (families: readonly string[]) => string;

function toPiece(node: ChildNode): Piece {
  if (node.type === 'rule') return toRule(node);
  if (node.type !== 'atrule') return () => undefined;
  if (node.nodes === undefined) return () => () => `${node};`;
  if (node.name === 'font-face') return toFace(node);
  // `from` and `50%` are no names, and what describes something has none.
  if (/keyframes$/.test(node.name) || node.some(({ type }) => type === 'decl')) return () => () => String(node);
  const pieces = node.nodes.map(toPiece);
  const [head] = String(node.clone({ nodes: [] })).split('{');
  return (names, families) => {
    const kept = pieces.flatMap((piece) => piece(names, families) ?? []);
    return kept.length > 0 ? (all) => `${head}{${kept.map((write) => write(all)).join('')}}` : undefined;
  };
}

function toRule(rule: Rule): Piece {
  const selectors = rule.selectors.map((text) => ({ text, holds: toTest(text) }));
  const body = String(rule.clone({ selector: '' }));
  const fonts: string[] = [];
  rule.walkDecls(/^font(?:-family)?$/, ({ value }) => void fonts.push(value));
  return (names, families) => {
    const used = selectors.filter(({ holds }) => holds(names));
    if (used.length === 0) return undefined;
    families.push(...fonts);
    return () => used.map(({ text }) => text).join(',') + body;
  };
}

function toFace(face: AtRule): Piece {
  const text = String(face);
  let family = '';
  face.walkDecls('font-family', ({ value }) => {
    family = value;
  });
  return () => (families) => (families.some((value) => value.includes(family)) ? text : '');
}

type Test = (names: Names) => boolean;

/** Whether one selector, without commas outside of brackets, can hold on a page. */
function toTest(selector: string): Test {
  const [tokens = []] = parseSelectors(selector);
  return toTestOf(tokens);
}

function toTestOf(tokens: readonly Selector[]): Test {
  const tests = tokens.flatMap((token) => {
    if (token.type === SelectorType.Tag) return named(token.name);
    if (token.type === SelectorType.Attribute && token.name !== 'open') {
      const isValue = token.action === AttributeAction.Equals || token.action === AttributeAction.Element;
      const value = isValue && /^[\w-]+$/.test(token.value) ? named(token.value) : [];
      return [named(token.name, toDatasetName(token.name)), value].flat();
    }
    if (token.type === SelectorType.Pseudo && Array.isArray(token.data) && OF_SEVERAL.has(token.name)) {
      const several = token.data.map(toTestOf);
      return (names: Names) => several.some((test) => test(names));
    }
    return [];
  });
  return (names) => tests.every((test) => test(names));
}

function named(...words: string[]): Test {
  return (names) => words.some((word) => names(word.toLowerCase()));
}

/** As scripts call it: `codeWrap` for `data-code-wrap`. */
function toDatasetName(attribute: string): string {
  return attribute.replace(/^data-/, '').replaceAll('-', '');
}

const OF_SEVERAL = new Set(['is', 'where', 'has', 'matches']);
