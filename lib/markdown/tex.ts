import type { BodyLine } from './body-lines';

/**
 * How much of a body is read as TeX: `all` that stands between dollars, where front matter says `math: true`; `plain`,
 * what nobody could take for money, where it says nothing and the body shows formulas; `none`.
 */
export type MathMode = 'all' | 'plain' | 'none';

/** What ordinary text and shell variables between dollars do not have. */
const TEX = '(?:\\\\[A-Za-z]+|[\\^_])';
const INLINE = new RegExp(
  `(?<![\\w$\\\\])\\$(?!\\s)[^$\\n\\p{Script=Hangul}]*?${TEX}[^$\\n\\p{Script=Hangul}]*?(?<![\\s\\\\])\\$(?![\\w$({])`,
  'u',
);
const PAIRED = /(?<![\w$\\])\$\$(?=[^$]*(?:\\[A-Za-z]|[\^_=]))[^$\n]+\$\$(?![\w$])|\\\\\([^\n]+?\\\\\)/;
const BLOCK = /^(?:\s|>)*(?:\$\$|\\\\\[\s*$|\\\\\[.*\\\\\]\s*$|\\begin\{(?:equation|align|gather|aligned)\*?\})/;

/**
 * @param math what front matter says
 */
export function toMathMode(lines: readonly BodyLine[], math: boolean | undefined): MathMode {
  if (math !== undefined) return math ? 'all' : 'none';
  const shows = lines.some(({ text, kind }) => {
    if (kind !== 'markdown') return false;
    const words = text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    return BLOCK.test(words) || INLINE.test(words) || PAIRED.test(words);
  });
  return shows ? 'plain' : 'none';
}

/** Whether a text could be nothing but TeX. */
export function isPlainTex(text: string): boolean {
  return /\\[A-Za-z]|[\^_=]/.test(text) && !/\p{Script=Hangul}/u.test(text.replace(/\\text\w*\{[^}]*\}/g, ''));
}
