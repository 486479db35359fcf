import { fieldOf } from './field-aliases';
import type { Report } from './report';

/** A file in its two parts; lines are 1-based lines of the file. `yaml` is `''` where there is no front matter. */
export type Parts = { yaml: string; yamlLine: number; body: string; bodyLine: number };

// `--->` and spaces after the dashes are in real posts; `...` ends a YAML document too.
const FENCE = /^-{3,}[ \t]*$/;
const CLOSING = /^(?:-{3,}>?|\.\.\.)[ \t]*$/;
/** No front matter is this long: a `---` this far below is a line of the body. */
const LONGEST = 65_536;

/** `key: value` at the start of a line, with the key as its first group. */
export const KEY_LINE = /^(?![\s#-])("[^"]+"|'[^']+'|[^:"'[\]{}]{1,60}?)\s*:(?=\s|$)/;

/**
 * Cuts a text with `\n` line ends into front matter and body. Read without a word: blank lines before the opening
 * `---`, a closing `--->` or `...`, no front matter at all. Told: a missing `---`, TOML and JSON.
 */
export function splitFrontMatter(text: string, report: Report): Parts | undefined {
  const start = text.lastIndexOf('\n', Math.max(text.search(/[^\s\ufeff]/), 0)) + 1;
  const startLine = lineAt(text, start);
  const head = text.slice(start, start + LONGEST).split('\n');
  const first = head[0] ?? '';

  if (/^\+\+\+[ \t]*$/.test(first) || /^\{[ \t]*("|$)/.test(first)) {
    reportForeign(first.startsWith('+') ? 'TOML' : 'JSON', startLine, report);
    return undefined;
  }
  if (FENCE.test(first)) return splitFenced(text, start, head, startLine, report);
  return splitUnopened(text, start, head, startLine, report) ?? bodyOnly(text);
}

function splitFenced(text: string, start: number, head: string[], startLine: number, report: Report): Parts {
  const closing = head.findIndex((line, index) => index > 0 && CLOSING.test(line));
  const inside = head.slice(1, closing === -1 ? undefined : closing);
  const written = inside.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (closing !== -1 && written.length === 0) return cut(text, start, head, 1, closing, startLine);
  // A body may begin with a rule: `---`, text, `---`.
  if (!inside.some((line) => KEY_LINE.test(line) || isTightKey(line))) return bodyOnly(text);
  if (closing !== -1) return cut(text, start, head, 1, closing, startLine);

  const end = 1 + lengthOfKeys(inside);
  report.error(
    `The front matter that opens on line ${startLine} is not closed`,
    `Put a line \`---\` after line ${startLine + end - 1}, where the front matter ends.`,
    { line: startLine },
  );
  return cut(text, start, head, 1, end, startLine, 0);
}

/** `title: x`, `date: y`, `---`: front matter that lacks its opening line. */
function splitUnopened(
  text: string,
  start: number,
  head: string[],
  startLine: number,
  report: Report,
): Parts | undefined {
  const closing = head.findIndex((line) => CLOSING.test(line));
  if (closing < 1) return undefined;
  const inside = head.slice(0, closing);
  const keys = inside.flatMap((line) => KEY_LINE.exec(line)?.[1] ?? []);
  if (!KEY_LINE.test(inside[0] ?? '') || lengthOfKeys(inside) !== inside.length || !keys.some(fieldOf))
    return undefined;
  // `Date: 2024` over `---` may be a setext heading of a body; two keys of ours are no accident.
  if (keys.filter(fieldOf).length < 2 && inside.length < 2) return undefined;
  report.warn('The front matter has no opening `---`', `Put a line \`---\` before line ${startLine}.`, {
    line: startLine,
  });
  return cut(text, start, head, 0, closing, startLine);
}

function cut(
  text: string,
  start: number,
  head: string[],
  from: number,
  to: number,
  startLine: number,
  closingLines = 1,
): Parts {
  const before = head.slice(0, to + closingLines).reduce((length, line) => length + line.length + 1, 0);
  return {
    // YAML knows one space only; `title:\u00a0x` comes from copying off a web page.
    yaml: head
      .slice(from, to)
      .join('\n')
      .replace(/[\u00a0\u3000]/g, ' '),
    yamlLine: startLine + from,
    body: text.slice(start + before),
    bodyLine: startLine + to + closingLines,
  };
}

function bodyOnly(text: string): Parts {
  return { yaml: '', yamlLine: 1, body: text, bodyLine: 1 };
}

/** How many lines from the first still read as YAML: keys, what is indented under them, lists, comments. */
export function lengthOfKeys(lines: readonly string[]): number {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!KEY_LINE.test(line) && !isTightKey(line) && !/^(?:\s|#(?!#)|-\s|[\]}])/.test(line)) break;
    // A comment or indented line after a gap is more likely the body's heading or code.
    if (index > end && !KEY_LINE.test(line)) break;
    end = index + 1;
  }
  return end;
}

/** `title:text` without the space that YAML wants. */
function isTightKey(line: string): boolean {
  const key = /^([A-Za-z_-]+):\S/.exec(line)?.[1];
  return key !== undefined && fieldOf(key) !== undefined;
}

function reportForeign(format: 'TOML' | 'JSON', line: number, report: Report): void {
  const example =
    format === 'TOML' ? '`title: "…"` instead of `title = "…"`' : '`title: "…"` instead of `"title": "…",`';
  report.error(`The front matter is ${format}`, `Write it as YAML between two lines \`---\`: ${example}.`, { line });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
