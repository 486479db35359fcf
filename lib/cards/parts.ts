import { CARD, type Canvas } from './canvas';
import { COLOURS, toHex } from './colours';
import type { Typefaces } from './typeface';

/** What is kept free on every side; chats cut a card to 2:1, which takes 15 px above and below. */
export const MARGIN = 64;

export const INNER = { left: MARGIN, top: MARGIN, right: CARD.width - MARGIN, width: CARD.width - 2 * MARGIN } as const;

/** From top to bottom: twelve cells, the baseline of the foot. Every kind of card has them at one height. */
export const ROWS = { cells: { top: 474, bottom: 516 }, foot: CARD.height - MARGIN } as const;

/**
 * Twelve cells, January first.
 *
 * @param fills how full each is, from 0 to 1
 */
export function drawMonths(canvas: Canvas, fills: readonly number[], accent: string): void {
  const [gap, radius] = [10, 6];
  const { top, bottom } = ROWS.cells;
  const width = (INNER.width - 11 * gap) / 12;
  for (let month = 0; month < 12; month += 1) {
    const left = INNER.left + month * (width + gap);
    const fill = fills[month] ?? 0;
    canvas.rectangle({ left, top, right: left + width, bottom }, toHex(COLOURS.line), radius);
    if (fill > 0) {
      canvas.rectangle({ left, top: bottom - (bottom - top) * fill, right: left + width, bottom }, accent, radius);
    }
  }
}

/** At the foot of every card: what it comes to at the left, whose it is at the right. */
export function drawFoot(
  canvas: Canvas,
  { note, siteTitle }: { note: string; siteTitle: string },
  { regular, bold }: Typefaces,
  accent: string,
): void {
  const room = { width: 500, height: 30, largest: 30, smallest: 24 };
  canvas.text(note, regular, room, { left: INNER.left, bottom: ROWS.foot }, toHex(COLOURS.ink2));
  const title = canvas.text(siteTitle, bold, room, { right: INNER.right, bottom: ROWS.foot }, toHex(COLOURS.ink));
  drawMark(canvas, { right: title === undefined ? INNER.right : title.left - 16, bottom: ROWS.foot + 1 }, accent, 7);
}

/** The mark of the site: a year whose last month is still to come. `size` is that of a cell in pixels. */
export function drawMark(canvas: Canvas, at: { right: number; bottom: number }, accent: string, size: number): void {
  const gap = size / 2.8;
  for (let month = 0; month < 12; month += 1) {
    const left = at.right - (4 * size + 3 * gap) + (month % 4) * (size + gap);
    const top = at.bottom - (3 * size + 2 * gap) + Math.floor(month / 4) * (size + gap);
    const fill = month < 11 ? accent : toHex(COLOURS.line);
    canvas.rectangle({ left, top, right: left + size, bottom: top + size }, fill, size / 4.6);
  }
}
