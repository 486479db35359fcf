import { type BodyLine, indentBy, indentOf, isBlank, type LineProblem } from './body-lines';

const OPEN = /\{%-?\s*highlight\s+([\w+#-]+)\s*([^%]*?)\s*-?%\}/;
const CLOSE = /\{%-?\s*endhighlight\s*-?%\}/;

/**
 * Jekyll's block of code as a fence, from the line that opens it:
 *
 * `{% highlight js linenos %}` … `{% endhighlight %}` -> ` ```js showLineNumbers ` … ` ``` `
 *
 * `column` is where the content of the opening line begins, after list markers.
 * Undefined where the line opens none. A block that is never closed is told and stays visible.
 */
export function toFence(
  lines: readonly BodyLine[],
  at: number,
  column: number,
  problems: LineProblem[],
): { lines: BodyLine[]; next: number } | undefined {
  const open = lines[at] as BodyLine;
  const match = OPEN.exec(open.text);
  if (!match || !/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*$/.test(open.text.slice(0, match.index))) return undefined;
  const first = open.text.slice(match.index + match[0].length);
  let end = at;
  while (end < lines.length && !CLOSE.test(end === at ? first : (lines[end]?.text ?? ''))) end += 1;
  if (end >= lines.length) {
    problems.push({
      line: open.line,
      found: `${match[0]} is never closed`,
      hint: 'Write {% endhighlight %} on a line of its own where the code ends.',
    });
    return undefined;
  }
  const code = toCode(lines, at, end, first);
  const least = Math.min(column, ...code.filter((line) => !isBlank(line.text)).map((line) => indentOf(line.text)));
  const longest = Math.max(2, ...code.map((line) => /`*/.exec(line.text.trimStart())?.[0].length ?? 0));
  const mark = '`'.repeat(longest + 1);
  const fence = open.text.slice(0, match.index) + mark + toInfo(match[1] ?? '', match[2] ?? '');
  const tail = (lines[end]?.text ?? '').split(CLOSE).at(-1) ?? '';
  const closing = lines[end] as BodyLine;
  return {
    lines: [
      { ...open, text: fence, kind: 'code' },
      ...code.map((line) => ({ ...line, text: indentBy(line.text, column - least), kind: 'code' as const })),
      { ...closing, text: ' '.repeat(column) + mark, kind: 'code' },
      ...(isBlank(tail) ? [] : [{ ...closing, text: ' '.repeat(column) + tail.trimStart() }]),
    ],
    next: end + 1,
  };
}

function toCode(lines: readonly BodyLine[], at: number, end: number, first: string): BodyLine[] {
  const open = lines[at] as BodyLine;
  const closing = lines[end] as BodyLine;
  const inner = lines.slice(at + 1, end);
  if (at === end) return [{ ...open, text: first.split(CLOSE)[0]?.trim() ?? '' }];
  const last = closing.text.split(CLOSE)[0] ?? '';
  return [
    ...(isBlank(first) ? [] : [{ ...open, text: first }]),
    ...inner,
    ...(isBlank(last) ? [] : [{ ...closing, text: last }]),
  ];
}

function toInfo(language: string, options: string): string {
  const marked = /(?:hl_lines|mark_lines)\s*=\s*"([^"]*)"/.exec(options)?.[1];
  const numbers = /\blinenos\b/.test(options) ? ' showLineNumbers' : '';
  return `${language}${
    marked
      ? ` {${marked
          .trim()
          .split(/[\s,]+/)
          .join(',')}}`
      : ''
  }${numbers}`;
}
