import { normaliseKey } from './field-aliases';
import { isRecord } from './fields';
import type { Entry } from './parse-front-matter';
import { cleanText } from './read-text';
import type { Report } from './report';

/**
 * A list of words. Lists are taken as they are, nested ones flattened in order. A text under a plural key is split on
 * commas, else on spaces (`tags: a b c`, as Jekyll does); under a singular key on commas only
 * (`category: AI Coding Agent`). Numbers become text, a leading `#` goes, nothing stands twice.
 */
export function readList(entry: Entry, report: Report): string[] {
  const plural = normaliseKey(entry.key).endsWith('s');
  return clean(wordsOf(entry, report, plural ? splitWords : splitCommas));
}

/** People: names hold spaces, so a text is split on commas only; of a map the `name` counts. */
export function readNames(entry: Entry, report: Report): string[] {
  return clean(wordsOf(entry, report, splitCommas));
}

/** Addresses, which may hold spaces and commas: `/a/, /b/` is split where a new one begins. */
export function readAddresses(entry: Entry, report: Report): string[] {
  return clean(wordsOf(entry, report, (text) => text.split(/,\s*(?=\/|https?:)/)));
}

/** Each of the words once, in order; letters are compared as NFC. */
export function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function wordsOf(entry: Entry, report: Report, split: (text: string) => string[]): string[] {
  if (typeof entry.written === 'string') return split(entry.written.replace(/^\s*\[(.*)\]\s*$/s, '$1'));
  return flatten(entry.written, entry, report);
}

function flatten(value: unknown, entry: Entry, report: Report): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, entry, report));
  if (value === null || value === undefined) return [];
  if (!isRecord(value)) return [String(value)];
  const name = value.name ?? value.title ?? value.label ?? value.id;
  if (typeof name === 'string') return [name];
  const pair = JSON.stringify(value);
  report.warn(
    `\`${entry.key}\` holds ${pair}, which is no word`,
    `Put words with a colon in quotes: \`${entry.key}: ["a: b"]\`.`,
    {
      line: entry.line,
    },
  );
  // `- C: 언어` is a word whose writer forgot the quotes.
  return Object.entries(value).map(([key, inner]) => (typeof inner === 'string' ? `${key}: ${inner}` : key));
}

function splitWords(text: string): string[] {
  return /[,，]/.test(text) ? splitCommas(text) : text.split(/\s+/);
}

function splitCommas(text: string): string[] {
  return text.split(/[,，]/);
}

function clean(words: readonly string[]): string[] {
  const trimmed = words.map((word) => cleanText(unquote(word.trim())).replace(/^#+(?=\S)/, ''));
  return unique(trimmed.filter((word) => word !== '' && word !== '#'));
}

function unquote(word: string): string {
  return word.replace(/^(["'])(.*)\1$/s, '$2');
}
