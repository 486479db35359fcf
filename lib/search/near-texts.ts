import { IntList } from './int-list';
import { TermTable } from './term-table';

/** A text by its fields; what is said in a title weighs more than what is said in passing. */
export type NearText = { id: string; lang: string; title: string; tags: string[]; headings: string[]; body: string };

export type NearOne = { id: string; nearness: number };

/** In halves: whole numbers count faster. */
const WEIGHTS = { title: 6, tag: 12, heading: 3, body: 2 };
/** Signs of a body that are read: what a text is about is said by then. */
const LONGEST_BODY = 4000;
/** What a text is known by: the heaviest of its terms. */
const TERMS = 64;
/** Terms in more than this share of all texts tell nothing (했습니, 회고 in a blog of retrospectives). */
const COMMON = 0.25;
/** Nor do those in more texts than this, and they would cost the most where there are ten thousand. */
const WIDE = 250;
/** Below this it matters little how many lists change, and more how well they are made. */
const FEW = 300;
/** What is less near is near by chance: found on eight blogs of real people. */
const NEAR = 0.12;
/** Fewer terms in common are chance, too, however short the texts are. */
const SHARED = 6;
/** How many of the nearest are told, so that others can be left out. */
const TOLD = 12;

/**
 * The nearest texts of each text in its language, by tf-idf over pairs of syllables, words of other scripts and tags,
 * compared by cosine (0 to 1). The same for the same texts, in whatever order they come.
 *
 * Among many texts it goes by steps how rare a term is (in 1–11 of them, 12–59, 60–251, …), so that one text more changes
 * hardly any other list.
 *
 * @param memory what was read of texts before, so that only others are read; it is brought up to date
 * @returns for each id the nearest, nearest first, equals by id; none that is near by chance
 */
export function findNearTexts(texts: readonly NearText[], memory?: NearMemory): Map<string, NearOne[]> {
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  return new Map(
    languages.flatMap((language) => {
      const own = texts.filter(({ lang }) => lang === language);
      return compare(own, countTerms(own, memory && memoryOf(memory, language)));
    }),
  );
}

/** What texts say, by their languages, for who compares the same ones again and again. */
export type NearMemory = Map<string, Memory>;

/** All terms that were ever read, and by their ids the texts, each with all that it says. */
type Memory = { table: TermTable; rows: Map<string, { of: NearText; terms: Int32Array; counts: Int32Array }> };

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

function compare(texts: readonly NearText[], counts: Counts): [string, NearOne[]][] {
  const vectors = toVectors(counts, texts.length);
  const { starts, holders, weights } = toHolders(vectors, counts.spread.length);
  const sums = new Float64Array(texts.length);
  const shared = new Uint8Array(texts.length);
  return texts.map(({ id }, text) => {
    const met: number[] = [];
    for (let at = text * TERMS; at < (text + 1) * TERMS; at += 1) {
      const weight = vectors.weights[at] ?? 0;
      const term = vectors.terms[at] ?? 0;
      const end = weight === 0 ? 0 : (starts[term + 1] ?? 0);
      for (let place = starts[term] ?? 0; place < end; place += 1) {
        const other = holders[place] ?? 0;
        if (shared[other] === 0) met.push(other);
        sums[other] = (sums[other] ?? 0) + weight * (weights[place] ?? 0);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const near: NearOne[] = [];
    for (const other of met) {
      // Far behind the point lies the order in which numbers were added up.
      const nearness = Math.round((sums[other] ?? 0) * 100) / 100;
      const isChance = nearness < NEAR || (shared[other] ?? 0) < SHARED;
      sums[other] = shared[other] = 0;
      if (other !== text && !isChance) near.push({ id: texts[other]?.id ?? '', nearness });
    }
    near.sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
    return [id, near.slice(0, TOLD)];
  });
}

/**
 * The terms of each text, each once, by their ranks, and how much they are said there; a text ends at its `ends`.
 * `spread` is in how many texts a term is, as far as `WIDE`.
 */
type Counts = { spread: Int32Array; terms: Int32Array; counts: Int32Array; ends: Int32Array };

function countTerms(texts: readonly NearText[], memory?: Memory): Counts {
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

/** Of each text as many as `TERMS` terms and their weights, whose squares make 1 together; a weight of 0 is none. */
type Vectors = { terms: Int32Array; weights: Float32Array };

function toVectors({ spread, terms, counts, ends }: Counts, all: number): Vectors {
  const rarities = Float64Array.from(spread, (of) => toRarity(of, all));
  const vectors = { terms: new Int32Array(all * TERMS), weights: new Float32Array(all * TERMS) };
  let start = 0;
  for (const [text, end] of ends.entries()) {
    // Weight and term in one number each, the heaviest first, so that the machine sorts them by itself.
    const keys = new Float64Array(end - start);
    let length = 0;
    for (let at = start; at < end; at += 1) {
      const rarity = rarities[terms[at] ?? 0] ?? 0;
      if (rarity <= 0) continue;
      const weight = Math.round((1 + Math.log((counts[at] ?? 0) / 2)) * rarity * FINE);
      keys[length] = (terms[at] ?? 0) - weight * MOST_TERMS;
      length += 1;
    }
    const heaviest = keys.subarray(0, length).sort().subarray(0, TERMS);
    const weights = Array.from(heaviest, (key) => Math.ceil(-key / MOST_TERMS));
    const norm = Math.hypot(...weights) || 1;
    for (const [index, weight] of weights.entries()) {
      vectors.terms[text * TERMS + index] = (heaviest[index] ?? 0) + weight * MOST_TERMS;
      vectors.weights[text * TERMS + index] = weight / norm;
    }
    start = end;
  }
  return vectors;
}

const FINE = 1000;
const MOST_TERMS = 2 ** 32;

/** The same however many texts there are; 0 for what nearly everybody says. */
function toRarity(of: number, all: number): number {
  if (of > WIDE || (all >= 8 && of > all * COMMON)) return 0;
  if (all < FEW) return of > 1 ? 9 - Math.log2(of) : 0;
  return 4 - Math.floor(Math.log2(of + 4) / 2);
}

/** Which texts have a term, and its weight there: those of term 5 from `starts[5]` to before `starts[6]`. */
function toHolders(vectors: Vectors, size: number): { starts: Int32Array; holders: Int32Array; weights: Float32Array } {
  const starts = new Int32Array(size + 1);
  for (const [at, term] of vectors.terms.entries()) {
    if (vectors.weights[at] !== 0) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(starts[size] ?? 0);
  const weights = new Float32Array(holders.length);
  for (const [at, term] of vectors.terms.entries()) {
    const weight = vectors.weights[at] ?? 0;
    if (weight === 0) continue;
    const place = next[term] ?? 0;
    next[term] = place + 1;
    holders[place] = Math.floor(at / TERMS);
    weights[place] = weight;
  }
  return { starts, holders, weights };
}
