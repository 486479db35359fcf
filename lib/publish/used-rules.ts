import { AttributeAction, parse as parseSelectors, type Selector, SelectorType } from 'css-what';
import { type AtRule, parse as parseSheet, type Root } from 'postcss';

/**
 * The rules of a style sheet that a page has all classes for, and the fonts that these name: of KaTeX' sheet a tenth.
 * For what is drawn when a page is built; what a script draws has classes that no HTML tells of.
 *
 * @param css without nested rules, as a build packs it
 * @param html of the page
 */
export function toUsedRules(css: string, html: string): string {
  const classes = new Set([...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
  const tree = parse(css).clone();
  tree.walkRules((rule) => {
    // `from`, `50%`
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return;
    const used = rule.selectors.filter((selector) => classesOf(selector).every((name) => classes.has(name)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  const families = new Set<string>();
  tree.walkRules((rule) => rule.walkDecls(/^font(?:-family)?$/, ({ value }) => void families.add(value)));
  tree.walkAtRules('font-face', (face) => {
    face.walkDecls('font-family', ({ value }) => {
      if (![...families].some((family) => family.includes(value))) face.remove();
    });
  });
  tree.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return tree.toString();
}

/** A page may have many formulas, and a site many such pages. */
function parse(css: string): Root {
  const tree = parsed.get(css) ?? parseSheet(css);
  parsed.set(css, tree);
  return tree;
}

const parsed = new Map<string, Root>();

/** Those that an element must have, or one that it stands in. */
function classesOf(selector: string): string[] {
  const [tokens = []] = known.get(selector) ?? parseSelectors(selector);
  known.set(selector, [tokens]);
  return tokens.flatMap((token) =>
    token.type === SelectorType.Attribute && token.name === 'class' && token.action === AttributeAction.Element
      ? [token.value]
      : [],
  );
}

const known = new Map<string, Selector[][]>();
