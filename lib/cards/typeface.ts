import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype from 'opentype.js';

/** A box in pixels, `y` downwards. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A line of text as outlines: the data of an SVG path and what its ink covers. */
export type Outline = { path: string; box: Box };

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
 * Pretendard (SIL Open Font License 1.1), read once per process: it takes a quarter of a second.
 *
 * @param root the folder of the project, in whose packages the font lies
 */
export function loadTypefaces(root: string): Typefaces {
  if (loaded?.root !== root) loaded = { root, typefaces: { regular: load(root, 500), bold: load(root, 700) } };
  return loaded.typefaces;
}

function load(root: string, weight: number): Typeface {
  // The package calls its files `latin`; they hold all 11,172 syllables, kana, Greek and Cyrillic too.
  const name = `@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`;
  const file = createRequire(join(/* turbopackIgnore: true */ root, 'package.json')).resolve(name);
  const bytes = readFileSync(/* turbopackIgnore: true */ file);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return {
    measure: (text, { size, tracking = 0 }) => font.getAdvanceWidth(text, size, { letterSpacing: tracking }),
    outline: (text, { size, tracking = 0 }) => {
      const path = font.getPath(text, 0, 0, size, { letterSpacing: tracking });
      const { x1, y1, x2, y2 } = path.getBoundingBox();
      return { path: toPathData(path.commands), box: { left: x1, top: y1, right: x2, bottom: y2 } };
    },
    has: (character) => font.charToGlyphIndex(character) > 0,
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
      return command.type + points.map((value) => Math.round(value * 10) / 10).join(' ');
    })
    .join('');
}
