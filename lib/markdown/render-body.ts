import { compile } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { unified } from 'unified';
import type { Problem } from '@/lib/problems/problem';
import { toBodyFault } from './body-fault';
import { type MendedBody, mendBody } from './mend-body';
import { type BodyRun, markdownPlugins, mdxPlugins } from './plugins';
import type { BodyLabels, BodySource, EmbedRequest, Reference, RenderedBody } from './rendered-body';

/** A message of a plugin of ours: `ruleId` is the severity, `note` the hint. */
type Message = { reason: string; ruleId?: string; source?: string; note?: string; line?: number; column?: number };
type Output = { content: RenderedBody['content']; messages: readonly Message[] };

const EMPTY: RenderedBody['content'] = { format: 'md', tree: { type: 'root', children: [] } };

/**
 * Renders the body of one post or page: mended as text, parsed, made into a tree of HTML (`.md`) or into code (`.mdx`).
 * Never throws for what an author wrote: a body that does not parse gives an error in `problems`, told in lines and
 * columns of the owner's file, and an empty tree. What was left out of the body is told as a warning.
 */
export async function renderBody(source: BodySource, labels: BodyLabels): Promise<RenderedBody> {
  const mended = mendBody(source.body, source.format);
  const run: BodyRun = {
    source,
    labels,
    toc: [],
    references: [],
    embeds: [],
    tables: [],
    features: new Set(),
    leading: [],
  };
  const told = mended.problems.map(
    ({ line, found, hint }): Problem => ({
      severity: 'warning',
      file: source.source,
      line: inFile(source, line),
      found,
      hint,
    }),
  );
  try {
    const { content, messages } = await (source.format === 'md' ? renderMarkdown : renderMdx)(mended.text, run);
    return {
      content,
      toc: run.toc,
      references: run.references.map((reference) => toOwnPlace(source, mended, reference)),
      embeds: run.embeds.map((embed) => toOwnPlace(source, mended, embed)),
      features: [...run.features].sort(),
      ...(run.tables.length > 0 && { tables: run.tables }),
      ...(run.leading.length > 0 && { leading: run.leading[0] }),
      problems: [...told, ...messages.flatMap((message) => toProblem(source, mended, message))],
    };
  } catch (error) {
    const { found, hint, ...place } = toBodyFault(error, mended.text);
    const problem: Problem = { severity: 'error', file: source.source, ...toPlace(source, mended, place), found, hint };
    return { content: EMPTY, toc: [], references: [], embeds: [], features: [], problems: [...told, problem] };
  }
}

async function renderMarkdown(text: string, run: BodyRun): Promise<Output> {
  const processor = unified().use(markdownPlugins(run)).use(asResult);
  const file = await processor.process(text);
  return { content: { format: 'md', tree: file.result as Root }, messages: file.messages };
}

async function renderMdx(text: string, run: BodyRun): Promise<Output> {
  const file = await compile(text, { outputFormat: 'function-body', ...mdxPlugins(run) });
  return { content: { format: 'mdx', code: String(file) }, messages: file.messages };
}

/** The tree itself is what `process` gives. */
function asResult(this: { compiler?: unknown }): void {
  this.compiler = (tree: Root) => tree;
}

function toProblem(source: BodySource, mended: MendedBody, message: Message): Problem[] {
  // Messages of the libraries are notes for the writers of plugins.
  if (message.source !== 'hoego') return [];
  const severity = message.ruleId === 'error' ? 'error' : 'warning';
  const place = toPlace(source, mended, message);
  return [{ severity, file: source.source, ...place, found: message.reason, hint: message.note ?? '' }];
}

function toOwnPlace<T extends Reference | EmbedRequest>(source: BodySource, mended: MendedBody, told: T): T {
  const written = mended.toWritten(told);
  return { ...told, line: inFile(source, written.line), column: written.column };
}

/** From the text that was parsed to the owner's file. */
function toPlace(source: BodySource, mended: MendedBody, { line, column = 1 }: { line?: number; column?: number }) {
  if (line === undefined) return {};
  const written = mended.toWritten({ line, column });
  return { line: inFile(source, written.line), column: written.column };
}

function inFile(source: BodySource, line: number): number {
  return line + source.bodyLine - 1;
}
