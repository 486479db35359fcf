import { type Canvas, createCanvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { drawMark, INNER, ROWS } from './parts';
import type { Typefaces } from './typeface';

/** What stands on the card of the site itself: its home, and every page without a card of its own. */
export type SiteCard = { title: string; description: string /** Without `https://`. */; address: string; hue: number };

/** The side of a cell of the mark, in pixels. */
const CELL = 40;

/** Draws the card of the site: its mark, its name, what it is and where. */
export function drawSiteCard(card: SiteCard, { regular, bold }: Typefaces): Canvas {
  const canvas = createCanvas(toHex(COLOURS.paper));
  const [width, height] = [CELL * (4 + 3 / 2.8), CELL * (3 + 2 / 2.8)];
  drawMark(canvas, { right: INNER.left + width, bottom: INNER.top + height }, toHex(COLOURS.accent(card.hue)), CELL);
  const about = { width: INNER.width, height: 90, largest: 36, smallest: 30 };
  const left = INNER.left;
  const address = { width: INNER.width, height: 30, largest: 28, smallest: 20 };
  canvas.text(card.address, regular, address, { left, bottom: ROWS.foot }, toHex(COLOURS.ink3));
  const place = { left, bottom: ROWS.foot - 62 };
  const description = canvas.text(card.description, regular, about, place, toHex(COLOURS.ink2));
  const bottom = (description?.top ?? place.bottom + 36) - 36;
  const room = {
    width: INNER.width,
    height: bottom - INNER.top - height - 40,
    largest: 128,
    smallest: 44,
    tracking: -0.02,
  };
  canvas.text(card.title, bold, room, { left, bottom }, toHex(COLOURS.ink));
  return canvas;
}
