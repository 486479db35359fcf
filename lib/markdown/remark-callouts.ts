import type { Blockquote, Data, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import type {} from 'remark-directive';
import type {} from 'remark-mdx';
import type { Plugin } from 'unified';
import { type Callout, toCallout } from './callouts';
import { toLiteral } from './rehype-literal-jsx';
import type { BodyLabels } from './rendered-body';
import { SKIP, visit } from './walk';

type CalloutLabels = Pick<BodyLabels, 'callouts' | 'details'>;
type Options = {
  /** What each is called where its author gave no title. */
  labels: CalloutLabels;
  /** The owner's own components: a `Callout` among them wins. */
  components?: readonly string[] | undefined;
};
type Block = Blockquote['children'][number];
type Box = {
  callout: Callout;
  /** The words of its head; `false` where it has none, undefined where it is called by its name. */
  title?: PhrasingContent[] | false | undefined;
  fold?: 'open' | 'closed' | undefined;
  children: readonly RootContent[];
  position: Root['position'];
};

/** `[!NOTE]` of GitHub, with what Obsidian allows behind it: `[!note]- 제목`. */
const MARK = /^\[!([a-z]+)\]([+-]?)(?:[ \t]+|(?=\n)|$)/i;

/** `💡 …`: how Notion writes a callout as Markdown. */
const EMOJI = /^\p{Extended_Pictographic}\uFE0F?\s/u;

/**
 * Callouts, whoever's spelling:
 *
 * - `> [!NOTE]`, `> [!tip]- 제목` (https://docs.github.com/en/get-started/writing-on-github, Obsidian), and `> **Note**`
 *   above a text, as GitHub had it before
 * - `:::tip[제목]` … `:::` and `:::details[제목]` (Docusaurus, VitePress)
 * - `<Callout type="tip" title="제목">` in `.mdx`
 *
 * ```html
 * <div class="callout" data-callout="tip" role="note"><p class="callout-title">제목</p>…</div>
 * ```
 *
 * One that folds is a `<details>`, its head the `<summary>`. `> 💡 …` of Notion stays a quote, with a look of its own.
 */
export const remarkCallouts: Plugin<[Options], Root> =
  ({ labels, components = [] }) =>
  (tree, file) => {
    const tell = (found: string, hint: string, place: Root['position']) => {
      file.message(found, { place, source: 'hoego', ruleId: 'warning' }).note = hint;
    };
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'blockquote') {
        const box = readQuote(node);
        if (box) parent.children[index] = toBlock(box, labels);
        else if (!node.data?.hName && EMOJI.test(toPlainText(node))) {
          node.data = { ...node.data, hProperties: { className: ['callout-emoji'] } };
        }
      } else if (node.type === 'containerDirective') {
        const { name, position } = node;
        const callout = toCallout(name);
        if (!callout && name !== 'details') return undefined;
        if (!isClosed(String(file), position)) {
          tell(`:::${name} is opened and never closed`, 'Write ::: on a line of its own where it ends.', position);
        }
        const { title, children } = splitLabel(node.children as RootContent[]);
        const { title: stated, fold, bare } = node.attributes ?? {};
        const words = title ?? (stated ? [{ type: 'text' as const, value: stated }] : undefined);
        parent.children[index] = callout
          ? toBlock({ callout, title: bare ? (words ?? false) : words, fold: toFold(fold), children, position }, labels)
          : toDetails(words, children, fold === 'open', position, labels);
        return [SKIP, index];
      } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Callout' && !components.includes('Callout')) {
        const attributes = Object.fromEntries(
          node.attributes.map((one) => (one.type === 'mdxJsxAttribute' ? [one.name, toLiteral(one.value)] : ['…', ''])),
        );
        const type = String(attributes.type ?? attributes.kind ?? 'note');
        const callout = toCallout(type);
        if (!callout)
          tell(
            `there is no callout of the type \`${type}\``,
            'Write type="note", tip, important, warning or caution.',
            node.position,
          );
        const title =
          typeof attributes.title === 'string' ? [{ type: 'text' as const, value: attributes.title }] : undefined;
        const children = node.children as RootContent[];
        const given = callout ?? { name: 'note', look: 'note' };
        parent.children[index] = toBlock({ callout: given, title, children, position: node.position }, labels);
        return [SKIP, index];
      }
      return undefined;
    });
  };

