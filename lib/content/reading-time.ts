/** Hangul is read by characters and Latin by words; both a minute, silently, for technical prose. */
const HANGUL_PER_MINUTE = 500;
const WORDS_PER_MINUTE = 220;

/**
 * How long a body takes to read and how much prose it holds, from its Markdown as it stands.
 * Code blocks, formulas, HTML tags, link targets and markup do not count.
 *
 * @returns `minutes`, at least 1, and `characters` without white space
 */
export function measureText(body: string): { minutes: number; characters: number } {
  const prose = toProse(body);
  const dense = prose.match(DENSE)?.length ?? 0;
  const words = prose.replace(DENSE, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  const minutes = Math.max(1, Math.round(dense / HANGUL_PER_MINUTE + words / WORDS_PER_MINUTE));
  return { minutes, characters: prose.replace(/\s/g, '').length };
}

/** Scripts that are written in syllables or ideographs: one sign is read as a unit. */
const DENSE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** `$$…$$`, `\\[…\\]`, and `$…$` with a sign in it that only TeX has. */
const FORMULAS =
  /\$\$[^$]{1,2000}\$\$|\\\\\[[\s\S]*?\\\\\]|\\\\\(.*?\\\\\)|(?<![\w$\\])\$(?!\s)[^$\n]*?(?:\\[A-Za-z]+|[\^_])[^$\n]*?(?<!\s)\$(?!\w)/g;

function toProse(body: string): string {
  return body
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ *\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '')
    .replace(FORMULAS, '')
    .replace(/<!--[\s\S]*?-->|<(style|script)[\s\S]*?<\/\1>|<\/?[a-z][^>]*>/gi, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[ \t]*(?:[-*+>#]+|\d+[.)])[ \t]+|[`*_~[\]|]/gm, '');
}
