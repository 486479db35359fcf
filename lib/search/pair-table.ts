/** Gives every pair of small whole numbers a number of its own, from 0 on: a map that is made for millions of look-ups. */
export class PairTable {
  #firsts = new Int32Array(SMALLEST);
  #seconds = new Int32Array(SMALLEST);
  /** The number of a pair and 1; 0 where there is none. */
  #numbers = new Int32Array(SMALLEST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  numberOf(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#numbers[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#numbers[slot] = this.#size + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#numbers.length) this.#grow();
    return this.#size - 1;
  }

  /** Every pair by its number. */
  toArrays(): { firsts: Int32Array; seconds: Int32Array } {
    const firsts = new Int32Array(this.#size);
    const seconds = new Int32Array(this.#size);
    for (let slot = 0; slot < this.#numbers.length; slot += 1) {
      const number = (this.#numbers[slot] ?? 0) - 1;
      if (number === -1) continue;
      firsts[number] = this.#firsts[slot] ?? 0;
      seconds[number] = this.#seconds[slot] ?? 0;
    }
    return { firsts, seconds };
  }

  /** Where the pair is, or may be put. */
  #slotOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#numbers[slot] !== 0 && (this.#firsts[slot] !== first || this.#seconds[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [firsts, seconds, numbers] = [this.#firsts, this.#seconds, this.#numbers];
    const length = numbers.length * 2;
    this.#firsts = new Int32Array(length);
    this.#seconds = new Int32Array(length);
    this.#numbers = new Int32Array(length);
    for (let old = 0; old < numbers.length; old += 1) {
      const number = numbers[old] ?? 0;
      if (number === 0) continue;
      const [first, second] = [firsts[old] ?? 0, seconds[old] ?? 0];
      const slot = this.#slotOf(first, second);
      this.#firsts[slot] = first;
      this.#seconds[slot] = second;
      this.#numbers[slot] = number;
    }
  }
}

const SMALLEST = 1 << 14;
