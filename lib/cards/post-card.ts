import { type Canvas, createCanvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { toDrawable } from './drawable';
import { drawFoot, drawMonths, INNER, ROWS } from './parts';
import type { Typefaces } from './typeface';

/** What stands on the card of a post, or of a page of `content/pages/`. */
export type PostCard = {
  title: string;
  /** Takes the title's place where nothing of that can be drawn, such as an emoji. */
  description: string;
  /** What it is and of which time, in the site's language: `연간 회고 · 2024`; `''` for a note. */
  label: string;
  /** In the site's language; `''` for a page. */
  date: string;
  /** The months that it looks back on, 1 to 12. */
  months?: readonly number[];
  /** Of the year that it belongs to, in degrees. */
  hue: number;
  siteTitle: string;
};

/** Between one part and the next. */
const GAP = 40;

/** Draws the card of a post: what it is, its title, the months that it looks back on, when it was written and whose it is. */
export function drawPostCard(card: PostCard, typefaces: Typefaces): Canvas {
  const { bold } = typefaces;
  const canvas = createCanvas(toHex(COLOURS.paper));
  const accent = toHex(COLOURS.accent(card.hue));
  const small = { width: INNER.width, height: 36, largest: 34, smallest: 26 };
  const label = canvas.text(card.label, bold, small, { left: INNER.left, top: INNER.top }, accent);
  const top = label === undefined ? INNER.top : label.bottom + GAP;
  const bottom = (card.months === undefined ? ROWS.foot - 30 : ROWS.cells.top) - GAP;

  const title = [card.title, card.description].find((text) => toDrawable(text, bold) !== '') ?? '';
  const room = { width: INNER.width, height: bottom - top, largest: 104, smallest: 48, tracking: -0.02 };
  canvas.text(title, bold, room, { left: INNER.left, top }, toHex(COLOURS.ink));
  if (card.months) {
    const fills = Array.from({ length: 12 }, (_, index) => (card.months?.includes(index + 1) ? 1 : 0));
    drawMonths(canvas, fills, accent);
  }
  drawFoot(canvas, { note: card.date, siteTitle: card.siteTitle }, typefaces, accent);
  return canvas;
}
