/** A colour as CSS says it in `oklch()`: lightness and chroma from 0 to 1, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** The light theme of `components/styles/tokens.css`: a card is paper, wherever it is shown. A test compares them. */
export const COLOURS = {
  paper: [0.984, 0.006, 85],
  line: [0.885, 0.011, 85],
  ink: [0.23, 0.012, 70],
  ink2: [0.43, 0.014, 70],
  ink3: [0.51, 0.014, 70],
  accent: (hue: number) => [0.49, 0.145, hue],
} as const satisfies Record<string, Oklch | ((hue: number) => Oklch)>;

/**
 * `#rrggbb` of an OKLCH colour. One that sRGB does not hold loses chroma until it does, so that it keeps its
 * lightness, and with it its contrast (CSS Color 4, 13.2).
 */
export function toHex([lightness, chroma, hue]: Oklch): string {
  let [held, asked] = [0, chroma];
  if (isHeld(toLinear([lightness, chroma, hue]))) held = chroma;
  while (asked - held > 0.0005) {
    const middle = (held + asked) / 2;
    if (isHeld(toLinear([lightness, middle, hue]))) held = middle;
    else asked = middle;
  }
  return `#${toLinear([lightness, held, hue]).map(toByte).join('')}`;
}

/** Red, green and blue before gamma (CSS Color 4, 10.1; the matrices are Björn Ottosson's). */
function toLinear([lightness, chroma, hue]: Oklch): [number, number, number] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isHeld(rgb: readonly number[]): boolean {
  return rgb.every((value) => value >= -0.0001 && value <= 1.0001);
}

function toByte(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0');
}
