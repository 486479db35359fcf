import type { Element, ElementContentMap, Properties, Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from './walk';

/**
 * Turns HTML that stands in MDX without expressions into plain elements, so that the map of components and our
 * other rules apply to it: `<img src="a.png" />` -> the same element as `![](a.png)`. MDX itself leaves such tags alone.
 */
export const rehypeLiteralJsx: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!parent || index === undefined || !node.name || !/^[a-z][a-z0-9]*$/.test(node.name)) return;
    const properties = toProperties(node);
    if (!properties) return;
    const element: Element = { type: 'element', tagName: node.name, properties, children: [] };
    element.children = node.children as Element['children'];
    if (node.position) element.position = node.position;
    parent.children[index] = element;
  });
};

/** What MDX adds to the tree; its types come with `@mdx-js/mdx`. */
type LiteralJsx = ElementContentMap['mdxJsxFlowElement' | 'mdxJsxTextElement'];

/** Undefined where a value is known only when the page is drawn. */
function toProperties(node: LiteralJsx): Properties | undefined {
  const properties: Properties = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const value = toLiteral(attribute.value);
    if (value === undefined) return undefined;
    if (attribute.name === 'class' || attribute.name === 'className') properties.className = String(value).split(/\s+/);
    else properties[toPropertyName(attribute.name)] = value;
  }
  return properties;
}

type Value = LiteralJsx['attributes'][number]['value'];

/** The value of an attribute as it stands; undefined for what is known only when the page is drawn. */
export function toLiteral(value: Value): string | number | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const [statement] = value.data?.estree?.body ?? [];
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') return undefined;
  const literal = statement.expression.value;
  return typeof literal === 'string' || typeof literal === 'number' || typeof literal === 'boolean'
    ? literal
    : undefined;
}

function toPropertyName(name: string): string {
  if (name === 'for') return 'htmlFor';
  if (name === 'tabindex') return 'tabIndex';
  return name;
}
