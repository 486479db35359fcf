/** One line of a body on its way to the parser; it remembers where the author wrote it. */
export type BodyLine = {
  text: string;
  /** 1-based line of the body as written. A line that we put in has the line that it was put in for. */
  line: number;
  /** Characters that we put before the author's text on this line. */
  shift: number;
  /** Lines of code and of HTML are left alone by the rules for Markdown. */
  kind: 'markdown' | 'code' | 'html';
};

/** Told by a mending rule in lines of the body as written. */
export type LineProblem = { line: number; found: string; hint: string };

/** The lines of a body as written; `\n` ends a line (intake has seen to the rest). */
export function toLines(body: string): BodyLine[] {
  return body.split('\n').map((text, index) => ({ text, line: index + 1, shift: 0, kind: 'markdown' }));
}

/** The column at which the text of a line begins; a tab goes to the next multiple of four, as in CommonMark. */
export function indentOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === ' ') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** The text with at least `columns` of white space before it, more where it is indented already. */
export function indentBy(text: string, columns: number): string {
  return isBlank(text) ? '' : ' '.repeat(indentOf(text) + columns) + text.trimStart();
}
