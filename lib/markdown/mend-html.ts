import { type BodyLine, indentOf, isBlank } from './body-lines';
import { ListItems } from './list-items';
import { isVoid, kindOfName } from './tag-names';

const TAG = /<(\/?)([A-Za-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ONLY_VOID = /^(?:<\/?(?:br|img|hr|wbr)\b(?:[^<>"']|"[^"]*"|'[^']*')*>\s*)+$/i;
/** CommonMark 0.31.2, section 4.6, start condition 6: these begin an HTML block even under a line of text. */
const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
const ALONE = /^<\/?[A-Za-z][\w-]*(?:\s+(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>\s*$/;
/** A tag without attributes that begins a sentence: `<title> 태그는`. */
const MENTION = /^<([a-z][\w-]*)>\s*(?:\p{Script=Hangul}|`)/u;

/**
 * Lets Markdown be read again after HTML. CommonMark keeps an HTML block open until a blank line, and what stands
 * between is not read:
 *
 * - `<br>`, `<img …>` or `</center>` with `## 제목` right under it: a blank line is put between
 * - an empty line inside `<div><pre>` would end the block in the middle of the code: it is filled
 * - a sentence that begins with `<title>` would vanish in the element: its `<` is escaped
 */
export function mendHtml(lines: readonly BodyLine[]): BodyLine[] {
  const out: BodyLine[] = [];
  const items = new ListItems();
  let isParagraph = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as BodyLine;
    const { rest } = items.enter(line.text);
    if (line.kind !== 'markdown' || isBlank(line.text)) {
      isParagraph = false;
      out.push(line);
      at += 1;
      continue;
    }
    const quote = /^(?:>\s?)+/.exec(rest)?.[0] ?? '';
    const text = rest.slice(quote.length).trimStart();
    const isIndented = indentOf(line.text) - items.offset > 3;
    if (isIndented || !startsHtml(text, isParagraph)) {
      out.push(line);
      isParagraph = !/^(#{1,6}\s|([-*_])[ \t]*(\2[ \t]*){2,}$)/.test(text);
      at += 1;
    } else if (MENTION.test(text) && !isClosedBelow(lines, at, text)) {
      const start = line.text.indexOf('<');
      out.push({ ...line, text: `${line.text.slice(0, start)}\\${line.text.slice(start)}`, shift: line.shift + 1 });
      isParagraph = true;
      at += 1;
    } else {
      at = takeBlock(lines, at, quote, out);
      isParagraph = false;
    }
  }
  return out;
}

function startsHtml(text: string, isParagraph: boolean): boolean {
  const name = /^<\/?([A-Za-z][\w-]*)(?=[\s/>]|$)/.exec(text)?.[1];
  if (!name || kindOfName(name) === 'unknown') return false;
  if (BLOCK_NAMES.has(name.toLowerCase())) return true;
  return !isParagraph && (ALONE.test(text) || ONLY_VOID.test(text));
}

function isClosedBelow(lines: readonly BodyLine[], at: number, text: string): boolean {
  const name = MENTION.exec(text)?.[1] ?? '';
  return isVoid(name) || lines.slice(at).some((line) => line.kind !== 'code' && line.text.includes(`</${name}`));
}

/** Takes an HTML block up to the line on which all that it opened is closed, or the blank line that ends it. */
function takeBlock(lines: readonly BodyLine[], at: number, quote: string, out: BodyLine[]): number {
  let depth = 0;
  let inCode = 0;
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] as BodyLine;
    const text = line.text.replace(/^[\s>]*/, '');
    if (text === '') {
      if (inCode === 0 || !isCodeClosedBelow(lines, next)) break;
      // A space as a character reference: the line is not blank to CommonMark, and blank to the reader.
      out.push({ ...line, text: `${quote}&#32;`, kind: 'html' });
      continue;
    }
    if (line.kind === 'code') break;
    for (const [, closing, name = '', rest = ''] of line.text.matchAll(TAG)) {
      if (isVoid(name) || rest.endsWith('/') || kindOfName(name) === 'unknown') continue;
      depth += closing ? -1 : 1;
      if (name.toLowerCase() === 'pre') inCode += closing ? -1 : 1;
    }
    out.push({ ...line, kind: 'html' });
    const following = lines[next + 1]?.text.replace(/^[\s>]*/, '') ?? '';
    if (depth <= 0 && inCode <= 0 && following !== '' && !/^<\/?[A-Za-z!]/.test(following)) {
      out.push({ text: quote.trimEnd(), line: line.line, shift: 0, kind: 'markdown' });
      return next + 1;
    }
  }
  return next;
}

function isCodeClosedBelow(lines: readonly BodyLine[], at: number): boolean {
  return lines.slice(at).some((line) => line.kind !== 'code' && /<\/pre\s*>/i.test(line.text));
}
