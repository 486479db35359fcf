import { createHash } from 'node:crypto';

/**
 * The slug of a tag, category, series or author: what its address and its folder in `out/` are called.
 * Hangul and other letters stay; case is folded, because macOS and Windows do not tell `React/` from `react/`;
 * signs that carry meaning become words (`C++` and `C#` are not `C`), all else becomes a hyphen.
 * A pure function of the name: nothing that other posts say changes it.
 *
 * `C++` → `c-plus-plus`, `C#` → `c-sharp`, `.NET` → `dot-net`, `CI/CD` → `ci-cd`, `100%` → `100-percent`,
 * `Next.js` → `next.js`, `회고 2024` → `회고-2024`
 */
export function toSlug(name: string): string {
  const spelled = foldName(name)
    .replace(/\+/g, '-plus')
    .replace(/#/g, '-sharp')
    .replace(/%/g, '-percent')
    .replace(/&/g, '-and-')
    .replace(/^\./, 'dot-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Join_Control}._]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.\p{Join_Control}]+|[-.\p{Join_Control}]+$/gu, '');
  if (Buffer.byteLength(spelled) > LONGEST) return `${cut(spelled)}-${digest(spelled)}`;
  if (spelled === '') return `x-${digest(foldName(name))}`;
  return WINDOWS_DEVICE.test(spelled) ? `${spelled}_` : spelled;
}

/** Two names that differ only in case, in NFC or NFD, or in white space are one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\ufe0f/g, '')
    .toLowerCase();
}

/** Eight hexadecimal digits that tell two names with the same slug apart. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Bytes of a name that every file system takes as a folder (most end at 255), with room for a digest. */
const LONGEST = 200;

/** The beginning of a name, cut between characters. */
function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    kept += character;
  }
  return kept;
}

/** Names that Windows keeps for devices, with or without an extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/;
