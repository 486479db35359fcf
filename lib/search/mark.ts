import { foldWithPlaces, toInitials } from './fold';

/** A text in turns: what was not looked for, what was, and so on; the first may be empty. */
export type Marked = string[];

type Range = { start: number; end: number; word: string };

/** @param withInitials whether `ㅎㄱ` marks 회고 */
export function markWords(text: string, words: readonly string[], withInitials = false): Marked {
  return split(text, findRanges(text, words, withInitials));
}

/** Where a text speaks of the words: some hundred signs round the place where most of them stand together. */
export function toSnippet(text: string, words: readonly string[]): Marked {
  const ranges = findRanges(text, words, false);
  let best = { start: 0, value: 0 };
  for (const { start } of ranges) {
    const seen = new Set<string>();
    let value = 0;
    for (const { start: other, end, word } of ranges) {
      if (other < start || end > start + LENGTH - BEFORE || seen.has(word)) continue;
      seen.add(word);
      // Many words, and those close together.
      value = seen.size * LENGTH - (end - start);
    }
    if (value > best.value) best = { start, value };
  }
  const from = best.start > BEFORE ? text.indexOf(' ', best.start - BEFORE) + 1 : 0;
  const start = from > best.start || from === 0 ? Math.max(0, best.start - (from === 0 ? BEFORE : 0)) : from;
  const last = text.length - start > LENGTH ? text.lastIndexOf(' ', start + LENGTH) : text.length;
  const end = last > start + LENGTH / 2 ? last : Math.min(text.length, start + LENGTH);
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  return markWords(cut, words);
}

const BEFORE = 30;
const LENGTH = 130;

function findRanges(text: string, words: readonly string[], withInitials: boolean): Range[] {
  const folded = foldWithPlaces(text);
  const haystacks = withInitials ? [folded.text, toInitials(folded.text)] : [folded.text];
  const ranges: Range[] = [];
  for (const word of words) {
    for (const haystack of haystacks) {
      for (let at = haystack.indexOf(word); at !== -1; at = haystack.indexOf(word, at + word.length)) {
        const end = folded.ends[at + word.length - 1] ?? text.length;
        ranges.push({ start: folded.starts[at] ?? 0, end, word });
      }
    }
  }
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function split(text: string, ranges: readonly Range[]): Marked {
  const parts: Marked = [];
  let place = 0;
  for (const { start, end } of ranges) {
    if (end <= place) continue;
    // What overlaps or touches the mark before it goes on with it.
    if (parts.length > 0 && start <= place) parts.push((parts.pop() ?? '') + text.slice(place, end));
    else parts.push(text.slice(place, start), text.slice(start, end));
    place = end;
  }
  return place < text.length || parts.length === 0 ? [...parts, text.slice(place)] : parts;
}
