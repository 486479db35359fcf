import { foldText, toInitials } from './fold';
import { type FIELDS, needsTriple } from './format';
import { PairTable } from './pair-table';

export type Field = (typeof FIELDS)[number];

/** Where a pair, a triple or a tag is, by field; ascending. */
export type Places = Partial<Record<Field, number[]>>;

/** Gathers where every pair of signs stands, by field, and the triples that are needed beside. */
export class GramTable {
  readonly #pairs = new PairTable();
  /** Of a pair, by its number, and what follows it. */
  readonly #triples = new PairTable();
  /** Where texts have a pair, by its number, and a triple. */
  readonly #inTexts: number[][] = [];
  readonly #triplesInTexts: number[][] = [];
  /** All else is little. */
  readonly #others = new Map<string, Places>();
  /** Texts of pieces, folded. */
  readonly #texts: string[] = [];

  /** The text of the next piece. */
  addText(text: string): void {
    const number = this.#texts.length;
    const folded = foldText(text);
    this.#texts.push(folded);
    forEachPair(folded, (first, second) => {
      append(this.#inTexts, this.#pairs.numberOf(first, second), number);
    });
  }

  /**
   * Numbers of one field come in ascending order.
   *
   * @param withInitials whether `ㅎㄱ` finds 회고 here
   */
  addField(text: string, field: Field, number: number, withInitials = false): void {
    const folded = foldText(text);
    for (const version of withInitials ? new Set([folded, toInitials(folded)]) : [folded]) {
      forEachPair(version, (first, second) => this.add(String.fromCharCode(first, second), field, number));
    }
  }

  add(key: string, field: Field, number: number): void {
    const places = this.#others.get(key) ?? {};
    this.#others.set(key, places);
    places[field] ??= [];
    if (places[field].at(-1) !== number) places[field].push(number);
  }

  /** Every key with its places. */
  *entries(): Generator<[string, Places]> {
    this.#addTriples();
    const pairs = this.#pairs.entries();
    for (const [number, [first, second]] of pairs.entries()) {
      const key = String.fromCharCode(first, second);
      yield [key, { ...this.#others.get(key), text: this.#inTexts[number] }];
      this.#others.delete(key);
    }
    for (const [number, [pair, third]] of this.#triples.entries().entries()) {
      const [first, second] = pairs[pair] ?? [0, 0];
      yield [String.fromCharCode(first, second, third), { text: this.#triplesInTexts[number] }];
    }
    yield* this.#others;
  }

  #addTriples(): void {
    const pieces = this.#texts.length;
    for (const [number, text] of this.#texts.entries()) {
      let before = -1;
      let end = -1;
      forEachPair(text, (first, second, index) => {
        const pair = this.#pairs.find(first, second);
        const isNext = before !== -1 && index === end + 1;
        if (isNext && needsTriple(this.#countOf(before), this.#countOf(pair), pieces)) {
          append(this.#triplesInTexts, this.#triples.numberOf(before, second), number);
        }
        before = pair;
        end = index;
      });
    }
  }

  #countOf(pair: number): number {
    return this.#inTexts[pair]?.length ?? 0;
  }
}

/** Calls with two code units that stand side by side, and where the second is; white space is none. */
function forEachPair(text: string, call: (first: number, second: number, index: number) => void): void {
  let first = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const second = text.charCodeAt(index);
    if (first !== SPACE && second !== SPACE) call(first, second, index);
    first = second;
  }
}

const SPACE = 32;

function append(lists: number[][], at: number, number: number): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [number];
  else if (list[list.length - 1] !== number) list.push(number);
}
