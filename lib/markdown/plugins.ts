import rehypeRaw from 'rehype-raw';
import remarkBreaks from 'remark-breaks';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGemoji from 'remark-gemoji';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { AUTHOR_FORMS } from './author-forms';
import type { BodyFeature } from './body-features';
import { rehypeCode } from './rehype-code';
import { rehypeFeatures } from './rehype-features';
import { rehypeForms } from './rehype-forms';
import { rehypeHarmless } from './rehype-harmless';
import { rehypeHeadings } from './rehype-headings';
import { rehypeHighlights } from './rehype-highlights';
import { rehypeLeadingPicture } from './rehype-leading-picture';
import { rehypeLiteralJsx } from './rehype-literal-jsx';
import { rehypeParagraphs } from './rehype-paragraphs';
import { rehypePlainTree } from './rehype-plain-tree';
import { rehypeReferences } from './rehype-references';
import { rehypeTableRows } from './rehype-table-rows';
import { rehypeTables } from './rehype-tables';
import { rehypeTasks } from './rehype-tasks';
import { remarkAuthorForms } from './remark-author-forms';
import { remarkBareAddress } from './remark-bare-address';
import { remarkCodeInfo } from './remark-code-info';
import { remarkDelimiters } from './remark-delimiters';
import { remarkDirectives } from './remark-directives';
import { remarkFootnoteNumbers } from './remark-footnote-numbers';
import { remarkKnownHtml } from './remark-known-html';
import { remarkKnownNames } from './remark-known-names';
import { remarkNoImports } from './remark-no-imports';
import { remarkNumberedItems } from './remark-numbered-items';
import { remarkWrittenAddress } from './remark-written-address';
import type { BodyLabels, BodySource, BodyTable, EmbedRequest, Reference, TocEntry } from './rendered-body';

/** What one run over a body is given, and where its plugins put what they find. */
export type BodyRun = {
  source: Pick<BodySource, 'title' | 'breaks' | 'components'>;
  labels: BodyLabels;
  toc: TocEntry[];
  references: Reference[];
  embeds: EmbedRequest[];
  tables: BodyTable[];
  features: Set<BodyFeature>;
  leading: string[];
};

/** Text -> hast, for `.md`: Markdown with raw HTML. The order matters. */
export function markdownPlugins(run: BodyRun): PluggableList {
  return [
    remarkParse,
    ...remarkPlugins(run),
    remarkDirectives,
    authorForms(run),
    remarkKnownHtml,
    [remarkRehype, rehypeOptions(run)],
    // From here on there is one tree, whoever wrote a tag.
    rehypeRaw,
    ...rehypePlugins(run),
    rehypePlainTree,
  ];
}

/** The same for `.mdx`, around the parser and the compiler of `@mdx-js/mdx`. */
export function mdxPlugins(run: BodyRun) {
  return {
    remarkPlugins: [
      ...remarkPlugins(run),
      remarkNoImports,
      authorForms(run),
      [remarkKnownNames, { components: namesOf(run) }],
    ] satisfies PluggableList,
    remarkRehypeOptions: rehypeOptions(run),
    rehypePlugins: [rehypeLiteralJsx, ...rehypePlugins(run)] satisfies PluggableList,
  };
}

function authorForms({ source, embeds }: BodyRun): PluggableList[number] {
  return [remarkAuthorForms, { components: source.components, embeds }];
}

/** The owner's components and ours; undefined where names are not looked at. */
function namesOf({ source }: BodyRun): readonly string[] | undefined {
  return source.components && [...new Set([...AUTHOR_FORMS.map(({ component }) => component), ...source.components])];
}

function remarkPlugins({ source }: BodyRun): PluggableList {
  return [
    [remarkGfm, { singleTilde: false }],
    remarkCjkFriendly,
    remarkBareAddress,
    remarkDelimiters,
    remarkGemoji,
    ...(source.breaks ? [remarkBreaks] : []),
    remarkNumberedItems,
    remarkCodeInfo,
    remarkFootnoteNumbers,
    remarkWrittenAddress,
  ];
}

function rehypePlugins({ source, labels, toc, references, tables, features, leading }: BodyRun): PluggableList {
  return [
    rehypeHarmless,
    rehypeParagraphs,
    [rehypeHeadings, { title: source.title, toc }],
    rehypeHighlights,
    rehypeForms,
    rehypeTasks,
    [rehypeLeadingPicture, { leading }],
    [rehypeReferences, { references }],
    rehypeCode,
    [rehypeTableRows, { tables }],
    [rehypeTables, { label: labels.table }],
    [rehypeFeatures, { features }],
  ];
}

function rehypeOptions({ labels }: BodyRun): RehypeOptions {
  return {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: labels.footnotes,
    footnoteBackLabel: (index, again) =>
      labels.backToReference.replace('{n}', again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
  };
}
