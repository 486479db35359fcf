import type { Element } from 'hast';

/** How each part of a body that needs a style sheet or an element of its own is known in the finished tree. */
const FEATURES = {
  code: (node: Element) => node.tagName === 'figure' && hasClass(node, 'code'),
  embed: (node: Element) => node.tagName === 'iframe' || (node.tagName === 'figure' && hasClass(node, 'facade')),
  figure: (node: Element) => 'dataView' in node.properties,
  gallery: (node: Element) => hasClass(node, 'gallery'),
  footnotes: (node: Element) => hasClass(node, 'footnotes'),
  form: (node: Element) => hasClass(node, 'form') || hasClass(node, 'year-word'),
};

/** What a body may hold that is loaded on no page without it. */
export type BodyFeature = keyof typeof FEATURES;

const NAMES = Object.keys(FEATURES) as BodyFeature[];

/** The features that an element of a body shows. */
export function featuresOf(node: Element): BodyFeature[] {
  return NAMES.filter((name) => FEATURES[name](node));
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
