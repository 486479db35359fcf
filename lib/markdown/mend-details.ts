import { type BodyLine, isBlank } from './body-lines';

/**
 * Lets Markdown be read in a fold that was written without blank lines:
 *
 * `<details><summary>제목</summary>` with `- 목록` right under it: a blank line is put between, and before `</details>`.
 * Where a line of HTML follows, the fold stays as it is.
 */
export function mendDetails(lines: readonly BodyLine[]): BodyLine[] {
  const out: BodyLine[] = [];
  let depth = 0;
  lines.forEach((line, index) => {
    if (line.kind !== 'markdown') {
      out.push(line);
      return;
    }
    const opens = line.text.match(/<details\b/gi)?.length ?? 0;
    const closes = line.text.match(/<\/details\s*>/gi)?.length ?? 0;
    const isWithin = depth > 0;
    depth = Math.max(0, depth + opens - closes);
    const isEnd = closes > opens && /^\s*<\/details\s*>\s*$/i.test(line.text);
    const above = out.at(-1);
    if (isWithin && isEnd && above && !isBlank(above.text) && !isHtml(above.text)) out.push(toBlank(line));
    out.push(line);
    const next = lines[index + 1];
    const isHead = depth > 0 && /<\/summary\s*>\s*$/i.test(line.text);
    if (isHead && next && !isBlank(next.text) && !isHtml(next.text)) out.push(toBlank(line));
  });
  return out;
}

function toBlank(line: BodyLine): BodyLine {
  return { ...line, text: '', shift: 0 };
}

function isHtml(text: string): boolean {
  return /^\s*<[A-Za-z/!]/.test(text);
}
