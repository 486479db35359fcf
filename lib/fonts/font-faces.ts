import { WEIGHTS, type Weight } from './common';

/** A file of the font as a page declares it; without characters it stands for all that no other one has. */
export type Face = { weight: Weight; href: string; characters?: string };

/**
 * The rules by which a page finds its font. `optional`: a browser that has the font in time, from a quick line or from an
 * earlier page, draws with it; one that has not keeps to the reader's own, and nothing ever jumps.
 */
export function toFontFaces(faces: readonly Face[]): string {
  const rules = faces.map(({ weight, href, characters }) => {
    const range = characters === undefined ? '' : `;unicode-range:${toUnicodeRange(characters)}`;
    return `@font-face{font-family:Pretendard;font-weight:${weight};font-display:optional;src:url(${href})format("woff2")${range}}`;
  });
  return rules.join('') + FALLBACK;
}

/** In dev: whole files, which may come late. */
export function toWholeFontFaces(hrefOf: (weight: Weight) => string): string {
  return toFontFaces(WEIGHTS.map((weight) => ({ weight, href: hrefOf(weight) }))).replaceAll('optional', 'swap');
}

/** `U+AC00-AC02,U+B098` of characters that are in order. */
export function toUnicodeRange(characters: string): string {
  const runs: [number, number][] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) => `U+${toHex(first)}${first === last ? '' : `-${toHex(last)}`}`).join();
}

/** The characters of what `toUnicodeRange` has written, in order. */
export function fromUnicodeRange(range: string): string {
  const runs = range.split(',').map((run) =>
    run
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16)),
  );
  return runs
    .flatMap(([first = 0, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

function toHex(code: number): string {
  return code.toString(16).toUpperCase();
}

/**
 * The reader's own font in Pretendard's measures, so that a page is about as long with either. A syllable of Pretendard is
 * 0.864 em wide, one of Noto Sans KR 0.92, and Malgun Gothic is taken to be like it; ascent and descent are Pretendard's
 * 0.952 and 0.241 by what `size-adjust` takes. Apple SD Gothic Neo, which Pretendard was made to go with, stays as it is.
 */
const FALLBACK = [
  { weight: 400, names: ['Malgun Gothic', 'NotoSansKR-Regular', 'NotoSansCJKkr-Regular', 'Noto Sans CJK KR'] },
  { weight: 700, names: ['Malgun Gothic Bold', 'NotoSansKR-Bold', 'NotoSansCJKkr-Bold', 'Noto Sans CJK KR Bold'] },
]
  .map(({ weight, names }) => {
    const sources = names.map((name) => `local("${name}")`).join();
    const measures = 'size-adjust:93.95%;ascent-override:101.35%;descent-override:25.67%;line-gap-override:0%';
    return `@font-face{font-family:Pretendard Fallback;font-weight:${weight};src:${sources};${measures}}`;
  })
  .join('');
