import { type Canvas, createCanvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { drawFoot, INNER, ROWS } from './parts';
import type { Typefaces } from './typeface';

/** What stands on the card of a tag, a category or a series. */
export type TermCard = {
  name: string;
  /** Which of them it is, in the site's language: `태그`. */
  label: string;
  /** How many posts it has, likewise: `글 12편`. */
  count: string;
  /** Titles of a few of its posts. */
  titles: readonly string[];
  /** The hue of the site in degrees. */
  hue: number;
  siteTitle: string;
};

/** How many titles there is room for. */
export const TITLES = 3;

/** Draws the card of a term: its name as large as it deserves, and what is to be read there. */
export function drawTermCard(card: TermCard, typefaces: Typefaces): Canvas {
  const { regular, bold } = typefaces;
  const canvas = createCanvas(toHex(COLOURS.paper));
  const accent = toHex(COLOURS.accent(card.hue));
  const small = { width: INNER.width, height: 36, largest: 34, smallest: 26 };
  const label = canvas.text(card.label, bold, small, { left: INNER.left, top: INNER.top }, accent);
  const top = (label?.bottom ?? INNER.top) + 40;
  const room = { width: INNER.width, height: 170, largest: 140, smallest: 52, tracking: -0.02 };
  canvas.text(card.name, bold, room, { left: INNER.left, top }, toHex(COLOURS.ink));

  const line = { width: INNER.width, height: 32, largest: 32, smallest: 32 };
  for (const [index, title] of card.titles.slice(0, TITLES).reverse().entries()) {
    const bottom = ROWS.foot - 94 - index * 52;
    canvas.text(title, regular, line, { left: INNER.left, bottom }, toHex(COLOURS.ink2));
  }
  drawFoot(canvas, { note: card.count, siteTitle: card.siteTitle }, typefaces, accent);
  return canvas;
}
