import { type BodyLine, indentOf, isBlank } from './body-lines';

const TIGHT = /^ {0,3}(#{1,6})(?=[\p{L}\p{N}\p{Extended_Pictographic}*`[("'<“‘「『])/u;
const HASHTAGS = /^\s*#[\p{L}\p{N}_]\S*(?:[\s,]+#[\p{L}\p{N}_]\S*)+\s*$/u;
/** Lines of code that slipped out of their fence, and numbers of issues. */
const NOT_TEXT =
  /^#(?:include|define|undef|ifn?def|if|else|elif|endif|pragma|import|region|endregion)\b|^#\d+(?![\d.])/;

/**
 * Reads a heading whose space was forgotten: `#제목` -> `# 제목`, `##1. 시작` -> `## 1. 시작`.
 * Hashtags stay text: a line of several (`#회고 #글또`), or a single one under which nothing or only more tags stand.
 */
export function mendHeadings(lines: readonly BodyLine[]): BodyLine[] {
  return lines.map((line, index) => {
    const hashes = line.kind === 'markdown' ? TIGHT.exec(line.text)?.[1] : undefined;
    if (!hashes || indentOf(line.text) > 3) return line;
    if (hashes.length === 1 && !isHeading(lines, index)) return line;
    return { ...line, text: line.text.replace(hashes, `${hashes} `), shift: line.shift + 1 };
  });
}

function isHeading(lines: readonly BodyLine[], index: number): boolean {
  const text = (lines[index] as BodyLine).text;
  const above = lines[index - 1];
  if (HASHTAGS.test(text) || NOT_TEXT.test(text.trimStart())) return false;
  if (above && !isBlank(above.text)) return false;
  const below = lines.slice(index + 1).find((line) => !isBlank(line.text));
  // A line that begins with a colon makes it the term of a definition list.
  return below !== undefined && !isHashtag(below.text) && !/^:\s/.test(below.text);
}

function isHashtag(text: string): boolean {
  return HASHTAGS.test(text) || /^\s*#[^\s#]\S*\s*$/.test(text);
}
