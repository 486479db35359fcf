import type { Html, PhrasingContent, Root } from 'mdast';
import type {} from 'remark-parse';
import type { Data, Plugin } from 'unified';
import { isFormatting, isVoid, kindOfName } from './tag-names';
import { escapeUnknown } from './unknown-tags';
import { visit } from './walk';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<Extension['flow']>[number], readonly unknown[] | undefined>;
type Tokenizer = Construct['tokenize'];
type Tag = { name: string; isClosing: boolean; isBare: boolean };

const TAG = /^<(\/?)([A-Za-z][^\s/>]*)(\s*)(.*?)\/?>$/s;
/** Elements that say something about a page, or swallow text; within a sentence they are always a mention. */
const NEVER_INLINE = new Set(
  'base body frame frameset head html link meta noembed noframes plaintext script style title'.split(' '),
);

/**
 * Keeps as text what only looks like HTML, because a browser would make it vanish:
 *
 * - a name that is no element of HTML, SVG or MathML: `List<String>`, `<PACKAGE_NAME>`
 * - within a sentence an element without attributes that is closed nowhere in it: `<div> 태그는`
 *
 * A formatting element that is left open (`<b>`) ends with its paragraph.
 */
export const remarkKnownHtml: Plugin<[], Root> = function () {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    flow: { 60: { name: 'knownHtml', tokenize, concrete: true } },
    disable: { null: ['htmlFlow'] },
  });
  return (tree) => {
    visit(tree, (node) => {
      if (!('children' in node)) return;
      if (node.type === 'paragraph' || isPhrasingParent(node.type)) {
        node.children = settleInline(node.children as PhrasingContent[]) as typeof node.children;
      } else {
        for (const child of node.children) if (child.type === 'html') child.value = escapeUnknown(child.value);
      }
    });
  };
};

function isPhrasingParent(type: string): boolean {
  return ['heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell'].includes(type);
}

/** An HTML block as CommonMark has it, unless the tag is none. */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const own = this.parser.constructs.flow?.[60];
  const htmlFlow = [own ?? []].flat().find((construct) => construct.name === 'htmlFlow');
  if (!htmlFlow) return nok;
  // Without its name the construct is not the one that is switched off.
  const block = effects.attempt({ ...htmlFlow, name: undefined }, ok, nok);
  return effects.check({ tokenize: tokenizeName, partial: true }, block, nok);
};

const tokenizeName: Tokenizer = (effects, ok, nok) => {
  let name = '';
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return afterOpening;
  };
  function afterOpening(code: number | null): ReturnType<typeof ok> {
    if (code === null) return nok(code);
    const character = String.fromCharCode(code);
    if (name === '' && (character === '!' || character === '?')) {
      effects.exit('data');
      return ok(code);
    }
    if ((name === '' && character === '/') || /[\w-]/.test(character)) {
      if (character !== '/') name += character;
      effects.consume(code);
      return afterOpening;
    }
    effects.exit('data');
    const kind = kindOfName(name);
    // A lone `<path>` is a placeholder of some command; SVG begins with `<svg>`.
    return kind === 'html' || (kind === 'foreign' && character !== '>') ? ok(code) : nok(code);
  }
};

function settleInline(children: PhrasingContent[]): PhrasingContent[] {
  const tags = children.map((child) => (child.type === 'html' ? readTag(child) : undefined));
  let foreign = 0;
  const open: string[] = [];
  const settled = children.map((child, index): PhrasingContent => {
    const tag = tags[index];
    if (child.type !== 'html') return child;
    if (!tag) return child.value.startsWith('<!--') ? child : { ...child, type: 'text' };
    const before = children[index - 1];
    const isGeneric = before?.type === 'text' && /\w$/.test(before.value) && /^[A-Z]/.test(tag.name);
    const isClosed = tags.slice(index + 1).some((other) => other?.isClosing && isSame(other.name, tag.name));
    if (/^(svg|math)$/i.test(tag.name)) foreign += tag.isClosing ? -1 : 1;
    if (isText(tag, { isGeneric, isClosed, isForeign: foreign > 0 })) return { ...child, type: 'text' };
    if (tag.isClosing) {
      const last = open.findLastIndex((name) => isSame(name, tag.name));
      if (last >= 0) open.splice(last, 1);
    } else if (isFormatting(tag.name)) open.push(tag.name);
    return child;
  });
  return [...settled, ...open.reverse().map((name): Html => ({ type: 'html', value: `</${name}>` }))];
}

function isText(tag: Tag, at: { isGeneric: boolean; isClosed: boolean; isForeign: boolean }): boolean {
  const kind = kindOfName(tag.name);
  if (kind === 'unknown') return true;
  if (kind === 'foreign') return !at.isForeign && tag.isBare;
  if (NEVER_INLINE.has(tag.name.toLowerCase())) return tag.isBare && !at.isClosed;
  if (tag.isClosing || !tag.isBare) return false;
  if (at.isGeneric && !at.isClosed) return true;
  if (isFormatting(tag.name)) return tag.name.toLowerCase() === 'a' && !at.isClosed;
  if (isVoid(tag.name)) return !/^([bh]r|wbr)$/i.test(tag.name);
  return !at.isClosed;
}

function readTag(node: Html): Tag | undefined {
  const match = TAG.exec(node.value);
  return match ? { name: match[2] ?? '', isClosing: match[1] === '/', isBare: match[4] === '' } : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
