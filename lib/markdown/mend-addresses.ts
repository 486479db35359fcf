import type { BodyLine } from './body-lines';

const TARGET = /(!?\[[^[\]\n]*\]\()([^\s<>()"'][^<>()"'\n]{1,300}?)(?=\)|\s+["'])/g;
/** Only the name of a file: words in brackets and parentheses are also just words. */
const FILE = /[ \u00a0].*\.[A-Za-z0-9]{2,5}(?:[?#]\S*)?$/;

/**
 * Reads an address with spaces, as Typora, kramdown and velog's exports write the names of files:
 * `![회고](img/회고 사진.png)` -> `![회고](<img/회고 사진.png>)`. To CommonMark that would be text.
 */
export function mendAddresses(lines: readonly BodyLine[]): BodyLine[] {
  return lines.map((line) => {
    if (line.kind !== 'markdown' || !line.text.includes('](')) return line;
    const text = line.text.replace(TARGET, (whole: string, opening: string, address: string, at: number) =>
      !FILE.test(address) || isInCode(line.text, at) ? whole : `${opening}<${address}>`,
    );
    return text === line.text ? line : { ...line, text };
  });
}

/** An odd number of backticks before it means that a code span is open. */
function isInCode(text: string, at: number): boolean {
  return text.slice(0, at).split('`').length % 2 === 0;
}
