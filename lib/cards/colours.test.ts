import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS, type Oklch, toHex } from './colours';

const TOKENS = readFileSync('components/styles/tokens.css', 'utf8');

/** The light half of a token: `oklch(49% 0.145 var(--hue))` → `49% 0.145 var(--hue)`. */
function lightOf(name: string): string | undefined {
  return TOKENS.match(new RegExp(`--color-${name}: light-dark\\(oklch\\((.*?)\\), oklch`))?.[1];
}

function spell([lightness, chroma, hue]: Oklch): string {
  return `${Number((lightness * 100).toFixed(2))}% ${chroma} ${hue}`;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  ['paper', COLOURS.paper],
  ['line', COLOURS.line],
  ['ink', COLOURS.ink],
  ['ink-2', COLOURS.ink2],
  ['ink-3', COLOURS.ink3],
])('%s is what the style sheet says', (name, colour) => {
  expect(lightOf(name)).toBe(spell(colour));
});

it('the accent is what the style sheet says', () => {
  expect(lightOf('accent')?.replace('var(--hue)', '155')).toBe(spell(COLOURS.accent(155)));
});

describe('toHex', () => {
  it.each<[Oklch, string]>([
    [[1, 0, 0], '#ffffff'],
    [[0, 0, 0], '#000000'],
    [[0.5998, 0, 0], '#808080'],
    [[0.62796, 0.25768, 29.2339], '#ff0000'],
    [[0.86644, 0.29483, 142.4953], '#00ff00'],
    [[0.45201, 0.31321, 264.052], '#0000ff'],
  ])('%j is %s', (colour, hex) => {
    expect(toHex(colour)).toBe(hex);
  });

  it('keeps the lightness of what sRGB does not hold', () => {
    const hex = toHex([0.49, 0.3, 195]);
    expect(luminance(hex)).toBeCloseTo(luminance(toHex([0.49, 0.07, 195])), 1);
    expect(hex).not.toBe(toHex([0.49, 0, 195]));
  });

  it('lets a keyword of any hue be read', () => {
    const paper = toHex(COLOURS.paper);
    const hues = Array.from({ length: 360 }, (_, hue) => hue);
    expect(Math.min(...hues.map((hue) => contrast(toHex(COLOURS.accent(hue)), paper)))).toBeGreaterThanOrEqual(4.5);
    for (const ink of [COLOURS.ink2, COLOURS.ink3]) expect(contrast(toHex(ink), paper)).toBeGreaterThanOrEqual(4.5);
  });
});
