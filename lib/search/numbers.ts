/**
 * Whole numbers from 0 as text that compresses well: small ones, which are most, take one sign. Digits stand for
 * themselves and end a number; signs that lead carry what is above. No quote, no backslash, no space.
 */
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

export function decodeAscending(text: string): number[] {
  let last = -1;
  return decodeNumbers(text).map((distance) => {
    last += distance + 1;
    return last;
  });
}

/** From `#` on, without the backslash. */
export const FIRST = 35;
export const BACKSLASH = 92;
export const DIGITS = 62;
/** From `b` to `~`. */
export const LEAD = 98;
export const LEADS = 29;
