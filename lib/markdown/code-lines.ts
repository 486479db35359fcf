import type { Element, ElementContent } from 'hast';
import { type LineMark, readCodeNotation } from './code-notation';
import { readDiff, readSession, type SignedLine } from './code-signs';
import { type CodeToken, highlight } from './highlighter';

export type CodeBlock = {
  language: string | undefined;
  /** Lines that the author marks behind the fence, 1-based. */
  marked: ReadonlySet<number>;
  isDiff: boolean;
};

/** What a block shows: its lines, how many they are, and which marks are among them. */
export type CodeLines = { children: ElementContent[]; count: number; marks: Set<LineMark> };

/**
 * The lines of a block of code, each in its colours and with what is said of it:
 *
 * ```html
 * <span class="line" data-added><span class="sign">+ </span><span class="t-keyword">const</span> …</span>
 * ```
 *
 * Signs (`+ `, `- `, `$ `) are shown and not copied. `data-output` is what a command of a session has answered.
 */
export async function toCodeLines(text: string, { language, marked, isDiff }: CodeBlock): Promise<CodeLines> {
  const code = text.replace(/^\n/, '').replace(/\s+$/, '');
  const { lines, marks } = readCodeNotation(code);
  for (const line of marked) marks.set(line, (marks.get(line) ?? new Set()).add('marked'));
  const signed = isDiff || language === 'diff' ? readDiff(lines) : toSigned(lines, marks);
  const session = signed ? undefined : readSession(lines, language);
  const shown = signed?.map((line) => line.text) ?? lines;
  const plain = language === 'diff' && signed ? undefined : language;
  const tokens = await highlight(shown.join('\n'), plain ?? (session && 'bash'));
  const used = new Set<LineMark>();
  const children = tokens.flatMap((line, index): ElementContent[] => {
    const { sign, mark } = signed?.[index] ?? {};
    const own = new Set([...(marks.get(index + 1) ?? []), ...(mark ? [mark] : [])]);
    for (const name of own) used.add(name);
    const { prompt = 0, isOutput } = session?.[index] ?? {};
    const [head, rest] = split(line, prompt);
    const properties = {
      className: ['line'],
      ...Object.fromEntries([...own].map((name) => [DATA[name], ''])),
      ...(isOutput ? { dataOutput: '' } : {}),
    };
    const shownSign = sign ?? head;
    const contents = [...(shownSign ? [toSpan('sign', shownSign)] : []), ...rest.map(toContent)];
    return [
      element('span', properties, contents),
      ...(index + 1 < tokens.length ? [{ type: 'text' as const, value: '\n' }] : []),
    ];
  });
  return { children, count: tokens.length, marks: used };
}

const DATA: Record<LineMark, string> = {
  marked: 'dataMarked',
  added: 'dataAdded',
  removed: 'dataRemoved',
  focused: 'dataFocused',
  error: 'dataError',
  warning: 'dataWarning',
};

/** Signs in front of every line, where comments in the code say that some are new or gone. */
function toSigned(lines: readonly string[], marks: ReadonlyMap<number, Set<LineMark>>): SignedLine[] | undefined {
  const signs = lines.map((_, index) => {
    const own = marks.get(index + 1);
    return own?.has('added') ? '+ ' : own?.has('removed') ? '- ' : '  ';
  });
  return signs.every((sign) => sign === '  ')
    ? undefined
    : lines.map((text, index) => ({ sign: signs[index] ?? '  ', text }));
}

/** The first signs of a line, and the tokens of the rest. */
function split(line: readonly CodeToken[], length: number): [head: string, rest: CodeToken[]] {
  let head = '';
  const rest: CodeToken[] = [];
  for (const { text, names } of line) {
    const taken = text.slice(0, Math.max(0, length - head.length));
    head += taken;
    if (text.length > taken.length) rest.push({ text: text.slice(taken.length), names });
  }
  return [head, rest];
}

function toContent({ text, names }: CodeToken): ElementContent {
  return names.length === 0 ? { type: 'text', value: text } : toSpan(names.map((name) => `t-${name}`).join(' '), text);
}

function toSpan(className: string, value: string): Element {
  return element('span', { className: className.split(' ') }, [{ type: 'text', value }]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
