import { parse as parseSelectors, type Selector, SelectorType } from 'css-what';
import { parse as parseSheet } from 'postcss';
import { WEIGHTS, type Weight } from '@/lib/fonts/common';

/** What of an element decides which rules it comes under. */
export type WeighedElement = { tag: string; classes: readonly string[]; attributes: string };

/** Parts of selectors, as css-what reads them, between two combinators. */
type Compound = readonly Selector[];

type WeightRule = { subject: Compound; ancestors: readonly Compound[]; weights: readonly Weight[] };

/** The rules of style sheets that set a weight, by a class or a tag that their subject has; `*` for those with neither. */
export type WeightRules = ReadonlyMap<string, readonly WeightRule[]>;

/**
 * Reads which weights style sheets give to what. Of conditions it keeps those that are seen in the HTML by themselves:
 * tags, classes, names of attributes and what an element stands in. So a rule that counts is never missed, and one that
 * does not may be taken to.
 *
 * @param sheets CSS without nested rules, as a build packs it
 * @throws what PostCSS and css-what say of CSS that they cannot read
 */
export function toWeightRules(sheets: readonly string[]): WeightRules {
  const rules = new Map<string, WeightRule[]>();
  for (const sheet of sheets) {
    parseSheet(sheet).walkRules(({ selector, nodes }) => {
      for (const node of nodes) {
        const weights = node.type === 'decl' ? toWeights(node.prop, node.value) : [];
        for (const rule of weights.length > 0 ? parseSelectors(selector).map((one) => toRule(one, weights)) : []) {
          if (rule === undefined) continue;
          const key = keyOf(rule.subject);
          rules.set(key, [...(rules.get(key) ?? []), rule]);
        }
      }
    });
  }
  return rules;
}

/**
 * The weights that an element may be set in: those of every rule that may count for it, and the one that it has without.
 *
 * @param ancestors what it stands in, in any order
 * @param without what it inherits or a browser gives it
 */
export function findWeights(
  element: WeighedElement,
  ancestors: readonly WeighedElement[],
  without: readonly Weight[],
  rules: WeightRules,
): readonly Weight[] {
  const found = new Set<Weight>(without);
  for (const key of [element.tag, '*', ...element.classes]) {
    for (const rule of rules.get(key) ?? []) {
      const isInside = rule.ancestors.every((compound) => ancestors.some((one) => mayMatch(compound, one)));
      if (isInside && mayMatch(rule.subject, element)) for (const weight of rule.weights) found.add(weight);
    }
  }
  return WEIGHTS.filter((weight) => found.has(weight));
}

/** Undefined for what a sheet adds to a page by itself, such as `::after`: no letter of the page stands in it. */
function toRule(selector: readonly Selector[], weights: readonly Weight[]): WeightRule | undefined {
  const compounds: Selector[][] = [[]];
  for (const part of selector) {
    if (part.type === SelectorType.Child || part.type === SelectorType.Descendant) compounds.push([]);
    // What stands before an element is not looked at.
    else if (part.type === SelectorType.Adjacent || part.type === SelectorType.Sibling) compounds.splice(-1, 1, []);
    else compounds.at(-1)?.push(part);
  }
  const subject = compounds.pop() ?? [];
  if (subject.some(({ type }) => type === SelectorType.PseudoElement)) return undefined;
  return { subject, ancestors: compounds, weights };
}

function keyOf(subject: Compound): string {
  for (const part of subject) {
    if (part.type === SelectorType.Tag) return part.name;
    if (part.type === SelectorType.Attribute && part.name === 'class' && part.action === 'element') return part.value;
  }
  return '*';
}

function mayMatch(compound: Compound, element: WeighedElement): boolean {
  return compound.every((part) => {
    if (part.type === SelectorType.Tag) return part.name === element.tag;
    if (part.type === SelectorType.Attribute) {
      if (part.name === 'class' && part.action === 'element') return element.classes.includes(part.value);
      return new RegExp(`(?:^|\\s)${part.name}(?:[=\\s]|$)`).test(element.attributes);
    }
    if (part.type !== SelectorType.Pseudo || !Array.isArray(part.data) || !/^(?:is|where)$/.test(part.name))
      return true;
    return part.data.some((selector) => mayMatch(toRule(selector, [])?.subject ?? [], element));
  });
}

/** None where it stays as it is, both where the value does not tell. */
function toWeights(property: string, value: string): readonly Weight[] {
  if (!/^font(?:-weight)?$/.test(property) || /^(?:inherit|unset)$/.test(value)) return [];
  if (value.includes('var(')) return WEIGHTS;
  const [weight = property === 'font' ? 'normal' : value] =
    /\b(?:normal|bold|bolder|lighter|[1-9]00|\d50)\b/.exec(value) ?? [];
  if (/^(?:normal|lighter)$/.test(weight)) return [400];
  if (/^bold/.test(weight)) return [700];
  return [Number(weight) > 500 ? 700 : 400];
}
