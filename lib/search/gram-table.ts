import { encodeAscending } from './encode-numbers';
import { foldText, toInitials } from './fold';
import { FIELDS, needsTriple, tagKey } from './format';
import { PairTable } from './pair-table';
import { GAP, type Inverted, Postings, placesOf } from './postings';

export type Field = (typeof FIELDS)[number];

/** Gathers where every pair of signs stands, by field, and the triples that are needed beside. */
export class GramTable {
  readonly #pairs = new PairTable();
  readonly #fields: Record<Field, Postings>;
  readonly #tags = new Map<string, number[]>();
  /** The pairs of one text. */
  #row = new Int32Array(4096);
  readonly #signs: number;
  #pieces = 0;

  /** @param signs how many all texts of pieces have, about */
  constructor(signs = 0) {
    this.#signs = signs;
    const [title, heading, tag] = [new Postings(), new Postings(), new Postings()];
    this.#fields = { title, heading, tag, text: new Postings(signs) };
  }

  /** The text of the next piece. */
  addText(text: string): void {
    this.#addPairs(foldText(text), 'text', this.#pieces);
    this.#pieces += 1;
  }

  /**
   * Numbers of one field come in ascending order.
   *
   * @param withInitials whether `ㅎㄱ` finds 회고 here
   */
  addField(text: string, field: Field, number: number, withInitials = false): void {
    const folded = foldText(text);
    this.#addPairs(folded, field, number);
    if (withInitials) this.#addPairs(toInitials(folded), field, number);
  }

  /** A page that has a tag, by the tag's slug. */
  addTag(slug: string, page: number): void {
    const pages = this.#tags.get(slug) ?? [];
    this.#tags.set(slug, pages);
    if (pages.at(-1) !== page) pages.push(page);
  }

  /** Every key, and its places as they stand in a file. */
  *entries(): Generator<[key: string, posting: string]> {
    const { firsts, seconds } = this.#pairs.toArrays();
    const fields = FIELDS.map((field) => this.#fields[field].invert(this.#pairs.size));
    const toKey = (pair: number) => String.fromCharCode(firsts[pair] ?? 0, seconds[pair] ?? 0);
    for (let pair = 0; pair < this.#pairs.size; pair += 1) {
      yield [toKey(pair), toPosting(fields.map((places) => placesOf(places, pair)))];
    }
    for (const [slug, pages] of this.#tags) {
      yield [tagKey(slug), toPosting(FIELDS.map((field) => (field === 'tag' ? pages : [])))];
    }
    yield* this.#triples(toKey, seconds, fields[FIELDS.indexOf('text')] as Inverted);
  }

  *#triples(toKey: (pair: number) => string, seconds: Int32Array, inTexts: Inverted): Generator<[string, string]> {
    const table = new PairTable();
    const postings = new Postings(this.#signs);
    const countOf = (pair: number) => (inTexts.starts[pair + 1] ?? 0) - (inTexts.starts[pair] ?? 0);
    this.#fields.text.forEach((piece, pairs) => {
      if (this.#row.length < pairs.length) this.#row = new Int32Array(pairs.length * 2);
      let length = 0;
      for (let index = 1; index < pairs.length; index += 1) {
        const before = pairs[index - 1] ?? GAP;
        const pair = pairs[index] ?? GAP;
        if (before === GAP || pair === GAP || !needsTriple(countOf(before), countOf(pair), this.#pieces)) continue;
        this.#row[length] = table.numberOf(before, seconds[pair] ?? 0);
        length += 1;
      }
      postings.add(piece, this.#row.subarray(0, length));
    });
    const places = postings.invert(table.size);
    const { firsts, seconds: thirds } = table.toArrays();
    for (let triple = 0; triple < table.size; triple += 1) {
      const key = toKey(firsts[triple] ?? 0) + String.fromCharCode(thirds[triple] ?? 0);
      yield [key, toPosting(FIELDS.map((field) => (field === 'text' ? placesOf(places, triple) : [])))];
    }
  }

  /** Two code units that stand side by side; white space is none. */
  #addPairs(text: string, field: Field, number: number): void {
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
    this.#fields[field].add(number, row.subarray(0, length));
  }
}

const SPACE = 32;

function toPosting(fields: readonly ArrayLike<number>[]): string {
  return fields.map(encodeAscending).join(' ').trimEnd();
}
