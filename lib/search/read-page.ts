import { foldText, toInitials } from './fold';
import type { TextPage } from './format';
import type { IndexReader, Places } from './index-reader';
import { type Marked, markWords, toSnippet } from './mark';

/** A page that has all words; its sections are those that speak of them, at most three. */
export type Found = Pick<TextPage, 'page' | 'path' | 'label' | 'date' | 'lang'> & {
  title: Marked;
  tags: Marked[];
  sections: { id: string; heading: Marked; text: Marked }[];
};

/** A better place outweighs any number of lesser ones in a query of few words. */
export const WEIGHTS = { title: 64, heading: 16, tag: 4, text: 1 } as const;

const MOST_SECTIONS = 3;

/** Reads as much of a page as is needed to be sure of all words. @returns undefined where one is missing */
export async function readPage(
  index: IndexReader,
  page: number,
  words: readonly string[],
  places: readonly Places[],
): Promise<Found | undefined> {
  const missing = new Set(words);
  const files = new Set<number>();
  const sections = new Map<string, { piece: number; weight: number; heading: string; text: string }>();
  let head: TextPage | undefined;
  for (const piece of piecesToRead(index, page, places)) {
    if (missing.size === 0 && !files.has(index.textsOf(piece))) continue;
    files.add(index.textsOf(piece));
    const part = await index.part(page, piece);
    const content = part?.pieces[piece - part.first];
    if (part === undefined || content === undefined) continue;
    if (head === undefined) {
      for (const text of [part.title, ...part.tags]) settle(missing, text, true);
      head = part;
    }
    const weight = 4 * settle(new Set(words), content.heading) + settle(new Set(words), content.text);
    settle(missing, `${content.heading} ${content.text}`);
    const known = sections.get(content.id);
    if (weight > (known?.weight ?? 0)) sections.set(content.id, { piece, weight, ...content });
  }
  if (head === undefined || missing.size > 0) return undefined;
  const best = [...sections].sort(([, a], [, b]) => b.weight - a.weight || a.piece - b.piece).slice(0, MOST_SECTIONS);
  // Where only the title or a tag has the words, its beginning says what it is about.
  if (best.length === 0) best.push(['', { piece: 0, weight: 0, heading: '', text: head.pieces[0]?.text ?? '' }]);
  return {
    ...{ page, path: head.path, label: head.label, date: head.date, lang: head.lang },
    title: markWords(head.title, words, true),
    tags: head.tags.map((tag) => markWords(tag, words, true)),
    sections: best
      .sort(([, a], [, b]) => a.piece - b.piece)
      .map(([id, { heading, text }]) => ({ id, heading: markWords(heading, words), text: toSnippet(text, words) })),
  };
}

/** Those that may have the most words, headings before texts; else the first of the page, for its head. */
function piecesToRead(index: IndexReader, page: number, places: readonly Places[]): number[] {
  const [from, to] = index.piecesOf(page);
  const scores = new Map<number, number>();
  for (const { heading, text } of places) {
    for (const [numbers, weight] of [
      [heading, WEIGHTS.heading],
      [text, WEIGHTS.text],
    ] as const) {
      for (const piece of numbers) {
        if (piece >= from && piece < to) scores.set(piece, (scores.get(piece) ?? 0) + weight);
      }
    }
  }
  const pieces = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([piece]) => piece);
  return pieces.length > 0 ? pieces : [from];
}

/** Strikes off the words that a text has. @returns how many */
function settle(words: Set<string>, text: string, withInitials = false): number {
  const folded = foldText(text);
  const initials = withInitials ? toInitials(folded) : folded;
  const found = [...words].filter((word) => folded.includes(word) || initials.includes(word));
  for (const word of found) words.delete(word);
  return found.length;
}
