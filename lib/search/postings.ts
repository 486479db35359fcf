import { IntList } from './int-list';

/** Where nothing stands: between two words. */
export const GAP = -1;

/** Places of each thing by its number: those of thing 5 are `numbers` from `starts[5]` to before `starts[6]`. */
export type Inverted = { starts: Int32Array; numbers: Int32Array };

/** A stretch of a list. */
export type Row = { start: number; end: number };

/**
 * Gathers which things stand at which place, in the order of the places, and tells then where each thing stands. The
 * things themselves lie in a list, row by row, which several may share.
 */
export class Postings {
  readonly #things: IntList;
  readonly #places = new IntList();
  readonly #rows = new IntList();

  constructor(things: IntList) {
    this.#things = things;
  }

  /** Places come in ascending order, and may come again. */
  add(place: number, { start, end }: Row): void {
    this.#places.push(place);
    this.#rows.push(start);
    this.#rows.push(end);
  }

  /** Calls with each place and what stands there, repetitions and gaps too. */
  forEach(call: (place: number, things: Int32Array) => void): void {
    const things = this.#things.view();
    const places = this.#places.view();
    const rows = this.#rows.view();
    for (let index = 0; index < places.length; index += 1) {
      call(places[index] ?? 0, things.subarray(rows[index * 2], rows[index * 2 + 1]));
    }
  }

  /**
   * In two rounds, counting and filling, without a list for each thing: there are hundreds of thousands.
   *
   * @param size how many things there are
   */
  invert(size: number): Inverted {
    const starts = new Int32Array(size + 1);
    const last = new Int32Array(size).fill(-1);
    this.forEach((place, things) => {
      for (let index = 0; index < things.length; index += 1) {
        const thing = things[index] ?? GAP;
        if (thing === GAP || last[thing] === place) continue;
        last[thing] = place;
        starts[thing + 1] = (starts[thing + 1] ?? 0) + 1;
      }
    });
    for (let thing = 0; thing < size; thing += 1) starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0);
    const numbers = new Int32Array(starts[size] ?? 0);
    const next = starts.slice();
    this.forEach((place, things) => {
      for (let index = 0; index < things.length; index += 1) {
        const thing = things[index] ?? GAP;
        if (thing === GAP) continue;
        const at = next[thing] ?? 0;
        if (at > (starts[thing] ?? 0) && numbers[at - 1] === place) continue;
        numbers[at] = place;
        next[thing] = at + 1;
      }
    });
    return { starts, numbers };
  }
}

/** The places of one thing. */
export function placesOf({ starts, numbers }: Inverted, thing: number): Int32Array {
  return numbers.subarray(starts[thing] ?? 0, starts[thing + 1] ?? 0);
}
