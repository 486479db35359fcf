import { type FieldName, fieldOf } from './field-aliases';
import { nearMiss } from './near-miss';
import type { Entry } from './parse-front-matter';
import type { Report } from './report';

/** The entries of a front matter by our names; what is taken from here is no longer `extra`. */
export type Fields = {
  /** The entries of a field that hold something, the preferred spelling first. */
  of(name: FieldName): Entry[];
  /** Whether a field is stated, be it as empty (`goals: []`, `period: ""`); a key with nothing behind it is not. */
  states(name: FieldName): boolean;
  /** The first entry of a field from which `read` makes something. The others stay in `extra`. */
  first<T>(name: FieldName, read: (entry: Entry) => T | undefined): T | undefined;
  /** What `read` makes of every entry of a field; one of which it makes `undefined` stays in `extra`. */
  every<T>(name: FieldName, read: (entry: Entry) => readonly T[] | undefined): T[];
  /** All that was not taken, as it was; keys of ours that hold nothing are left out. */
  extra(): Record<string, unknown>;
};

/** A miswritten word of these must not publish what was to stay hidden. */
const HIDING = new Set(['draft', 'published', 'hidden', 'private', 'unlisted']);

/** Fields of free text, where a `#` may have been meant as a letter. */
const WORDED = new Set<FieldName>(['title', 'description', 'tags', 'categories', 'series', 'keyword']);

/** Matches the keys of a front matter to our fields through the table of aliases; a near miss is told, not guessed. */
export function matchFields(entries: readonly Entry[], report: Report): Fields {
  const found: { name: FieldName; rank: number; entry: Entry }[] = [];
  const parents = new Map<Entry, Entry>();
  for (const entry of entries) {
    const match = fieldOf(entry.key);
    if (match) {
      found.push({ ...match, entry });
      if (WORDED.has(match.name)) reportComment(entry, report);
    } else if (!isRecord(entry.value)) reportNearMiss(entry, report);
    if (isRecord(entry.value)) {
      for (const part of partsOf(entry)) {
        const inner = fieldOf(part.key);
        if (!inner || !part.key.includes('.')) continue;
        found.push({ ...inner, entry: part });
        parents.set(part, entry);
      }
    }
  }
  found.sort((a, b) => a.rank - b.rank);

  const taken = new Set<Entry>();
  const of = (name: FieldName) =>
    found.filter((one) => one.name === name && !isEmpty(one.entry.value)).map((one) => one.entry);
  return {
    of,
    states: (name) => found.some((one) => one.name === name && one.entry.value !== null),
    first(name, read) {
      for (const entry of of(name)) {
        const value = read(entry);
        if (value === undefined) continue;
        taken.add(entry);
        return value;
      }
      return undefined;
    },
    every(name, read) {
      return of(name).flatMap((entry) => {
        const values = read(entry);
        if (values) taken.add(entry);
        return values ?? [];
      });
    },
    extra() {
      const left = entries.filter((entry) => {
        if (taken.has(entry) || (fieldOf(entry.key) && isEmpty(entry.value))) return false;
        // A map goes along whole, unless the one thing in it is a field of ours.
        const parts = [...parents].filter(([part, parent]) => parent === entry && taken.has(part));
        return parts.length === 0 || parts.length < Object.keys(entry.value as object).length;
      });
      return Object.fromEntries(left.map((entry) => [entry.key, entry.value]));
    },
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function partsOf(entry: Entry): Entry[] {
  const written = isRecord(entry.written) ? entry.written : {};
  return Object.entries(entry.value as object).map(([key, value]) => ({
    key: `${entry.key}.${key}`,
    value,
    written: written[key] ?? value,
    source: String(written[key] ?? ''),
    line: entry.lineOf([key]),
    column: 1,
    lineOf: (path) => entry.lineOf([key, ...path]),
  }));
}

function reportNearMiss(entry: Entry, report: Report): void {
  const meant = nearMiss(entry.key);
  if (!meant || isEmpty(entry.value)) return;
  const found = `\`${entry.key}\` is no key that Hoego knows: did you mean \`${meant}\`?`;
  const hint = `Write \`${meant}:\`, or another word if it is a key of your own.`;
  const at = { line: entry.line, column: entry.column };
  if (HIDING.has(meant)) report.error(found, hint, at);
  else report.warn(found, hint, at);
}

/** `title: 회고 #2` loses `#2`, because YAML takes it for a comment; a real comment has a space after `#`. */
function reportComment({ key, comment, line }: Entry, report: Report): void {
  if (!comment || /^[\s#!]/.test(comment)) return;
  report.warn(
    `\`#${comment}\` after \`${key}\` is a comment for YAML, and not read`,
    `Put the value in quotes if it belongs to it, as in \`${key}: "… #${comment}"\`.`,
    { line },
  );
}
