import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as opentype from 'opentype.js';

/** A box in pixels, `y` downwards. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A line of text as outlines: SVG paths and what their ink covers. */
export type Outline = { paths: string; box: Box };

/** How a line is set: its size in pixels, and space added between letters, in em. */
export type Setting = { size: number; tracking?: number };

/** One weight of the font. Text goes on cards as outlines, so that no font of the machine has a say. */
export type Typeface = {
  /** The advance width of a line in pixels. */
  measure: (text: string, setting: Setting) => number;
  /** Sets a line with the origin of its first letter at 0, 0. */
  outline: (text: string, setting: Setting) => Outline;
  /** Whether the font can draw a character; one that it cannot would be a box. */
  has: (character: string) => boolean;
};

export type Typefaces = { regular: Typeface; bold: Typeface };

let loaded: { root: string; typefaces: Typefaces } | undefined;

/**
 * Pretendard (SIL Open Font License 1.1), read once per process: letters are read when they are asked for, as a card has few of them.
 *
 * @param root the folder of the project, in whose packages the font lies
 */
export function loadTypefaces(root: string): Typefaces {
  if (loaded?.root !== root) loaded = { root, typefaces: { regular: load(root, 500), bold: load(root, 700) } };
  return loaded.typefaces;
}

/** A letter in units of the font, `y` downwards, as it is drawn again and again. */
type Letter = { glyph: opentype.Glyph; advance: number; path: string; box?: Box };

function load(root: string, weight: number): Typeface {
  // The package calls its files `latin`; they hold all 11,172 syllables, kana, Greek and Cyrillic too.
  const name = `@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`;
  const require = createRequire(join(/* turbopackIgnore: true */ root, 'package.json'));
  const bytes = readFileSync(/* turbopackIgnore: true */ require.resolve(name));
  // Not before a card is drawn: the pages of dev need none.
  const { parse }: OpenType = require('opentype.js');
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), { lowMemory: true });
  const letters = new Map<string, Letter>();
  const kernings = new Map<string, number>();

  function letterOf(character: string): Letter {
    const letter = letters.get(character) ?? toLetter(font.charToGlyph(character), font.unitsPerEm);
    letters.set(character, letter);
    return letter;
  }

  function kerningOf(left: string, right: string): number {
    // Syllables are not kerned, and asking is what takes longest.
    if (isSyllable(left) || isSyllable(right)) return 0;
    const pair = left + right;
    const kerning = kernings.get(pair) ?? font.getKerningValue(letterOf(left).glyph, letterOf(right).glyph);
    kernings.set(pair, kerning);
    return kerning;
  }

  /** Where each letter begins, in units of the font, and where the line ends. */
  function place(text: string, tracking: number): { starts: { letter: Letter; x: number }[]; end: number } {
    const characters = [...text];
    let x = 0;
    const starts = characters.map((character, index) => {
      const letter = letterOf(character);
      const start = { letter, x };
      const next = characters[index + 1];
      x += letter.advance + tracking * font.unitsPerEm + (next === undefined ? 0 : kerningOf(character, next));
      return start;
    });
    return { starts, end: x };
  }

  return {
    measure: (text, { size, tracking = 0 }) => (place(text, tracking).end * size) / font.unitsPerEm,
    outline: (text, { size, tracking = 0 }) => {
      const scale = size / font.unitsPerEm;
      const drawn = place(text, tracking).starts.flatMap(({ letter: { path, box }, x }) =>
        box === undefined ? [] : [{ path, x: x * scale, box }],
      );
      return {
        paths: drawn
          .map(
            ({ path, x }) =>
              `<path transform="matrix(${round(scale, 1e5)} 0 0 ${round(scale, 1e5)} ${round(x, 100)} 0)" d="${path}"/>`,
          )
          .join(''),
        box: {
          left: Math.min(...drawn.map(({ x, box }) => x + box.left * scale)),
          top: Math.min(...drawn.map(({ box }) => box.top * scale)),
          right: Math.max(...drawn.map(({ x, box }) => x + box.right * scale)),
          bottom: Math.max(...drawn.map(({ box }) => box.bottom * scale)),
        },
      };
    },
    has: (character) => font.charToGlyphIndex(character) > 0,
  };
}

/** The types of the package do not know the option yet. */
type OpenType = { parse: (bytes: ArrayBuffer, options: { lowMemory: boolean }) => opentype.Font };

function isSyllable(character: string): boolean {
  return character >= '가' && character <= '힣';
}

/** A space has no box: there is nothing to draw. */
function toLetter(glyph: opentype.Glyph, unitsPerEm: number): Letter {
  const path = glyph.getPath(0, 0, unitsPerEm);
  const { x1, y1, x2, y2 } = path.getBoundingBox();
  return {
    glyph,
    advance: glyph.advanceWidth ?? 0,
    path: toPathData(path.commands),
    box: path.commands.length === 0 ? undefined : { left: x1, top: y1, right: x2, bottom: y2 },
  };
}

/** The library's own way to write them rounds by way of text, and takes longer than all the rest of a card. */
function toPathData(commands: readonly opentype.PathCommand[]): string {
  return commands
    .map((command) => {
      const points = [
        ...('x1' in command ? [command.x1, command.y1] : []),
        ...('x2' in command ? [command.x2, command.y2] : []),
        ...('x' in command ? [command.x, command.y] : []),
      ];
      return command.type + points.map(Math.round).join(' ');
    })
    .join('');
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
