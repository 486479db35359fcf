// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this file is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Zero-width space, word joiner and byte order mark; the joiner inside emoji (U+200D) is not one of them. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;

/**
 * Takes out what nobody can see and no feed may carry (XML 1.0, section 2.2): control characters, lone surrogates,
 * zero-width spaces. The number of lines stays what it was.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '')
    .replace(ZERO_WIDTH, '');
}

/**
 * Non-breaking spaces where they hide Markdown (`##\u00a0제목`, `-\u00a0항목`, an indent, a line that looks empty)
 * become ordinary ones. Within a sentence they stay: there they are meant.
 */
export function openMarkers(line: string): string {
  if (!line.includes('\u00a0')) return line;
  if (line.trim() === '') return '';
  return line.replace(/^[\s>]*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)\s+)*/, (start) => start.replaceAll('\u00a0', ' '));
}
