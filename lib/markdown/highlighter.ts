import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { bundledLanguages } from 'shiki/langs';

/** A stretch of a line in one colour; `names` are those of the theme: `keyword`, `string-expression`, `bold`. */
export type CodeToken = { text: string; names: string[] };

const THEME = createCssVariablesTheme({ name: 'names', variablePrefix: '--t-' });
/** Names that people write and Shiki does not know. */
const ALIASES: Record<string, string> = {
  'c#': 'csharp',
  'f#': 'fsharp',
  golang: 'go',
  gradle: 'groovy',
  patch: 'diff',
  env: 'dotenv',
  'sh-session': 'shellsession',
  'shell-session': 'shellsession',
  conf: 'ini',
  cfg: 'ini',
  gitconfig: 'ini',
  node: 'js',
  nodejs: 'js',
  react: 'jsx',
  javascriptreact: 'jsx',
  typescriptreact: 'tsx',
  'objective-c': 'objc',
  python3: 'python',
  postgresql: 'sql',
  mysql: 'sql',
  oracle: 'sql',
  terminal: 'shellsession',
  cmd: 'bat',
  'c/c++': 'cpp',
  'html+erb': 'erb',
  svg: 'xml',
  plist: 'xml',
  pom: 'xml',
};
/** Beyond this a block is a dump of data, and colours would cost more than they tell. */
const LONGEST_CODE = 100_000;

let highlighter: Promise<HighlighterCore> | undefined;
const loading = new Map<string, Promise<void>>();

/**
 * The lines of a piece of code as tokens. Plain text (each line one token without a name) where the language is
 * missing or unknown, or anything goes wrong: code is never lost for the sake of its colours.
 */
export async function highlight(code: string, language: string | undefined): Promise<CodeToken[][]> {
  const name = toShikiName(language);
  if (!name || code.length > LONGEST_CODE) return toPlain(code);
  try {
    // One highlighter per process; a language is loaded when it is first used.
    highlighter ??= createHighlighterCore({
      themes: [THEME],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    const shiki = await highlighter;
    let loaded = loading.get(name);
    if (!loaded) {
      loaded = shiki.loadLanguage(bundledLanguages[name]);
      loading.set(name, loaded);
    }
    await loaded;
    // Without the limit of 500 ms a line: on a busy machine it would leave a line without colours, and the cache keep it.
    const { tokens } = shiki.codeToTokens(code, { lang: name, theme: 'names', tokenizeTimeLimit: 0 });
    return tokens.map((line) =>
      join(line.map(({ content, color, fontStyle }) => ({ text: content, names: toNames(color, fontStyle) }))),
    );
  } catch {
    return toPlain(code);
  }
}

function toShikiName(language: string | undefined): keyof typeof bundledLanguages | undefined {
  const name = ALIASES[language ?? ''] ?? language ?? '';
  return Object.hasOwn(bundledLanguages, name) ? (name as keyof typeof bundledLanguages) : undefined;
}

function toPlain(code: string): CodeToken[][] {
  return code.split('\n').map((text) => (text === '' ? [] : [{ text, names: [] }]));
}

/** `var(--t-token-string-expression)` -> `string-expression`; plain text has no name, nor has punctuation (a third of all). */
function toNames(color: string | undefined, fontStyle: number | undefined): string[] {
  const name = /--t-token-([\w-]+)\)/.exec(color ?? '')?.[1] ?? /--t-(ansi-[\w-]+)\)/.exec(color ?? '')?.[1];
  const style = fontStyle ?? 0;
  // Shiki's FontStyle is a set of bits; -1 is "not set".
  const styles =
    style > 0 ? [style & 1 && 'italic', style & 2 && 'bold', style & 4 && 'underline'].filter(Boolean) : [];
  return [...(name && name !== 'punctuation' ? [name] : []), ...(styles as string[])];
}

/** Neighbours of one colour become one token, and white space takes the colour before it: half the spans. */
function join(tokens: readonly CodeToken[]): CodeToken[] {
  const out: CodeToken[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const isSpace = token.text.trim() === '' && !token.names.includes('underline');
    if (last && (isSpace || last.names.join() === token.names.join())) last.text += token.text;
    else out.push({ ...token, names: isSpace ? [] : token.names });
  }
  return out;
}
