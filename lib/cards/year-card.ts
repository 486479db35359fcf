import { CARD, type Canvas, createCanvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { toDrawable } from './drawable';
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

/** What is kept free on every side; chats cut a card to 2:1, which takes 15 px above and below. */
const MARGIN = 64;

const INNER = { left: MARGIN, right: CARD.width - MARGIN, width: CARD.width - 2 * MARGIN };

/** From top to bottom: the baseline of the keyword, the cells, the baseline of the foot. */
const ROWS = { keyword: 426, cells: { top: 474, bottom: 516 }, foot: CARD.height - MARGIN };

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
  canvas.text(card.keyword ?? '', bold, room, { left: INNER.left, bottom: ROWS.keyword }, accent);
  drawMonths(canvas, card.months, accent);
  drawFoot(canvas, card, typefaces, accent);
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

/** Twelve cells, each as full as its month beside the fullest one: read by height, not by colour. */
function drawMonths(canvas: Canvas, months: readonly number[], accent: string): void {
  const [gap, radius] = [10, 6];
  const { top, bottom } = ROWS.cells;
  const width = (INNER.width - 11 * gap) / 12;
  const most = Math.max(...months);
  for (let month = 0; month < 12; month += 1) {
    const left = INNER.left + month * (width + gap);
    const count = months[month] ?? 0;
    canvas.rectangle({ left, top, right: left + width, bottom }, toHex(COLOURS.line), radius);
    if (count === 0) continue;
    const height = (bottom - top) * (0.25 + 0.75 * (count / most));
    canvas.rectangle({ left, top: bottom - height, right: left + width, bottom }, accent, radius);
  }
}

function drawFoot(
  canvas: Canvas,
  { summary, siteTitle }: YearCard,
  { regular, bold }: Typefaces,
  accent: string,
): void {
  const room = { width: 500, height: 30, largest: 30, smallest: 24 };
  canvas.text(summary, regular, room, { left: INNER.left, bottom: ROWS.foot }, toHex(COLOURS.ink2));
  const title = canvas.text(siteTitle, bold, room, { right: INNER.right, bottom: ROWS.foot }, toHex(COLOURS.ink));
  drawMark(canvas, { right: title === undefined ? INNER.right : title.left - 16, bottom: ROWS.foot + 1 }, accent);
}

/** The mark of the site: a year whose last month is still to come. */
function drawMark(canvas: Canvas, at: { right: number; bottom: number }, accent: string): void {
  const [size, gap] = [7, 2.5];
  for (let month = 0; month < 12; month += 1) {
    const left = at.right - (4 * size + 3 * gap) + (month % 4) * (size + gap);
    const top = at.bottom - (3 * size + 2 * gap) + Math.floor(month / 4) * (size + gap);
    const fill = month < 11 ? accent : toHex(COLOURS.line);
    canvas.rectangle({ left, top, right: left + size, bottom: top + size }, fill, 1.5);
  }
}
