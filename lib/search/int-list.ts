/** Whole numbers in a row that grows: millions of them, in four bytes each. */
export class IntList {
  #items: Int32Array;
  #length = 0;

  /** @param room how many there will be, as far as is known: growing means copying */
  constructor(room = 1024) {
    this.#items = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    this.#grow(this.#length + 1);
    this.#items[this.#length - 1] = number;
  }

  append(numbers: Int32Array): void {
    const start = this.#length;
    this.#grow(start + numbers.length);
    this.#items.set(numbers, start);
  }

  /** What is in it now, without a copy. */
  view(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }

  #grow(length: number): void {
    if (length > this.#items.length) {
      const larger = new Int32Array(length * 2);
      larger.set(this.view());
      this.#items = larger;
    }
    this.#length = length;
  }
}
