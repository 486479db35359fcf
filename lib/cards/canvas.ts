import { toDrawable } from './drawable';
import { fitText, LEADING, type Room } from './fit-text';
import type { Box, Setting, Typeface } from './typeface';

/** What Open Graph asks for, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Where a fitted text stands: the baseline of its last line, and its left or its right edge. */
export type Place = { bottom: number } & ({ left: number } | { right: number });

/** Where a fitted text begins instead: the upper edge of its first line. */
type Start = { left: number; top: number };

/** A card being drawn: SVG without text, fonts and styles, so that it looks the same wherever it is turned into pixels. */
export function createCanvas(paper: string) {
  const shapes = [`<rect width="${CARD.width}" height="${CARD.height}" fill="${paper}"/>`];
  const boxes: Box[] = [];

  function rectangle({ left, top, right, bottom }: Box, fill: string, radius = 0): void {
    const size = `x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}"`;
    shapes.push(`<rect ${size} rx="${radius}" fill="${fill}"/>`);
    boxes.push({ left, top, right, bottom });
  }

  /** Draws a line whose ink, not its advance, begins (or ends) at the edge: large letters are flush to the eye. */
  function line(text: string, typeface: Typeface, setting: Setting, place: Place, fill: string): Box {
    const { paths, box } = typeface.outline(text, setting);
    const x = round('left' in place ? place.left - box.left : place.right - box.right);
    const y = round(place.bottom);
    shapes.push(`<g transform="translate(${x} ${y})" fill="${fill}">${paths}</g>`);
    const ink = { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
    boxes.push(ink);
    return ink;
  }

  return {
    rectangle,
    line,
    /**
     * Draws a text as large as its room lets it be, without what the typeface has not.
     *
     * @returns the box that its ink covers; nothing where nothing of it can be drawn
     */
    text(text: string, typeface: Typeface, room: Room, place: Place | Start, fill: string): Box | undefined {
      const { size, lines } = fitText(toDrawable(text, typeface), typeface, room);
      if (lines.length === 0) return undefined;
      // A syllable is as high as letters get, so lines of any words begin at one height.
      const last = (lines.length - 1) * size * LEADING;
      const lowest = 'top' in place ? place.top + last - typeface.outline('가', { size }).box.top : place.bottom;
      const drawn = lines.map((words, index) => {
        const bottom = lowest - last + index * size * LEADING;
        return line(words, typeface, { size, tracking: room.tracking }, { ...place, bottom }, fill);
      });
      return toHull(drawn);
    },
    /** The box that everything on the paper covers. */
    getBox: () => toHull(boxes),
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${shapes.join('')}</svg>`,
  };
}

export type Canvas = ReturnType<typeof createCanvas>;

function toHull(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
