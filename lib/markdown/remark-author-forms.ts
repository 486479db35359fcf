import type { Blockquote, Data, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'remark-directive';
import type {} from 'remark-mdx';
import type { Plugin } from 'unified';
import { type AuthorForm, EMBED_ELEMENT, formOfComponent, formOfDirective } from './author-forms';
import { toMedia } from './media-forms';
import { toLiteral } from './rehype-literal-jsx';
import type { EmbedRequest } from './rendered-body';
import { declaredNames } from './script-names';
import { SKIP, visit } from './walk';

type Options = {
  /** The owner's own components: one of the same name wins. */
  components?: readonly string[] | undefined;
  /** What the body asks for is put here. */
  embeds: EmbedRequest[];
};
type Written = Extract<
  RootContent,
  { type: 'containerDirective' | 'leafDirective' | 'mdxJsxFlowElement' | 'mdxJsxTextElement' }
>;
type Tell = (found: string, hint: string, place?: Root['position']) => void;

/**
 * Turns our forms into what they mean, whichever way they are written: `<KPT>` in `.mdx` and `:::kpt` in `.md` are one
 * section, `<Goals year={2025} />` and `::goals{year=2025}` one place for data, told in `embeds`.
 * What cannot be meant is an error: an attribute that is not known, a year that is none, a form within a sentence.
 */
export const remarkAuthorForms: Plugin<[Options], Root> =
  ({ components = [], embeds }) =>
  (tree, file) => {
    const own = new Set(components);
    const tell: Tell = (found, hint, place) => {
      file.message(found, { place, source: 'hoego', ruleId: 'error' }).note = hint;
    };
    visit(tree, 'mdxjsEsm', (node) => {
      for (const name of declaredNames(node.data?.estree)) own.add(name);
    });
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
        tellOfCode(node.value, own, (found, hint) => tell(found, hint, node.position));
        return undefined;
      }
      const form = formOf(node, own);
      if (form === undefined && 'attributes' in node && Array.isArray(node.attributes)) {
        for (const { value } of node.attributes) {
          if (typeof value !== 'object' || value === null) continue;
          tellOfCode(value.value, own, (found, hint) => tell(found, hint, node.position));
        }
      }
      if (form === undefined || !parent || index === undefined) return undefined;
      const written = node as Written;
      const told: Tell = (found, hint) => tell(found, hint, written.position);
      // MDX takes what stands in another component for text: `<Note><Goals /></Note>` is a block all the same.
      if (written.type === 'mdxJsxTextElement' && parent.type !== 'mdxJsxFlowElement') {
        const hint = 'Put it on a line of its own, with a blank line before and after.';
        told(`<${form.component}> stands within a sentence`, hint);
        return SKIP;
      }
      tellOfEnd(written, String(file), told);
      if (form.media) {
        const spelt = spell(written, form);
        parent.children[index] = toMedia(form.media, { written, attributes: attributesOf(written), spelt }, told);
        return form.media === 'figure' ? undefined : SKIP;
      }
      const year = yearOf(written, form, told);
      parent.children[index] = toBlock(written, form, year, told);
      if (form.embed && written.position) {
        const { line, column } = written.position.start;
        embeds.push({ name: form.embed, ...(year === undefined ? {} : { year }), line, column });
      }
      return form.holds === 'blocks' ? undefined : SKIP;
    });
  };

function formOf(node: Root | RootContent, own: ReadonlySet<string>): AuthorForm | undefined {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') return formOfDirective(node.name);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  return own.has(node.name ?? '') ? undefined : formOfComponent(node.name);
}

/** Code is not looked into: a form that stands there would be missing from the page. */
function tellOfCode(code: string, own: ReadonlySet<string>, tell: Tell): void {
  for (const [, name = ''] of code.matchAll(/<([A-Z]\w*)/g)) {
    if (own.has(name) || !formOfComponent(name)) continue;
    tell(`<${name}> stands between braces or in code`, 'Write it in the text, on a line of its own.');
  }
}