/** A callout as a block of mdast that becomes HTML by its `data`. */
export function toBlock({ callout, title, fold, children, position }: Box, labels: CalloutLabels): Blockquote {
  const word = labels.callouts[callout.name];
  const words = title === undefined ? [{ type: 'text' as const, value: word }] : title;
  const hProperties = {
    className: ['callout'],
    dataCallout: callout.look,
    ...(fold ? { open: fold === 'open' } : { role: 'note', ...(words ? {} : { ariaLabel: word }) }),
  };
  const head = words && toHead(words, fold ? 'summary' : 'p', 'callout-title');
  const data: Data = { hName: fold ? 'details' : 'div', hProperties };
  return { type: 'blockquote', children: [...(head ? [head] : []), ...(children as Block[])], data, position };
}

function toDetails(
  title: PhrasingContent[] | undefined,
  children: readonly RootContent[],
  open: boolean,
  position: Root['position'],
  labels: CalloutLabels,
): Blockquote {
  const words = title ?? [{ type: 'text' as const, value: labels.details }];
  const data: Data = { hName: 'details', hProperties: { open } };
  return { type: 'blockquote', children: [toHead(words, 'summary'), ...(children as Block[])], data, position };
}

function toHead(children: PhrasingContent[], hName: string, name?: string): Paragraph {
  return { type: 'paragraph', children, data: { hName, hProperties: name ? { className: [name] } : {} } };
}

function readQuote(quote: Blockquote): Box | undefined {
  const [first, ...rest] = quote.children;
  // Our own blocks are quotes in mdast too.
  if (quote.data?.hName || first?.type !== 'paragraph') return undefined;
  const [lead, ...words] = first.children;
  if (lead?.type === 'strong') {
    const word = /^(note|warning)$/i.exec(toPlainText(lead))?.[1];
    const callout = word === undefined ? undefined : toCallout(word);
    const next = words[0];
    if (!callout || (next && !(next.type === 'text' && next.value.startsWith('\n')))) return undefined;
    return { callout, children: [...toParagraph(dropBreak(words)), ...rest], position: quote.position };
  }
  const match = lead?.type === 'text' ? MARK.exec(lead.value) : null;
  const callout = match ? toCallout(match[1] ?? '') : undefined;
  if (lead?.type !== 'text' || !match || !callout) return undefined;
  const line = [{ ...lead, value: lead.value.slice(match[0].length) }, ...words];
  const { head, body } = splitLine(line);
  return {
    callout,
    title: toPlainText(head).trim() === '' ? undefined : head,
    fold: match[2] === '-' ? 'closed' : match[2] === '+' ? 'open' : undefined,
    children: [...toParagraph(body), ...rest],
    position: quote.position,
  };
}

/** What stands on the first line of a paragraph, and what below it. */
function splitLine(nodes: readonly PhrasingContent[]): { head: PhrasingContent[]; body: PhrasingContent[] } {
  const at = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const node = nodes[at];
  if (node === undefined) return { head: [...nodes], body: [] };
  const head = nodes.slice(0, at);
  const body = nodes.slice(at + 1);
  if (node.type !== 'text') return { head, body };
  const [line = '', ...lines] = node.value.split('\n');
  return {
    head: [...head, ...(line === '' ? [] : [{ ...node, value: line }])],
    body: [{ ...node, value: lines.join('\n') }, ...body],
  };
}

function dropBreak([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  return [{ ...first, value: first.value.trimStart() }, ...rest];
}

function toParagraph(children: PhrasingContent[]): Paragraph[] {
  return toPlainText(children).trim() === '' && children.every((node) => node.type === 'text')
    ? []
    : [{ type: 'paragraph', children }];
}

/** The words in brackets behind the name are a paragraph of their own, marked so. */
function splitLabel([first, ...rest]: readonly RootContent[]): { title?: PhrasingContent[]; children: RootContent[] } {
  if (first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data) {
    return { title: first.children, children: rest };
  }
  return { children: first ? [first, ...rest] : [] };
}

function toFold(fold: string | null | undefined): Box['fold'] {
  return fold === 'open' || fold === 'closed' ? fold : undefined;
}

function isClosed(text: string, position: Root['position']): boolean {
  const lines = text.slice(position?.start.offset, position?.end.offset).trimEnd().split('\n');
  return lines.length > 1 && /^[\s>]*:{3,}\s*$/.test(lines.at(-1) ?? '');
}
