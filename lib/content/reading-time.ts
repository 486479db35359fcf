/** Hangul is read by characters and Latin by words; both a minute, silently, for technical prose. */
const HANGUL_PER_MINUTE = 500;
const WORDS_PER_MINUTE = 220;
/** Code is looked over, not read: half a minute for a screen of it. */
const LINES_PER_MINUTE = 60;
const PICTURES_PER_MINUTE = 15;

/**
 * How long a body takes to read and how much prose it holds, from its Markdown as it stands.
 * Lines of code and pictures take their moment and are no prose; formulas, HTML tags, link targets and markup do not
 * count.
 *
 * @returns `minutes`, at least 1, and `characters` without white space
 */
export function measureText(body: string): { minutes: number; characters: number } {
  const prose = toProse(body);
  // Most of a Korean text is syllables and spaces, and a plain search for these takes a fifth of the time.
  const rest = prose.replace(/[\uac00-\ud7a3\s]+/g, ' ');
  const syllables = countSyllables(prose);
  const dense = syllables + (rest.match(DENSE)?.length ?? 0);
  const words = rest.replace(DENSE, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  const code = body.match(CODE)?.join('\n') ?? '';
  const lines = Math.max(0, (code.match(/^.*\S.*$/gm)?.length ?? 0) - 2 * (body.match(CODE)?.length ?? 0));
  const pictures = body.replace(CODE, '').match(PICTURE)?.length ?? 0;
  const minutes =
    dense / HANGUL_PER_MINUTE + words / WORDS_PER_MINUTE + lines / LINES_PER_MINUTE + pictures / PICTURES_PER_MINUTE;
  return { minutes: Math.max(1, Math.round(minutes)), characters: syllables + rest.replaceAll(' ', '').length };
}

function countSyllables(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xac00 && code <= 0xd7a3) count += 1;
  }
  return count;
}

/** `$$…$$`, `\\[…\\]`, and `$…$` with a sign in it that only TeX has. */
const FORMULAS =
  /\$\$[^$]{1,2000}\$\$|\\\\\[[\s\S]*?\\\\\]|\\\\\(.*?\\\\\)|(?<![\w$\\])\$(?!\s)[^$\n]*?(?:\\[A-Za-z]+|[\^_])[^$\n]*?(?<!\s)\$(?!\w)/g;

/**
 * What an author says in words, without code, tags, addresses and signs of Markdown.
 *
 * @param body Markdown
 */
export function toProse(body: string): string {
  return body
    .replace(CODE, '')
    .replace(FORMULAS, '')
    .replace(/<!--[\s\S]*?-->|<(style|script)[\s\S]*?<\/\1>|<\/?[a-z][^>]*>/gi, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[ \t]*(?:[-*+>#]+|\d+[.)])[ \t]+|[`*_~[\]|]/gm, '');
}

/** Scripts that are written in syllables or ideographs: one sign is read as a unit. */
const DENSE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Blocks with their fences, closed or not, and `<pre>` and Liquid's, whose tags stand where fences do. */
const CODE =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ *\1[`~]*[ \t]*$|$(?![\s\S]))|<pre\b[\s\S]*?<\/pre>|\{% highlight [\s\S]*?\{% endhighlight %\}/gim;

const PICTURE = /!\[[^\]]*\][([]|<img\b/gi;
