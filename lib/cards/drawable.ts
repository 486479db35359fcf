import type { Typeface } from './typeface';

/**
 * Text without what a typeface cannot draw: emoji and Hanja are left out whole, never shown as a box, and with them
 * the brackets and separators that they leave behind. `🚀 성장` → `성장`; `초심(初心)` → `초심`; `初心` → ``.
 */
export function toDrawable(text: string, typeface: Typeface): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const kept = [...GRAPHEMES.segment(whole)]
    .map(({ segment }) => (isDrawable(segment, typeface) ? segment : ''))
    .join('');
  return kept === whole ? whole : mend(kept);
}

/** An emoji may be several characters, such as a digit and its keycap: all of them are drawn, or none. */
function isDrawable(grapheme: string, typeface: Typeface): boolean {
  return [...grapheme].every(typeface.has);
}

function mend(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]|\{\s*\}|「\s*」|『\s*』|“\s*”|‘\s*’/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[)\]}」』”’])/g, '')
    .replace(/^[\s·,/|&+~–—-]+|[\s·,/|&+~–—-]+$/g, '');
}

const GRAPHEMES = new Intl.Segmenter('ko', { granularity: 'grapheme' });
