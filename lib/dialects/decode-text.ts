import type { Report } from './report';

const HEAD = 8192;
// XML, and so every feed, forbids these; editors with a Korean input method leave U+0008 behind.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
/** Vertical tab and form feed part words, so a space stays. */
const PARTING = /[\v\f]/g;

/**
 * The text of a file: UTF-8 without byte order mark, `\n` line ends, no control characters but tab and newline.
 * Bytes that are no UTF-8 text give an error, which names the encoding where it can be told.
 */
export function decodeText(bytes: Uint8Array, report: Report): string | undefined {
  const utf16 = utf16Mark(bytes);
  if (utf16) {
    report.error(`The file is ${utf16} text`, saveAsUtf8(utf16));
    return undefined;
  }
  if (bytes.subarray(0, HEAD).includes(0)) {
    report.error(
      'The file is binary, not text',
      'A post is UTF-8 text: write it anew, or take the ending .md off the file.',
    );
    return undefined;
  }
  try {
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    reportEncoding(bytes, report);
    return undefined;
  }
}

function tidy(text: string): string {
  return text
    .replace(/\r+\n?/g, toNewlines)
    .replace(PARTING, ' ')
    .replace(FORBIDDEN, '')
    .replace(/^\ufeff+/, '');
}

/** `\r\r\n` is what a twice converted file holds, and means one line end; `\r` alone ended lines on the first Macs. */
function toNewlines(ends: string): string {
  return ends.endsWith('\n') ? '\n' : '\n'.repeat(ends.length);
}

function utf16Mark(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : undefined;
}

function reportEncoding(bytes: Uint8Array, report: Report): void {
  const line = firstBadLine(bytes);
  if (isKorean(bytes)) {
    report.error('The file is EUC-KR (CP949) text, not UTF-8', saveAsUtf8('CP949'), { line });
  } else if (isMostlyControl(bytes)) {
    report.error(
      'The file is binary, not text',
      'A post is UTF-8 text: write it anew, or take the ending .md off the file.',
    );
  } else {
    report.error(
      `Line ${line} holds bytes that are not UTF-8`,
      'Write the damaged characters anew and save the file as UTF-8.',
      { line },
    );
  }
}

function saveAsUtf8(encoding: string): string {
  return `Save the file as UTF-8: in the editor, or with \`iconv -f ${encoding} -t UTF-8 old.md > new.md\`.`;
}

/** Two bytes in three hundred may be Hangul by chance; a Korean text in EUC-KR decodes without any error. */
function isKorean(bytes: Uint8Array): boolean {
  try {
    return /[가-힣]{2}/.test(new TextDecoder('euc-kr', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function isMostlyControl(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const control = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return control * 20 > head.length;
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return 1;
}
