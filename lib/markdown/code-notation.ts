/** What an author says of a line of code. */
export type LineMark = 'marked' | 'added' | 'removed' | 'focused' | 'error' | 'warning';

/** Code without the comments that speak of it, and what they say: marks by line, 1-based. */
export type NotedCode = { lines: string[]; marks: Map<number, Set<LineMark>> };

const MARKS: Record<string, LineMark> = {
  '++': 'added',
  '--': 'removed',
  hl: 'marked',
  highlight: 'marked',
  focus: 'focused',
  error: 'error',
  warning: 'warning',
};

const OPENING = /(?:\/\/|\{?\/\*|<!--|--|#|;|%)\s*$/;
const CLOSING = String.raw`(\s*(?:\*\/\}?|-->))?\s*$`;
const NOTATION = new RegExp(
  String.raw`((?:\[!code (?:\+\+|--|hl|highlight|focus|error|warning)(?::\d+)?\]\s*)+)${CLOSING}`,
);
const ONE = /\[!code ([^\]:]+)(?::(\d+))?\]/g;
const GATSBY = new RegExp(`highlight-(line|next-line|start|end)${CLOSING}`);

/**
 * Takes out of code the comments at the end of lines that are said to whoever draws it, in the notation of Shiki's
 * transformers (`// [!code ++]`, `# [!code highlight:3]`, `<!-- [!code focus] -->`; with a number, that many lines) and
 * in that of Gatsby and Docusaurus (`// highlight-line`, `highlight-next-line`, `highlight-start`, `highlight-end`).
 * A line of nothing else goes, and speaks of the next one. What does not stand in a comment is code, and stays.
 */
export function readCodeNotation(code: string): NotedCode {
  const lines: string[] = [];
  const marks: NotedCode['marks'] = new Map();
  const mark = (from: number, count: number, name: LineMark): void => {
    // As with ranges behind a fence: a very large number is a slip of the hand.
    for (let line = from; line < from + Math.min(count, 1000); line += 1) {
      marks.set(line, (marks.get(line) ?? new Set()).add(name));
    }
  };
  let isWithin = false;
  for (const line of code.split('\n')) {
    const note = readNote(line);
    // The line that is spoken of: this one, or the next where this one goes.
    const number = lines.length + 1;
    if (note?.rest !== '') lines.push(note?.rest ?? line);
    for (const { name, count } of note?.marks ?? []) mark(number, count, name);
    if (note?.range) isWithin = note.range === 'start';
    else if (isWithin) mark(number, 1, 'marked');
  }
  return { lines, marks };
}

type Note = { rest: string; marks: { name: LineMark; count: number }[]; range?: 'start' | 'end' };

function readNote(line: string): Note | undefined {
  const shiki = NOTATION.exec(line);
  if (shiki) {
    const rest = withoutNote(line.slice(0, shiki.index), shiki[2] ?? '');
    const marks = [...(shiki[1] ?? '').matchAll(ONE)].flatMap(([, word = '', count = '1']) => {
      const name = MARKS[word];
      return name ? [{ name, count: Number(count) }] : [];
    });
    return rest === undefined ? undefined : { rest, marks };
  }
  const gatsby = GATSBY.exec(line);
  const before = gatsby ? line.slice(0, gatsby.index) : '';
  if (!gatsby || !OPENING.test(before)) return undefined;
  const rest = before.replace(OPENING, '').trimEnd();
  const word = gatsby[1];
  if (word === 'start' || word === 'end') return { rest, marks: [], range: word };
  return { rest, marks: [{ name: 'marked', count: 1 }] };
}

/** @returns undefined where the note stands in no comment */
function withoutNote(before: string, closing: string): string | undefined {
  if (OPENING.test(before)) return before.replace(OPENING, '').trimEnd();
  // The comment says something else besides.
  return /\/\/|\/\*|<!--|--|#|;|%/.test(before) ? before.trimEnd() + closing : undefined;
}
