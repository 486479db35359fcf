/**
 * Whole numbers from 0 as text that compresses well: small ones, which are most, take one sign. Digits stand for
 * themselves and end a number; signs that lead carry what is above. No quote, no backslash, no space.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) text += encode(number);
  return text;
}

export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  const leads: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= LEAD) {
      leads.push(code - LEAD);
      continue;
    }
    let number = code - FIRST - (code > BACKSLASH ? 1 : 0);
    while (leads.length > 0) number = number * LEADS + (leads.pop() ?? 0) + DIGITS;
    numbers.push(number);
  }
  return numbers;
}

/** Ascending numbers by their distances. */
export function encodeAscending(numbers: readonly number[]): string {
  let text = '';
  let last = -1;
  for (const number of numbers) {
    text += encode(number - last - 1);
    last = number;
  }
  return text;
}

export function decodeAscending(text: string): number[] {
  let last = -1;
  return decodeNumbers(text).map((distance) => {
    last += distance + 1;
    return last;
  });
}

function encode(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= DIGITS) {
    rest -= DIGITS;
    text += String.fromCharCode(LEAD + (rest % LEADS));
    rest = Math.floor(rest / LEADS);
  }
  return text + String.fromCharCode(rest + FIRST + (rest + FIRST >= BACKSLASH ? 1 : 0));
}

/** From `#` on, without the backslash. */
const FIRST = 35;
const BACKSLASH = 92;
const DIGITS = 62;
/** From `b` to `~`. */
const LEAD = 98;
const LEADS = 29;
