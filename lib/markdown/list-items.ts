import { indentOf, isBlank } from './body-lines';

const MARKER = /^([ \t]*)([-*+]|\d{1,9}[.)])(?=[ \t]|$)([ \t]*)/;

/** Follows a body line by line and knows in which list items a line stands, roughly as CommonMark decides it. */
export class ListItems {
  #offsets: number[] = [];
  #afterBlank = true;

  /** The column at which the content of the innermost open item begins, 0 outside of lists. */
  get offset(): number {
    return this.#offsets.at(-1) ?? 0;
  }

  /**
   * Takes the next line in. Returns what is left of it after the markers of lists
   * (`- 1. text` gives `text`) and the column at which that begins.
   */
  enter(text: string): { rest: string; column: number } {
    if (isBlank(text)) {
      this.#afterBlank = true;
      return { rest: '', column: 0 };
    }
    const indent = indentOf(text);
    const starts = this.#afterBlank || MARKER.test(text) || /^\s*(#{1,6}\s|```|~~~|<|>|---)/.test(text);
    if (starts) while (this.#offsets.length > 0 && indent < this.offset) this.#offsets.pop();
    this.#afterBlank = false;
    return this.#enterItems(text, indent);
  }

  #enterItems(text: string, indent: number): { rest: string; column: number } {
    const marker = MARKER.exec(text);
    const isRule = /^\s*([-*_])[ \t]*(\1[ \t]*){2,}$/.test(text);
    if (!marker || isRule || indent - this.offset > 3) return { rest: text.trimStart(), column: indent };
    const rest = text.slice(marker[0].length);
    const width = (marker[2] ?? '').length;
    // The gap is measured from where the marker ends, so that a tab counts as far as it really reaches.
    const gap = indentOf(' '.repeat(indent + width) + (marker[3] ?? '')) - indent - width;
    const column = indent + width + (gap === 0 || gap > 4 || rest === '' ? 1 : gap);
    this.#offsets.push(column);
    if (rest === '') return { rest, column };
    return this.#enterItems(' '.repeat(column) + rest, column);
  }
}
