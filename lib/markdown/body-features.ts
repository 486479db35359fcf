import type { Element } from 'hast';
import { DIAGRAM_ELEMENT, FORMULA_ELEMENT } from '@/lib/site/drawn-elements';

/** How each part of a body that needs a style sheet or an element of its own is known in the finished tree. */
const FEATURES = {
  callout: (node: Element) => hasClass(node, 'callout') || hasClass(node, 'callout-emoji'),
  code: (node: Element) => node.tagName === 'figure' && hasClass(node, 'code'),
  'code-lines': isOfCodeLines,
  embed: (node: Element) => node.tagName === 'iframe' || (node.tagName === 'figure' && hasClass(node, 'facade')),
  figure: (node: Element) => 'dataView' in node.properties,
  gallery: (node: Element) => hasClass(node, 'gallery'),
  footnotes: (node: Element) => hasClass(node, 'footnotes'),
  form: (node: Element) => hasClass(node, 'form') || hasClass(node, 'year-word'),
  details: (node: Element) => node.tagName === 'details',
  definitions: (node: Element) => node.tagName === 'dl',
  math: (node: Element) => node.tagName === FORMULA_ELEMENT,
  mermaid: (node: Element) => node.tagName === DIAGRAM_ELEMENT,
};

/** What a body may hold that is loaded on no page without it. */
export type BodyFeature = keyof typeof FEATURES;

const NAMES = Object.keys(FEATURES) as BodyFeature[];

/** The features that an element of a body shows. */
export function featuresOf(node: Element): BodyFeature[] {
  return NAMES.filter((name) => FEATURES[name](node));
}

/** Numbers of lines, signs before them, and lines of which something is said (`code-lines.ts`). */
function isOfCodeLines(node: Element): boolean {
  const isTold = hasClass(node, 'line') && Object.keys(node.properties).length > 1;
  return isTold || hasClass(node, 'sign') || 'dataNumbers' in node.properties;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
