import { encodeAscending } from './encode-numbers';
import { foldText, toInitials } from './fold';
import { FIELDS, needsTriple, tagKey } from './format';
import { IntList } from './int-list';
import { PairTable } from './pair-table';
import { GAP, type Inverted, Postings, placesOf, type Row } from './postings';

export type Field = (typeof FIELDS)[number];

/**
 * Gathers where every pair of signs stands, by field, and the triples that are needed beside. Texts are read in any
 * order, and some of them for nothing; then they are added in the order of their places.
 */
export class GramTable {
  readonly #pairs = new PairTable();
  /** The pairs of all texts, one row a text. */
  readonly #rows = new IntList(1 << 16);
  readonly #fields: Record<Field, Postings>;
  readonly #tags = new Map<string, number[]>();
  /** The pairs of one text. */
  #row = new Int32Array(4096);

  constructor() {
    const [title, heading, tag, text] = FIELDS.map(() => new Postings(this.#rows)) as [
      Postings,
      Postings,
      Postings,
      Postings,
    ];
    this.#fields = { title, heading, tag, text };
  }

  /** @param withInitials whether `ㅎㄱ` finds 회고 there */
  read(text: string, withInitials = false): Row {
    const folded = foldText(text);
    const start = this.#rows.length;
    this.#readPairs(folded);
    if (withInitials) this.#readPairs(toInitials(folded));
    return { start, end: this.#rows.length };
  }

  /** Numbers of one field come in ascending order. */
  add(row: Row, field: Field, number: number): void {
    this.#fields[field].add(number, row);
  }

  /** A page that has a tag, by the tag's slug. */
  addTag(slug: string, page: number): void {
    const pages = this.#tags.get(slug) ?? [];
    this.#tags.set(slug, pages);
    if (pages.at(-1) !== page) pages.push(page);
  }

  /**
   * Every key, and its places as they stand in a file, in an order that does not tell how texts were read.
   *
   * @param pieces how many texts of pieces there are
   */
  *entries(pieces: number): Generator<[key: string, posting: string]> {
    const { firsts, seconds } = this.#pairs.toArrays();
    const fields = FIELDS.map((field) => this.#fields[field].invert(this.#pairs.size));
    const toKey = (pair: number) => String.fromCharCode(firsts[pair] ?? 0, seconds[pair] ?? 0);
    for (const pair of this.#inOrder(firsts, seconds)) {
      const posting = toPosting(fields.map((places) => placesOf(places, pair)));
      if (posting !== '') yield [toKey(pair), posting];
    }
    for (const [slug, pages] of this.#tags) {
      yield [tagKey(slug), toPosting(FIELDS.map((field) => (field === 'tag' ? pages : [])))];
    }
    yield* this.#triples(toKey, seconds, fields[FIELDS.indexOf('text')] as Inverted, pieces);
  }

  /** The numbers of all pairs, by the signs of the pairs. */
  #inOrder(firsts: Int32Array, seconds: Int32Array): Float64Array {
    const codes = Float64Array.from(firsts, (first, pair) => first * SIGNS + (seconds[pair] ?? 0)).sort();
    return codes.map((code) => this.#pairs.numberOf(Math.floor(code / SIGNS), code % SIGNS));
  }

  *#triples(
    toKey: (pair: number) => string,
    seconds: Int32Array,
    inTexts: Inverted,
    pieces: number,
  ): Generator<[string, string]> {
    const table = new PairTable();
    const rows = new IntList(1 << 16);
    const postings = new Postings(rows);
    const counts = countsOf(inTexts);
    this.#fields.text.forEach((piece, pairs) => {
      if (this.#row.length < pairs.length) this.#row = new Int32Array(pairs.length * 2);
      let length = 0;
      let before = GAP;
      let countBefore = 0;
      for (let index = 0; index < pairs.length; index += 1) {
        const pair = pairs[index] ?? GAP;
        const count = pair === GAP ? 0 : (counts[pair] ?? 0);
        if (needsTriple(countBefore, count, pieces)) {
          this.#row[length] = table.numberOf(before, seconds[pair] ?? 0);
          length += 1;
        }
        before = pair;
        countBefore = count;
      }
      const start = rows.length;
      rows.append(this.#row.subarray(0, length));
      postings.add(piece, { start, end: rows.length });
    });
    const places = postings.invert(table.size);
    const { firsts, seconds: thirds } = table.toArrays();
    for (let triple = 0; triple < table.size; triple += 1) {
      const key = toKey(firsts[triple] ?? 0) + String.fromCharCode(thirds[triple] ?? 0);
      yield [key, toPosting(FIELDS.map((field) => (field === 'text' ? placesOf(places, triple) : [])))];
    }
  }

  /** Two code units that stand side by side; white space is none. */
  #readPairs(text: string): void {
    if (this.#row.length < text.length) this.#row = new Int32Array(text.length * 2);
    const [row, pairs] = [this.#row, this.#pairs];
    let length = 0;
    let first = SPACE;
    for (let index = 0; index < text.length; index += 1) {
      const second = text.charCodeAt(index);
      if (second === SPACE || first !== SPACE) {
        row[length] = second === SPACE ? GAP : pairs.numberOf(first, second);
        length += 1;
      }
      first = second;
    }
    this.#rows.append(row.subarray(0, length));
  }
}

/** At how many places each thing stands. */
function countsOf({ starts }: Inverted): Int32Array {
  return Int32Array.from(starts.subarray(1), (end, thing) => end - (starts[thing] ?? 0));
}

const SPACE = 32;

/** Code units. */
const SIGNS = 65536;

function toPosting(fields: readonly ArrayLike<number>[]): string {
  return fields.map(encodeAscending).join(' ').trimEnd();
}
