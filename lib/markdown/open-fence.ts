import { type BodyLine, indentOf, isBlank } from './body-lines';
import { readCodeInfo } from './code-info';

/** A code fence that has been opened, and the columns at which it and the content of its list item begin. */
export type Fence = { mark: string; info: string; indent: number; offset: number };

/** Languages in which `# text` is a comment and not a heading. */
const HASH_COMMENTS =
  /^(|text|txt|plaintext|(ba|z|fi)?sh|shell(session)?|console|sh-session|terminal|py(thon)?|rb|ruby|ya?ml|toml|ini|conf|nginx|docker(file)?|make(file)?|r|perl|elixir|graphql|properties|env|julia|powershell|ps1|tcl|hcl|tf|terraform|gitignore|cmake)$/;
/** Languages whose code holds fences of its own. */
const HOLDS_FENCES = /^(md|mdx|markdown|text|txt|plaintext)$/;

/**
 * Where the code of an open fence ends: the index of its closing line (`isClosed`), or of the first line
 * that is code no more. An indent does not hinder a fence from closing, as authors rarely look at it.
 */
export function endOfOpenFence(
  lines: readonly BodyLine[],
  open: number,
  fence: Fence,
): { end: number; isClosed: boolean } {
  const mark = fence.mark[0] === '~' ? '~' : '`';
  const closes = new RegExp(`^\\s*${mark}{${fence.mark.length},}\\s*$`);
  const opens = new RegExp(`^\\s*${mark}{${fence.mark.length},}\\s*[\\w{.+#-][^\`]*$`);
  const language = readCodeInfo(fence.info).language ?? '';
  let deep: number | undefined;
  for (let at = open + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const isDeep = indentOf(text) > fence.indent + 3;
    if (closes.test(text)) {
      if (!isDeep) return { end: at, isClosed: true };
      deep ??= at;
    } else if (opens.test(text) && !isDeep && !HOLDS_FENCES.test(language)) {
      if (deep !== undefined) return { end: deep, isClosed: true };
      return { end: endOfCode(lines, open, at, language), isClosed: false };
    }
  }
  if (deep !== undefined) return { end: deep, isClosed: true };
  return { end: endOfCode(lines, open, lines.length, language), isClosed: false };
}

/** The first blank line after which Markdown begins for certain, else `limit`. */
function endOfCode(lines: readonly BodyLine[], open: number, limit: number, language: string): number {
  for (let at = open + 1; at < limit; at += 1) {
    if (!isBlank(lines[at]?.text)) continue;
    let next = at;
    while (next < limit && isBlank(lines[next]?.text)) next += 1;
    if (next < limit && isMarkdown(lines[next]?.text ?? '', language)) return at;
  }
  return limit;
}

function isMarkdown(text: string, language: string): boolean {
  if (/^#\s/.test(text)) return !HASH_COMMENTS.test(language);
  return /^(#{2,6}\s|!\[|<(img|br|center|details)\b|[-*+>]\s.*\p{Script=Hangul}|\*\*\p{L}|\p{Script=Hangul})/u.test(
    text,
  );
}
