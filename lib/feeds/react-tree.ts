import type { ElementContent, Properties, Root } from 'hast';
import type { ReactNode } from 'react';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

/**
 * What server components draw, as a tree of HTML: components are called, promises awaited. `react-dom/server` does load
 * in a route of Next, but waits for nothing, and `prerender` of `react-dom/static` calls client components, which are
 * references there and throw (tried on Next 16.4).
 *
 * @param replacement what stands for a part that only a browser can draw: a client component, one that uses hooks
 */
export async function toTree(node: ReactNode, replacement: ElementContent): Promise<Root> {
  const tree: Root = { type: 'root', children: await draw(node, replacement) };
  return unified().use(rehypeRaw).run(tree);
}

/** Elements as React makes them, in the words of https://github.com/facebook/react/blob/main/packages/shared/ReactSymbols.js */
type DrawnElement = { type: unknown; props: Record<string, unknown> };
type Wrapper = {
  $$typeof?: symbol;
  type?: unknown;
  render?: Component;
  _init?: (payload: unknown) => unknown;
  _payload?: unknown;
};
type Component = (props: Record<string, unknown>) => ReactNode | Promise<ReactNode>;

async function draw(node: unknown, replacement: ElementContent): Promise<ElementContent[]> {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') {
    return [{ type: 'text', value: String(node) }];
  }
  if (typeof node !== 'object') return [];
  if ('then' in node) return draw(await node, replacement);
  if (Symbol.iterator in node) return drawAll([...(node as Iterable<unknown>)], replacement);
  if ('_init' in node) return draw(await load(node as Wrapper), replacement);
  return 'props' in node ? drawElement(node as DrawnElement, replacement) : [];
}

async function drawAll(nodes: readonly unknown[], replacement: ElementContent): Promise<ElementContent[]> {
  return (await Promise.all(nodes.map((node) => draw(node, replacement)))).flat();
}

async function drawElement({ type, props }: DrawnElement, replacement: ElementContent): Promise<ElementContent[]> {
  if (typeof type === 'string') return [await drawHost(type, props, replacement)];
  if (isClientReference(type)) return [structuredClone(replacement)];
  if (typeof type === 'function') return drawComponent(type as Component, props, replacement);
  if (typeof type === 'object' && type !== null) {
    const wrapper = type as Wrapper;
    if (wrapper.render) return drawComponent(wrapper.render, props, replacement);
    if (wrapper._init) return drawElement({ type: await load(wrapper), props }, replacement);
    if (wrapper.type) return drawElement({ type: wrapper.type, props }, replacement);
  }
  // Fragment, Suspense, StrictMode: symbols that draw what is in them.
  return draw(props.children, replacement);
}

/** What throws here and not on the page is a hook, which needs React's own renderer; a real mistake fails the page. */
async function drawComponent(component: Component, props: Record<string, unknown>, replacement: ElementContent) {
  let drawn: ReactNode;
  try {
    drawn = await component(props);
  } catch {
    return [structuredClone(replacement)];
  }
  return draw(drawn, replacement);
}

async function drawHost(tagName: string, props: Record<string, unknown>, replacement: ElementContent) {
  const { children, dangerouslySetInnerHTML: inner, ...attributes } = props;
  const html = (inner as { __html?: unknown } | undefined)?.__html;
  const drawn =
    html === undefined ? await draw(children, replacement) : [{ type: 'raw' as const, value: String(html) }];
  return { type: 'element', tagName, properties: toProperties(attributes), children: drawn } as ElementContent;
}

function toProperties(attributes: Record<string, unknown>): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' && typeof value === 'object' && value !== null) properties.style = toCss(value);
    if (name === 'className') properties.className = String(value).split(' ');
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      properties[name] = value;
  }
  return properties;
}

/** `{ fontSize: '1em', '--hue': 42 }` → `font-size: 1em; --hue: 42` */
function toCss(style: object): string {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(
      ([name, value]) =>
        `${name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value}`,
    )
    .join('; ');
}

function isClientReference(type: unknown): boolean {
  const isHolder = typeof type === 'function' || (typeof type === 'object' && type !== null);
  return isHolder && (type as Wrapper).$$typeof === Symbol.for('react.client.reference');
}

/** A lazy part gives its value, or throws the promise of it. */
async function load({ _init, _payload }: Wrapper): Promise<unknown> {
  try {
    return _init?.(_payload);
  } catch (thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('then' in thrown)) throw thrown;
    await thrown;
    return _init?.(_payload);
  }
}