/** What is not closed goes on to the end of the post, which nobody means. */
function tellOfEnd(written: Written, text: string, tell: Tell): void {
  if (written.type !== 'containerDirective') return;
  const { start, end } = written.position ?? {};
  const lines = text.slice(start?.offset, end?.offset).trimEnd().split('\n');
  if (lines.length > 1 && /^[\s>]*:{3,}\s*$/.test(lines.at(-1) ?? '')) return;
  tell(`:::${written.name} is opened and never closed`, 'Write ::: on a line of its own where it ends.');
}

function yearOf(written: Written, form: AuthorForm, tell: Tell): number | undefined {
  let year: number | undefined;
  for (const [name, value] of attributesOf(written)) {
    if (name !== 'year' || !form.year) {
      const known = form.year ? 'It takes `year` only.' : 'It takes no attributes.';
      tell(`${spell(written, form)} does not know \`${name}\``, `${known} Take \`${name}\` out.`);
    } else if (/^\d{4}$/.test(String(value))) year = Number(value);
    else
      tell(
        `the year of ${spell(written, form)} is ${value === undefined ? 'worked out by code' : `\`${value}\``}`,
        isTag(written) ? 'Write year={2026}.' : 'Write {year=2026}.',
      );
  }
  return year;
}

function attributesOf(written: Written): [string, unknown][] {
  if (!Array.isArray(written.attributes)) return Object.entries(written.attributes ?? {});
  return written.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [attribute.name, toLiteral(attribute.value)] : ['…', undefined],
  );
}

function toBlock(written: Written, form: AuthorForm, year: number | undefined, tell: Tell): Blockquote | Paragraph {
  const { position } = written;
  const children = written.children as RootContent[];
  if (form.holds === 'blocks') {
    const isBoard = form.component !== 'Highlights';
    const data: Data = isBoard
      ? { hName: 'section', hProperties: { className: ['form'], dataForm: form.directive } }
      : { hName: 'div', hProperties: { className: ['highlights'] } };
    if (children.length === 0) tell(`${spell(written, form)} is empty`, 'Write what belongs in it, or take it out.');
    return { type: 'blockquote', children: children as Blockquote['children'], data, position };
  }
  if (form.holds === 'words') {
    const word = toPhrasing(children);
    if (word.length === 0) tell(`${spell(written, form)} holds no word`, `Write ${exampleOf(written)}.`);
    const data: Data = { hProperties: { className: ['year-word'] } };
    return { type: 'paragraph', children: [...toFigure(year), { type: 'strong', children: word }], data, position };
  }
  if (children.length > 0) tell(`${spell(written, form)} holds text`, 'It stands alone; take the text out of it.');
  const data: Data = {
    hName: EMBED_ELEMENT,
    hProperties: { name: form.embed, ...(year === undefined ? {} : { year }) },
  };
  return { type: 'paragraph', children: [], data, position };
}

/** The words of `<Keyword>짓기</Keyword>`, with the paragraph that MDX puts round them where it stands on lines of its own. */
function toPhrasing(children: readonly RootContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child as PhrasingContent]));
}

function toFigure(year: number | undefined): PhrasingContent[] {
  if (year === undefined) return [];
  const data: Data = { hName: 'span', hProperties: { className: ['num'] } };
  return [
    { type: 'emphasis', children: [{ type: 'text', value: String(year) }], data },
    { type: 'text', value: ' ' },
  ];
}

function exampleOf(written: Written): string {
  return isTag(written) ? '<Keyword year={2026}>짓기</Keyword>' : '::keyword[짓기]{year=2026}';
}

function isTag(written: Written): boolean {
  return written.type === 'mdxJsxFlowElement' || written.type === 'mdxJsxTextElement';
}

function spell(written: Written, form: AuthorForm): string {
  if (isTag(written)) return `<${form.component}>`;
  return `${written.type === 'containerDirective' ? ':::' : '::'}${form.directive}`;
}
