import type { ImageReference } from './canonical-post';
import { normaliseKey } from './field-aliases';
import { isRecord } from './fields';
import type { Entry } from './parse-front-matter';

const SOURCES = ['image', 'path', 'src', 'url', 'file', 'feature', 'teaser', 'thumbnail', 'cover'];
const WORDS = ['alt', 'imagealt', 'caption', 'title', 'description'];

/**
 * A picture: `a.png`, `{path, alt}`, `{image, alt, relative}`, or the first of a list. Colours (`#555`, `rgb(…)`),
 * booleans and empty texts are none. The address is left as it was written.
 */
export function readImage({ written }: Pick<Entry, 'written'>): ImageReference | undefined {
  if (Array.isArray(written)) return written.map((item) => readImage({ written: item })).find(Boolean);
  if (isRecord(written)) {
    const src = pick(written, SOURCES);
    const alt = pick(written, WORDS);
    return src && isAddress(src) ? { src, ...(alt && { alt }) } : undefined;
  }
  if (typeof written !== 'string') return undefined;
  const src = written.trim();
  return isAddress(src) ? { src } : undefined;
}

function pick(map: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.entries(map).find(([key]) => normaliseKey(key) === name)?.[1];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (isRecord(value)) return pick(value, names);
  }
  return undefined;
}

function isAddress(text: string): boolean {
  return /[./]/.test(text) && !/^(?:#|rgba?\(|hsla?\(|linear-gradient|none$|true$|false$)/i.test(text);
}
