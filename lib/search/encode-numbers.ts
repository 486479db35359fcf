import { BACKSLASH, DIGITS, FIRST, LEAD, LEADS } from './numbers';

/** Numbers as `decodeNumbers` reads them. */
export function encodeNumbers(numbers: ArrayLike<number>): string {
  const codes = new Codes(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) codes.add(numbers[index] ?? 0);
  return codes.toString();
}

/** Ascending numbers by their distances. */
export function encodeAscending(numbers: ArrayLike<number>): string {
  const codes = new Codes(numbers.length);
  let last = -1;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    codes.add(number - last - 1);
    last = number;
  }
  return codes.toString();
}

/** Text as it is encoded: a large site has tens of millions of numbers, and a string for each would be slow. */
class Codes {
  static #codes = new Uint8Array(1024);
  #length = 0;

  /** @param count how many numbers will come */
  constructor(count: number) {
    if (Codes.#codes.length < count * LONGEST) Codes.#codes = new Uint8Array(count * LONGEST * 2);
  }

  add(number: number): void {
    let rest = number;
    while (rest >= DIGITS) {
      rest -= DIGITS;
      this.#push(LEAD + (rest % LEADS));
      rest = Math.floor(rest / LEADS);
    }
    this.#push(rest + FIRST + (rest + FIRST >= BACKSLASH ? 1 : 0));
  }

  toString(): string {
    return Buffer.from(Codes.#codes.buffer, 0, this.#length).toString('latin1');
  }

  #push(code: number): void {
    Codes.#codes[this.#length] = code;
    this.#length += 1;
  }
}

/** Signs of the largest number, 2⁵³. */
const LONGEST = 12;
