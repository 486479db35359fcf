import type { Typeface } from './typeface';

/** The room that a text has, in pixels. */
export type Room = {
  width: number;
  height: number;
  /** The largest and the smallest size that it may be set in. */
  largest: number;
  smallest: number;
  tracking?: number;
};

/** A text that fits: its lines, top to bottom. */
export type FittedText = { size: number; lines: string[] };

/** From one baseline to the next, in em. */
export const LEADING = 1.16;

/**
 * Sets a text as large as its room lets it be. Lines end where words end, as `word-break: keep-all` has it, and are
 * about as long as each other. Only a word that is longer than a line is broken; a text that is too long at the smallest
 * size ends in `…`.
 */
export function fitText(text: string, typeface: Typeface, room: Room): FittedText {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return { size: room.largest, lines: [] };
  const measure = toMeasure(typeface, room);
  for (let size = room.largest; size >= room.smallest; size -= 2) {
    const width = room.width / size;
    const lines = wrap(words, measure, width);
    const isWithin = lines.every((line) => measure(line) <= width);
    if (isWithin && isLowEnough(lines.length, size, room)) return { size, lines: balance(words, measure, width) };
  }
  return { size: room.smallest, lines: cut(words, measure, room) };
}

/** The width of a line in em. */
type Measure = (line: string) => number;

/** Widths grow with the size, so each line is measured once, whatever sizes are tried. */
function toMeasure(typeface: Typeface, { tracking }: Room): Measure {
  const known = new Map<string, number>();
  return (line) => {
    const width = known.get(line) ?? typeface.measure(line, { size: 1000, tracking }) / 1000;
    known.set(line, width);
    return width;
  };
}

/** A line is as high as its letters; the next ones add a whole line each. */
function isLowEnough(lines: number, size: number, { height }: Room): boolean {
  return size + (lines - 1) * size * LEADING <= height;
}

/**
 * As few lines as the width asks for, then the narrowest column that still needs no more of them; two lines rather part
 * where the sentence does.
 */
function balance(words: readonly string[], measure: Measure, width: number): string[] {
  const count = wrap(words, measure, width).length;
  const parted = count === 2 ? partAtSign(words, measure, width) : undefined;
  if (parted) return parted;
  let [narrow, wide] = [0, width];
  while (wide - narrow > 0.02) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(words, measure, middle);
    if (lines.length > count || lines.some((line) => measure(line) > middle)) narrow = middle;
    else wide = middle;
  }
  return wrap(words, measure, wide);
}

/** Two lines, the first of which ends in a comma or the like, where neither is much shorter than the other. */
function partAtSign(words: readonly string[], measure: Measure, width: number): string[] | undefined {
  const pairs = words.flatMap((word, index) => {
    if (!/[,:;.!?…—–-]$/.test(word) || index === words.length - 1) return [];
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    const [short = 0, long = 0] = lines.map(measure).sort((one, other) => one - other);
    return long <= width && short >= long * 0.4 ? [{ lines, long }] : [];
  });
  return pairs.sort((one, other) => one.long - other.long)[0]?.lines;
}

function wrap(words: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Fills the lines that there is height for at the smallest size; only a word that is longer than a line is broken. */
function cut(words: readonly string[], measure: Measure, room: Room): string[] {
  const { smallest: size } = room;
  const width = room.width / size;
  const lines = wrap(
    words.flatMap((word) => breakWord(word, measure, width)),
    measure,
    width,
  );
  let count = 1;
  while (isLowEnough(count + 1, size, room)) count += 1;
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), shorten(lines[count - 1] ?? '', measure, width)];
}

/** The parts of a word that is longer than a line, each as long as a line may be. */
function breakWord(word: string, measure: Measure, width: number): string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (parts.at(-1) === '' || measure(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

/** A line that says that it goes on: after a whole word, where it has more than one. */
function shorten(line: string, measure: Measure, width: number): string {
  if (measure(`${line}…`) <= width) return `${line}…`;
  const end = line.lastIndexOf(' ');
  return shorten(line.slice(0, end > 0 ? end : -1), measure, width);
}
