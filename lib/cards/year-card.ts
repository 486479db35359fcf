import { type Canvas, createCanvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { toDrawable } from './drawable';
import { drawFoot, drawMonths, INNER, MARGIN } from './parts';
import type { Typefaces } from './typeface';

/** What stands on the card of a year. */
export type YearCard = {
  year: number;
  /** The year's hue in degrees. */
  hue: number;
  /** The writer's word for the year. */
  keyword?: string;
  /** The words of the years before and after. */
  before?: { year: number; keyword: string };
  after?: { year: number; keyword: string };
  /** Posts written in each month, January first. */
  months: readonly number[];
  /** What the year comes to, in the site's language: `글 34편 · 121,480자`; `''` where nothing was written. */
  summary: string;
  siteTitle: string;
};

/** The baseline of the keyword. */
const KEYWORD = 426;

/**
 * Draws the card of a year, of the family of its page: the numerals, the keyword in the year's hue, twelve cells
 * filled by how much was written, and whose it is.
 */
export function drawYearCard(card: YearCard, typefaces: Typefaces): Canvas {
  const { bold } = typefaces;
  const canvas = createCanvas(toHex(COLOURS.paper));
  const accent = toHex(COLOURS.accent(card.hue));
  const words = [card.keyword, card.before?.keyword, card.after?.keyword];

  // A year without a word has the paper to itself.
  const isAlone = words.every((word = '') => toDrawable(word, bold) === '');
  const setting = { size: isAlone ? 440 : 344, tracking: -0.02 };
  const top = bold.outline('0', setting).box.top;
  const place = { left: INNER.left, bottom: MARGIN - top };
  const numerals = canvas.line(String(card.year), bold, setting, place, toHex(COLOURS.ink));

  drawNeighbours(canvas, card, typefaces, { left: numerals.right + 40, bottom: place.bottom });
  const room = { width: INNER.width, height: 96, largest: 96, smallest: 36, tracking: -0.02 };
  canvas.text(card.keyword ?? '', bold, room, { left: INNER.left, bottom: KEYWORD }, accent);
  drawMonths(canvas, toFills(card.months), accent);
  drawFoot(canvas, { note: card.summary, siteTitle: card.siteTitle }, typefaces, accent);
  return canvas;
}

/** The words of the years beside it, one above the other on the line that the numerals stand on. */
function drawNeighbours(
  canvas: Canvas,
  { before, after }: YearCard,
  { regular, bold }: Typefaces,
  { left, bottom }: { left: number; bottom: number },
): void {
  const width = INNER.right - left;
  const neighbours = [
    { sign: '→', ...after },
    { sign: '←', ...before },
  ];
  let next = bottom;
  for (const { sign, year, keyword = '' } of neighbours) {
    const room = { width, height: 68, largest: 36, smallest: 24 };
    const word = canvas.text(keyword, bold, room, { left, bottom: next }, toHex(COLOURS.ink2));
    if (word === undefined) continue;
    const small = { width, height: 26, largest: 26, smallest: 20 };
    const place = { left, bottom: word.top - 14 };
    const label = canvas.text(`${sign} ${year}`, regular, small, place, toHex(COLOURS.ink3));
    next = (label ?? word).top - 36;
  }
}

/** Each month as full as it is beside the fullest one: read by height, not by colour. */
function toFills(months: readonly number[]): number[] {
  const most = Math.max(...months);
  return months.map((count) => (count === 0 ? 0 : 0.25 + 0.75 * (count / most)));
}
