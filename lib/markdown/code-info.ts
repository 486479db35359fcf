/** What an author wants of a block of code, however they spell it. */
export type CodeInfo = {
  /** Lower case, as written otherwise: `js`, `c++`, `mermaid`. Missing where none is named. */
  language?: string;
  title?: string;
  /** Marked lines, 1-based, in order, each once. */
  marked: number[];
  /** The number of the first line, where numbers are asked for. */
  numbersFrom?: number;
  /** Set where lines begin with `+` and `-` (` ```diff-js `, ` ```js diff `). */
  isDiff?: true;
};

const TITLE = /(?:^|[\s,{:])(?:title|file_?name|name|caption)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,{}]+))/i;
const NUMBERS =
  /(?:^|[\s,{.])(?:showLineNumbers|numberLines|line-?numbers|linenos|linenums)(?:\s*[:=]\s*(?:\{\s*)?["']?([\w]+))?/i;
const NUMBERS_FROM = /(?:^|[\s,{])(?:linenostart|startFrom|start)\s*[=:]\s*(?:\{\s*)?["']?(\d+)/i;
const MARKED =
  /(?:^|[\s,{])(?:hl_lines|mark_lines|highlight|mark)\s*[=:]\s*(?:\{?\[([^\]]*)\]\}?|\{([\d,\s-]*)\}|"([^"]*)"|'([^']*)')/i;

/**
 * Reads the words behind a fence, in the spellings of Gatsby, Docusaurus, Hugo, Hexo, Pandoc and Markdown Extra:
 * `js{1,3-5}`, `js:title=a.js`, `js:a.js`, `{.js .numberLines}`, `js {1,3} title="a.js" showLineNumbers`,
 * `go {linenos=table,hl_lines=[8,"15-17"]}`, `js [a.js]`, `js a.js`, `diff-js`, `js diff`.
 */
export function readCodeInfo(info: string): CodeInfo {
  const text = info.trim();
  const pandoc = /^\{[^}]*?\.([\w+#-]+)/.exec(text);
  const word = pandoc ? pandoc[1] : /^[^\s{:,[=]+(?![\w-]*=)/.exec(text)?.[0];
  const named = word && !/^(\.|\{)/.test(word) ? toLanguage(word) : undefined;
  const rest = pandoc ? text : text.slice(word?.length ?? 0);
  const language = named?.replace(/^diff-(?=.)/, '');
  const isDiff = named !== language || /(?:^|\s)diff(?=\s|$)/.test(rest);
  const title = readTitle(rest);
  const numbersFrom = readNumbers(rest);
  return {
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
    marked: readMarked(rest),
    ...(numbersFrom === undefined ? {} : { numbersFrom }),
    ...(isDiff ? { isDiff } : {}),
  };
}

function toLanguage(word: string): string {
  return word.toLowerCase().replace(/^lang(uage)?-/, '');
}

function readTitle(rest: string): string | undefined {
  const named = TITLE.exec(rest);
  if (named) return (named[1] ?? named[2] ?? named[3])?.trim();
  const colon = /^:\s*([^\s{}=:]+)(?=[\s{:]|$)/.exec(rest)?.[1];
  if (colon && colon !== 'clipboard') return colon;
  const bracket = /^\s*\[([^\]=]+)\]/.exec(rest)?.[1];
  if (bracket) return bracket;
  // Hexo writes the title bare; only something with the look of a file's name is taken for one.
  return /^\s+([^\s{}="':]*[\w\]]\.[A-Za-z]\w{0,9})(?=\s|$)/.exec(rest)?.[1];
}

function readNumbers(rest: string): number | undefined {
  const asked = NUMBERS.exec(rest);
  const value = asked?.[1];
  if (!asked || value === 'false' || value === 'none') return undefined;
  return Number(NUMBERS_FROM.exec(rest)?.[1] ?? (value && /^\d+$/.test(value) ? value : 1));
}

function readMarked(rest: string): number[] {
  const named = MARKED.exec(rest);
  const list = named?.slice(1).find((part) => part !== undefined) ?? /\{([\d,\s-]+)(?:,[^}]*)?\}/.exec(rest)?.[1] ?? '';
  const marked = new Set<number>();
  for (const [, from, to] of list.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    // A range such as 1-99999 is a slip of the hand; the code has no line there anyway.
    const last = Math.min(Number(to ?? from), Number(from) + 1000);
    for (let line = Number(from); line <= last; line += 1) marked.add(line);
  }
  return [...marked].sort((a, b) => a - b);
}
