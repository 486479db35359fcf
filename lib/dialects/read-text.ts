import { decodeHTML } from 'entities';
import type { Entry } from './parse-front-matter';
import type { Report } from './report';

/**
 * One line of text: NFC, spaces and line breaks folded to one space, a number as it was written.
 * A list or map where text is wanted (`title: [회고]`) is taken as the letters in the file, with a warning.
 */
export function readText(entry: Entry, report: Report): string | undefined {
  if (typeof entry.value === 'object' && entry.value !== null) {
    const source = cleanText(entry.source);
    report.warn(
      `\`${entry.key}\` is a ${Array.isArray(entry.value) ? 'list' : 'map'}, and is read as the text \`${source}\``,
      `Put it in quotes: \`${entry.key}: "${source.replaceAll('"', '')}"\`.`,
      { line: entry.line },
    );
    return source || undefined;
  }
  return cleanText(String(entry.written ?? '')) || undefined;
}

/** Text for people, in which some engines left entities: `https&#x3A;//` -> `https://`. */
export function readProse(entry: Entry, report: Report): string | undefined {
  if (typeof entry.value === 'boolean') return undefined;
  const text = readText(entry, report);
  return text === undefined ? undefined : cleanText(decodeHTML(text)) || undefined;
}

export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
