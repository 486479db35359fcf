import type { CssNode, List, ListItem } from 'css-tree';
import { svgTagNames } from 'svg-tag-names';
import type { Config } from 'svgo';

type CssTree = typeof import('css-tree');

/**
 * An SVG that runs nothing and asks nobody for anything, and looks the same otherwise. A picture in a page is shown
 * without its scripts, but its file may be opened by itself, where they would run as those of the site.
 *
 * What reads it is loaded with the first: that takes longer than a build that has none to prepare, or a page of dev.
 *
 * @param text of the file
 * @throws when it is no well-formed SVG: browsers show none then, either
 */
export async function sanitiseSvg(text: string): Promise<string> {
  const [{ optimize }, css] = await Promise.all([import('svgo'), import('css-tree')]);
  const { data } = optimize(text, { plugins: [harmless(css)] });
  if (!/^<svg[\s>]/.test(data.trimStart())) throw new Error('it has no <svg> at its root');
  return data;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Everything of SVG but what runs or embeds. */
const ELEMENTS = new Set(svgTagNames);
for (const name of [
  'script',
  'handler',
  'listener',
  'foreignObject',
  'iframe',
  'audio',
  'video',
  'canvas',
  'unknown',
  'discard',
  'metadata',
]) {
  ELEMENTS.delete(name);
}

const harmless = (css: CssTree): NonNullable<Config['plugins']>[number] => ({
  name: 'harmless',
  fn: () => ({
    doctype: { enter: (node, parent) => remove(node, parent) },
    instruction: { enter: (node, parent) => remove(node, parent) },
    comment: { enter: (node, parent) => remove(node, parent) },
    element: {
      enter: (node, parent) => {
        if (!ELEMENTS.has(node.name) || animatesAddress(node.attributes)) return remove(node, parent);
        for (const [name, value] of Object.entries(node.attributes)) {
          const kept = toHarmless(css, node.name, name, value);
          if (kept === undefined) delete node.attributes[name];
          else node.attributes[name] = kept;
        }
        if (node.name === 'style') {
          for (const child of node.children) {
            if (child.type === 'text' || child.type === 'cdata')
              child.value = toHarmlessCss(css, child.value, 'stylesheet');
          }
        }
        return undefined;
      },
    },
  }),
});

function remove(node: object, parent: { children: object[] }): void {
  parent.children = parent.children.filter((child) => child !== node);
}

/** `<set attributeName="href" to="javascript:…">` */
function animatesAddress({ attributeName = '' }: Record<string, string | undefined>): boolean {
  return /^\s*(on|(xlink:)?href\s*$)/i.test(attributeName);
}

/** @returns undefined for an attribute that must go */
function toHarmless(css: CssTree, element: string, name: string, value: string): string | undefined {
  if (/^on/i.test(name) || /^(xml:base|src|srcdoc|formaction|ping)$/i.test(name)) return undefined;
  if (name === 'xmlns') return value === SVG ? value : undefined;
  if (/^(xlink:)?href$/i.test(name)) return isHarmlessAddress(element, value) ? value : undefined;
  if (name === 'style') return toHarmlessCss(css, value, 'declarationList');
  return /url|image|src|\\/i.test(value) && /[(\\]/.test(value) ? toHarmlessCss(css, value, 'value') : value;
}

function isHarmlessAddress(element: string, address: string): boolean {
  const trimmed = address.trim();
  if (trimmed.startsWith('#')) return true;
  return element === 'a' ? /^(https?|mailto):/i.test(trimmed) : RASTER_DATA.test(trimmed);
}

const RASTER_DATA = /^data:image\/(png|jpe?g|gif|webp|avif);base64,/i;
const FONT_DATA = /^data:(font\/|application\/(x-)?font-)/i;

/** CSS in which no address leads out of the file. Read by a parser: `u\72l(…)` is an address too. */
function toHarmlessCss(
  { parse, walk, generate }: CssTree,
  text: string,
  context: 'stylesheet' | 'declarationList' | 'value',
): string {
  const tree = parse(text, { context, parseCustomProperty: true });
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && /^(import|namespace|charset)$/i.test(node.name)) list?.remove(item);
      if (node.type === 'Url' && !isOwn(node.value)) node.value = '#';
      // `image-set("https://…")` takes addresses as strings.
      if (node.type === 'Function' && /image-set$|^(image|src)$|\\/i.test(node.name)) list?.remove(item);
      // What does not parse is dropped by browsers as well, but not always by the same rule.
      if (node.type === 'Raw' && /url|import|@|\\|src|image/i.test(node.value)) node.value = '';
    },
  });
  return generate(tree);
}

function isOwn(address: string): boolean {
  return address.startsWith('#') || RASTER_DATA.test(address) || FONT_DATA.test(address);
}
