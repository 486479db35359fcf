import { normaliseKey } from './field-aliases';

/** The words people mean when they miswrite one. Shorter ones lie too near to other words. */
const MEANT = `title date tags category categories description subtitle summary excerpt updated draft published hidden
  private unlisted permalink thumbnail cover author series period keyword goals outcomes cohort`.split(/\s+/);

/** Words of engines and themes that happen to lie near one of ours. */
const FOREIGN = new Set('data dates tabs titles'.split(' '));

/** The word that was meant by a key that is none of ours: `cateogry` -> `category`. */
export function nearMiss(key: string): string | undefined {
  const word = normaliseKey(key);
  if (word.length < 4 || FOREIGN.has(word)) return undefined;
  const allowed = word.length >= 8 ? 2 : 1;
  return MEANT.find((meant) => (word.length > 4 || word[0] === meant[0]) && distance(word, meant) <= allowed);
}

/** The one of some words that lies nearest to a word, where a third of its letters or fewer differ. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const allowed = Math.max(2, Math.ceil(word.length / 3));
  return words
    .map((other) => ({ other, edits: distance(word, other) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits)[0]?.other;
}

/** Words whose lengths differ by more are not compared. */
const FAR = 8;

/** Edits between two words, a swap of neighbours counting as one (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FAR) return FAR + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const choices = [
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ...(swapped ? [(before[j - 2] ?? 0) + 1] : []),
      ];
      row.push(Math.min(...choices));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
