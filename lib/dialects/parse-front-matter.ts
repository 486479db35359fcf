import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { diagnose } from './broken-yaml';
import { reportDuplicates } from './duplicate-keys';
import type { Report } from './report';
import { KEY_LINE, lengthOfKeys } from './split-front-matter';

/** One key of the front matter with its value. */
export type Entry = {
  /** As written; `header.teaser` for what stands inside a map. */
  key: string;
  /** What YAML makes of the value: numbers, booleans, lists, maps; days stay text. */
  value: unknown;
  /** The same with every number and boolean as the text that was written: `1.10`, `007`. */
  written: unknown;
  /** The value's own piece of the file. */
  source: string;
  /** A comment that follows the value on its line, without `#`. */
  comment?: string;
  /** 1-based line and column of the key in the file. */
  line: number;
  column: number;
  /** 1-based line of a part of the value, such as `[2, 'due']`; the nearest line that is known. */
  lineOf(path: readonly PropertyKey[]): number;
};

/** The entries in file order; `whole` is false where YAML is broken and some could not be read (an error tells). */
export type FrontMatter = { entries: Entry[]; whole: boolean };

/**
 * Reads YAML strictly, as of 1.2 (`2024-12-31` is text, `no` is text). What is broken is read again key by key, so that
 * every broken line is told at once, each with what to write instead.
 * @param line 1-based line of the file on which `yaml` begins.
 */
export function parseFrontMatter(yaml: string, line: number, report: Report): FrontMatter {
  if (yaml.trim() === '') return { entries: [], whole: true };
  const all = read(yaml);
  const problem = problemOf(all);
  if (!problem) {
    reportDuplicates(all, line, report);
    return { entries: entriesOf(all, line), whole: true };
  }
  const entries: Entry[] = [];
  let told = reportLostClosing(yaml, line, report);
  for (const piece of told ? [] : piecesOf(yaml)) {
    const part = read(piece.text);
    const broken = problemOf(part);
    if (!broken) {
      entries.push(...entriesOf(part, line + piece.line));
      continue;
    }
    told = true;
    const { found, hint, offset } = diagnose(piece.text, broken);
    report.error(found, hint, { line: line + piece.line + offset });
  }
  if (!told) {
    report.error(`The front matter is not valid YAML: ${problem.message}`, 'Write one `key: value` on each line.', {
      line: line + problem.line,
    });
  }
  return { entries, whole: false };
}

/** A YAML text with what the parser made of it; `lines` turns offsets into places. */
export type Source = { text: string; document: Document.Parsed; lines: LineCounter };

function read(text: string): Source {
  const lines = new LineCounter();
  return { text, lines, document: parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false }) };
}

/** The first fault, with its 0-based line. */
function problemOf({ document, lines }: Source): { message: string; line: number } | undefined {
  const [error] = document.errors;
  if (error) return { message: firstLine(error.message), line: Math.max(lines.linePos(error.pos[0]).line - 1, 0) };
  if (document.contents !== null && !isMap(document.contents)) {
    return { message: 'it holds no `key: value`', line: 0 };
  }
  try {
    JSON.stringify(document.toJS());
    return undefined;
  } catch (fault) {
    return { message: fault instanceof Error ? firstLine(fault.message) : String(fault), line: 0 };
  }
}

function entriesOf({ text, document, lines }: Source, firstLine: number): Entry[] {
  if (!isMap(document.contents)) return [];
  const entries: Entry[] = [];
  for (const pair of document.contents.items) {
    const key = pair.key as Node;
    const node = pair.value as Node | null;
    const place = lines.linePos(key.range?.[0] ?? 0);
    const value: unknown = node?.toJS(document) ?? null;
    const line = firstLine + place.line - 1;
    const lineOf = (path: readonly PropertyKey[]) => {
      const at = startOf(node, path) ?? key.range?.[0] ?? 0;
      return firstLine + lines.linePos(at).line - 1;
    };
    const [from = 0, to = 0] = node?.range ?? [];
    const comment = commentOf(node);
    entries.push({
      key: isScalar(key) ? String(key.source ?? key.value) : text.slice(key.range?.[0], key.range?.[1]),
      value,
      written: writtenOf(node, document),
      source: text.slice(from, to).trim(),
      ...(comment !== undefined && { comment }),
      line,
      column: place.col,
      lineOf,
    });
  }
  return entries;
}

/** The comment behind a value, or behind an item of a list. */
function commentOf(node: Node | null): string | undefined {
  const items: unknown[] = isSeq(node) ? node.items : [];
  const comment = isSeq(node)
    ? items.flatMap((item) => (isScalar(item) ? (item.comment ?? []) : []))[0]
    : node?.comment;
  return comment?.split('\n')[0];
}

function writtenOf(node: unknown, document: Document.Parsed): unknown {
  if (isScalar(node)) return node.value === null ? null : (node.source ?? String(node.value));
  if (isSeq(node)) return node.items.map((item) => writtenOf(item, document));
  if (isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => [String(pair.key), writtenOf(pair.value, document)]));
  }
  return isAlias(node) ? node.toJS(document) : null;
}

function startOf(node: Node | null, path: readonly PropertyKey[]): number | undefined {
  let here: unknown = node;
  let start = node?.range?.[0];
  for (const step of path) {
    if (!isMap(here) && !isSeq(here)) break;
    here = here.get(step, true);
    if (isScalar(here) || isMap(here) || isSeq(here)) start = here.range?.[0] ?? start;
  }
  return start;
}

/** Prose inside the front matter after a gap: the closing `---` was forgotten, and a rule of the body was taken for it. */
function reportLostClosing(yaml: string, line: number, report: Report): boolean {
  const lines = yaml.split('\n');
  const end = lengthOfKeys(lines);
  const prose = lines.findIndex((text, index) => index >= end && text.trim() !== '');
  if (end === 0 || prose <= end || /^(?:\s|-\s|#\s)/.test(lines[prose] ?? '')) return false;
  report.error(
    `Line ${line + prose} is inside the front matter but is no \`key: value\``,
    `Put a line \`---\` after line ${line + end - 1}, where the front matter ends.`,
    { line: line + prose },
  );
  return true;
}

/** Each top-level key with the lines that belong to it; `line` is 0-based. */
function piecesOf(yaml: string): { text: string; line: number }[] {
  const pieces: { text: string; line: number }[] = [];
  for (const [line, text] of yaml.split('\n').entries()) {
    const last = pieces.at(-1);
    if (!last || KEY_LINE.test(text) || /^[\w-]+:\S/.test(text)) pieces.push({ text, line });
    else last.text += `\n${text}`;
  }
  return pieces.filter((piece) => piece.text.trim() !== '');
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
