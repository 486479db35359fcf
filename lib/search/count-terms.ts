import { IntList } from './int-list';
import { TermTable } from './term-table';

/** A text by its fields; what is said in a title weighs more than what is said in passing. */
export type NearText = { id: string; lang: string; title: string; tags: string[]; headings: string[]; body: string };

/** In halves: whole numbers count faster. */
const WEIGHTS = { title: 6, tag: 12, heading: 3, body: 2 };
/** Signs of a body that are read: what a text is about is said by then. */
const LONGEST_BODY = 4000;
/** Terms in more texts than this tell nothing, and they would cost the most where there are ten thousand. */
export const WIDE = 250;

/** What texts say, by their languages, for who compares the same ones again and again. */
export type NearMemory = Map<string, Memory>;

/** All terms that were ever read, and by their ids the texts, each with all that it says. */
type Memory = { table: TermTable; rows: Map<string, { of: NearText; terms: Int32Array; counts: Int32Array }> };

/**
 * The terms of each text, each once, by their ranks, and how much they are said there; a text ends at its `ends`.
 * `spread` is in how many texts a term is, as far as `WIDE`.
 */
export type Counts = { spread: Int32Array; terms: Int32Array; counts: Int32Array; ends: Int32Array };

/**
 * Reads texts of one language.
 *
 * @param memory what was read of texts before, so that only others are read; it is brought up to date
 */
export function countTerms(language: string, texts: readonly NearText[], memory?: NearMemory): Counts {
  return count(texts, memory && memoryOf(memory, language));
}

function count(texts: readonly NearText[], memory?: Memory): Counts {
  const table = memory?.table ?? new TermTable();
  const rows: Memory['rows'] = new Map();
  // A little more than the last time.
  const room = [...(memory?.rows.values() ?? [])].reduce((sum, row) => sum + row.terms.length, 1 << 14);
  const [terms, counts, ends] = [new IntList(room), new IntList(room), new IntList()];
  // How much the text that is read says each term, the terms that it says, and how many texts have said them.
  let said = new Int32Array(1 << 16);
  let spread = new Int32Array(1 << 16);
  let row = new Int32Array(1 << 13);
  while (table.size > said.length) [said, spread] = [grow(said), grow(spread)];
  const read = (text: NearText) => {
    let length = 0;
    let weight = WEIGHTS.title;
    const add = (term: number): void => {
      if (term >= said.length) [said, spread] = [grow(said), grow(spread)];
      // Most of what is said is said by many, and is not kept, unless these may become others.
      if (memory === undefined && (spread[term] ?? 0) > WIDE) return;
      const before = said[term] ?? 0;
      said[term] = before + weight;
      if (before > 0) return;
      if (length === row.length) row = grow(row);
      row[length] = term;
      length += 1;
    };
    const addText = (field: string): void => table.read(field.normalize('NFC'), add);
    addText(text.title);
    weight = WEIGHTS.tag;
    for (const tag of text.tags) add(table.wordOf(`#${tag}`));
    weight = WEIGHTS.heading;
    for (const heading of text.headings) addText(heading);
    weight = WEIGHTS.body;
    addText(text.body.slice(0, LONGEST_BODY));
    const own = row.slice(0, length);
    const amounts = own.map((term) => said[term] ?? 0);
    for (const term of own) said[term] = 0;
    return { of: text, terms: own, counts: amounts };
  };
  for (const text of texts) {
    const kept = memory?.rows.get(text.id);
    const own = kept && isSame(kept.of, text) ? kept : read(text);
    terms.append(own.terms);
    counts.append(own.counts);
    for (const term of own.terms) spread[term] = (spread[term] ?? 0) + 1;
    ends.push(terms.length);
    if (memory) rows.set(text.id, own);
  }
  if (memory) memory.rows = rows;
  const [ranks, all] = [table.toRanks(), terms.view()];
  for (let at = 0; at < all.length; at += 1) all[at] = ranks[all[at] ?? 0] ?? 0;
  const ranked = new Int32Array(table.size);
  for (let term = 0; term < ranked.length; term += 1) ranked[ranks[term] ?? 0] = spread[term] ?? 0;
  return { spread: ranked, terms: all, counts: counts.view(), ends: ends.view() };
}

function grow(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function memoryOf(memory: NearMemory, language: string): Memory {
  const own: Memory = memory.get(language) ?? { table: new TermTable(), rows: new Map() };
  memory.set(language, own);
  return own;
}

function isSame(a: NearText, b: NearText): boolean {
  const isAsLong = a.tags.length === b.tags.length && a.headings.length === b.headings.length;
  return (
    isAsLong &&
    a.title === b.title &&
    a.body === b.body &&
    a.tags.every((tag, index) => tag === b.tags[index]) &&
    a.headings.every((heading, index) => heading === b.headings[index])
  );
}
