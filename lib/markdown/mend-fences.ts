import { type BodyLine, indentBy, indentOf, isBlank, type LineProblem } from './body-lines';
import { toFence } from './liquid-code';
import { ListItems } from './list-items';
import { endOfOpenFence, type Fence } from './open-fence';

const FENCE = /^(`{3,}(?!.*`)|~{3,})(.*)$/;
const RAW_HTML = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;

/**
 * Marks the lines of code, and closes code blocks where CommonMark would let them run on:
 *
 * - a fence opened inside a list and closed at column 0 keeps its lines and its list item
 * - a fence that is never closed ends before the Markdown that follows it, and is told
 * - `{% highlight js %}` … `{% endhighlight %}` becomes a fence
 *
 * Lines of `<pre>`, `<script>`, `<style>`, `<textarea>` and comments are marked as HTML.
 */
export function mendFences(lines: readonly BodyLine[], problems: LineProblem[]): BodyLine[] {
  const out: BodyLine[] = [];
  const items = new ListItems();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as BodyLine;
    const { rest, column } = items.enter(line.text);
    const isIndented = column - items.offset > 3 && column === indentOf(line.text);
    const quote = /^(?:>\s?)+/.exec(rest)?.[0];
    const found = isIndented ? undefined : quote ? readFence(rest.slice(quote.length)) : readFence(rest);
    const liquid = isIndented || quote ? undefined : toFence(lines, at, column, problems);
    if (liquid) {
      out.push(...liquid.lines);
      at = liquid.next;
    } else if (found && quote) {
      at = takeQuoted(lines, at, found.mark, out);
    } else if (found) {
      at = takeFence(lines, at, { ...found, indent: column, offset: items.offset }, out, problems);
    } else if (!isIndented && !quote && (RAW_HTML.test(rest) || rest.startsWith('<!--'))) {
      at = takeRaw(lines, at, rest, out, problems);
    } else {
      out.push(line);
      at += 1;
    }
  }
  return out;
}

function readFence(text: string): { mark: string; info: string } | undefined {
  const match = FENCE.exec(text);
  return match ? { mark: match[1] ?? '', info: (match[2] ?? '').trim() } : undefined;
}

function takeFence(lines: readonly BodyLine[], at: number, fence: Fence, out: BodyLine[], problems: LineProblem[]) {
  const open = lines[at] as BodyLine;
  const { end, isClosed } = endOfOpenFence(lines, at, fence);
  const content = lines.slice(at + 1, end);
  if (!isClosed) {
    problems.push({
      line: open.line,
      found: `a code block is opened with ${fence.mark}${fence.info} and never closed`,
      hint: `Write ${fence.mark} on a line of its own where the code ends.`,
    });
    // A closing fence whose opening was lost opens nothing: there is no code to keep.
    if (content.every((line) => isBlank(line.text)) && fence.info === '') {
      out.push(...content);
      return end;
    }
  }
  const least = Math.min(
    fence.indent,
    ...content.filter((line) => !isBlank(line.text)).map((line) => indentOf(line.text)),
  );
  const leaves = fence.offset > 0 && least < fence.indent;
  out.push({ ...open, kind: 'code' });
  for (const line of content) {
    const text = leaves ? indentBy(line.text, fence.indent - least) : line.text;
    out.push({ ...line, text: text.replaceAll('\u00a0', ' '), kind: 'code' });
  }
  out.push({
    text: ' '.repeat(fence.indent) + fence.mark,
    line: lines[end]?.line ?? open.line,
    shift: 0,
    kind: 'code',
  });
  return isClosed ? end + 1 : end;
}

/** A fence in a block quote: CommonMark ends it with the quote, which is what the author sees too. */
function takeQuoted(lines: readonly BodyLine[], at: number, mark: string, out: BodyLine[]): number {
  const closes = new RegExp(`^[\\s>]*${mark[0] === '~' ? '~' : '`'}{${mark.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && /^\s*>/.test(lines[end]?.text ?? '') && !closes.test(lines[end]?.text ?? '')) end += 1;
  if (closes.test(lines[end]?.text ?? '') && /^\s*>/.test(lines[end]?.text ?? '')) end += 1;
  for (const line of lines.slice(at, end)) out.push({ ...line, kind: 'code' });
  return end;
}

function takeRaw(
  lines: readonly BodyLine[],
  at: number,
  rest: string,
  out: BodyLine[],
  problems: LineProblem[],
): number {
  const name = RAW_HTML.exec(rest)?.[1];
  const close = name ? new RegExp(`</${name}\\s*>`, 'i') : /-->/;
  let end = at;
  while (end < lines.length && !close.test(lines[end]?.text ?? '')) end += 1;
  const open = lines[at] as BodyLine;
  if (end < lines.length) {
    for (const line of lines.slice(at, end + 1)) out.push({ ...line, kind: 'html' });
    return end + 1;
  }
  const closing = name ? `</${name}>` : '-->';
  problems.push({
    line: open.line,
    found: `${name ? `<${name}>` : 'an HTML comment'} is opened and never closed`,
    hint: `Write ${closing} where it ends.`,
  });
  // Everything below would vanish in it; it ends with its own block instead.
  let last = at;
  while (last + 1 < lines.length && !isBlank(lines[last + 1]?.text)) last += 1;
  for (const line of lines.slice(at, last)) out.push({ ...line, kind: 'html' });
  const tail = lines[last] as BodyLine;
  out.push({ ...tail, text: `${tail.text}${closing}`, kind: 'html' });
  return last + 1;
}
