import { parse as parseSelectors, type Selector, SelectorType } from 'css-what';
import { type AtRule, type ChildNode, parse as parseSheet } from 'postcss';
import { WEIGHTS, type Weight } from '@/lib/fonts/common';

/** What of an element decides which rules it comes under. */
export type WeighedElement = { tag: string; classes: readonly string[]; attributes: string };

/** Parts of selectors, as css-what reads them, between two combinators. */
type Compound = readonly Selector[];

type WeightRule = {
  subject: Compound;
  ancestors: readonly Compound[];
  /** Whether nothing but what is looked at decides if it counts. */
  isPlain: boolean;
  /** Of two rules that count, the one with the higher rank does: by layer, specificity and place. */
  rank: number;
  /** One, both where the value does not tell, and none for that of the parent. */
  weights: readonly Weight[];
};

/** The rules of style sheets that set a weight, by a class or a tag that their subject has; `*` for those with neither. */
export type WeightRules = ReadonlyMap<string, readonly WeightRule[]>;

/**
 * Reads which weights style sheets give to what. (css-tree, which reads the styles of drawings, would do it alone, and
 * takes seven times as long to load as the two that do it here.) Of conditions it keeps those that are seen in the HTML by themselves:
 * tags, classes, names of attributes and what an element stands in. So a rule that counts is never missed, and one that
 * does not may be taken to.
 *
 * @param sheets CSS without nested rules, as a build packs it
 * @throws what PostCSS and css-what say of CSS that they cannot read
 */
export function toWeightRules(sheets: readonly string[]): WeightRules {
  const rules = new Map<string, WeightRule[]>();
  const layers: string[] = [];
  let place = 0;
  for (const sheet of sheets) {
    const tree = parseSheet(sheet);
    tree.walkAtRules('layer', ({ params }) => {
      for (const name of params.split(/\s*,\s*/)) if (!layers.includes(name)) layers.push(name);
    });
    tree.walkRules((rule) => {
      const { layer, isAlways } = findFrame(rule);
      for (const node of rule.nodes) {
        const weights = node.type === 'decl' ? toWeights(node.prop, node.value) : undefined;
        for (const selector of weights ? parseSelectors(rule.selector) : []) {
          const { subject, ancestors, isPlain } = toParts(selector);
          // What a sheet adds to a page by itself, such as `::after`, holds no letter of the page.
          if (weights === undefined || subject.some(({ type }) => type === SelectorType.PseudoElement)) continue;
          place += 1;
          const level = layer === undefined ? layers.length : layers.indexOf(layer);
          const rank = (level * 1000 + toSpecificity(selector)) * 1e6 + place;
          const key = keyOf(subject);
          rules.set(key, [
            ...(rules.get(key) ?? []),
            { subject, ancestors, isPlain: isPlain && isAlways, rank, weights },
          ]);
        }
      }
    });
  }
  return rules;
}

/**
 * The weights that an element may be set in: that of the last rule that surely counts for it, and those of later ones
 * that may.
 *
 * @param ancestors what it stands in, in any order
 * @param inherited the weights that its parent may have
 * @param own the weight that a browser gives to such an element
 */
export function findWeights(
  element: WeighedElement,
  ancestors: readonly WeighedElement[],
  { inherited, own }: { inherited: readonly Weight[]; own?: Weight },
  rules: WeightRules,
): readonly Weight[] {
  const counting = [element.tag, '*', ...element.classes].flatMap((key) =>
    (rules.get(key) ?? []).filter(({ subject, ancestors: outside }) => {
      const isInside = outside.every((compound) => ancestors.some((one) => mayMatch(compound, one)));
      return isInside && mayMatch(subject, element);
    }),
  );
  let found = new Set(own === undefined ? inherited : [own]);
  for (const { isPlain, weights } of counting.sort((a, b) => a.rank - b.rank)) {
    const said = weights.length > 0 ? weights : inherited;
    found = isPlain ? new Set(said) : new Set([...found, ...said]);
  }
  return WEIGHTS.filter((weight) => found.has(weight));
}

function toParts(selector: readonly Selector[]): Pick<WeightRule, 'subject' | 'ancestors' | 'isPlain'> {
  const compounds: Selector[][] = [[]];
  for (const part of selector) {
    if (part.type === SelectorType.Child || part.type === SelectorType.Descendant) compounds.push([]);
    // What stands before an element is not looked at.
    else if (part.type === SelectorType.Adjacent || part.type === SelectorType.Sibling) compounds.splice(-1, 1, []);
    else compounds.at(-1)?.push(part);
  }
  return { subject: compounds.pop() ?? [], ancestors: compounds, isPlain: selector.every(isSeen) };
}

/** Whether `mayMatch` sees all of what a part of a selector asks for. */
function isSeen(part: Selector): boolean {
  if (part.type === SelectorType.Attribute) return /^(?:element|exists)$/.test(part.action);
  return [SelectorType.Tag, SelectorType.Universal, SelectorType.Descendant].includes(part.type as SelectorType);
}

/** Classes, attributes and states count ten, tags one. @see https://drafts.csswg.org/selectors/#specificity-rules */
function toSpecificity(selector: readonly Selector[]): number {
  return selector.reduce((sum, part) => sum + specificityOf(part), 0);
}

function specificityOf(part: Selector): number {
  if (part.type === SelectorType.Tag) return 1;
  if (part.type === SelectorType.Attribute) return part.name === 'id' ? 100 : 10;
  if (part.type !== SelectorType.Pseudo || part.name === 'where') return 0;
  return Array.isArray(part.data) ? Math.max(0, ...part.data.map(toSpecificity)) : 10;
}

/** What a rule stands in: its layer, and whether it counts on every screen. */
function findFrame(rule: ChildNode): { layer?: string; isAlways: boolean } {
  const { parent } = rule;
  if (parent?.type !== 'atrule') return { isAlways: true };
  const { name, params } = parent as AtRule;
  const outer = findFrame(parent as ChildNode);
  return name === 'layer' ? { layer: params, ...outer } : { ...outer, isAlways: false };
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
    return part.data.some((selector) => mayMatch(toParts(selector).subject, element));
  });
}

/** Undefined where a declaration is not of a weight. */
function toWeights(property: string, value: string): readonly Weight[] | undefined {
  if (!/^font(?:-weight)?$/.test(property)) return undefined;
  if (/^(?:inherit|unset)$/.test(value)) return [];
  if (value.includes('var(')) return WEIGHTS;
  const [weight = property === 'font' ? 'normal' : value] =
    /\b(?:normal|bold|bolder|lighter|[1-9]00|\d50)\b/.exec(value) ?? [];
  if (/^(?:normal|lighter)$/.test(weight)) return [400];
  if (/^bold/.test(weight)) return [700];
  return [Number(weight) > 500 ? 700 : 400];
}
