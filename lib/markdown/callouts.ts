/** What a callout may be called, each with its look: five marks and hues are enough to tell them apart. */
const LOOKS = {
  note: 'note',
  info: 'note',
  summary: 'note',
  todo: 'note',
  example: 'note',
  quote: 'note',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  question: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  failure: 'caution',
  bug: 'caution',
} as const;

export type CalloutName = keyof typeof LOOKS;
export type CalloutLook = (typeof LOOKS)[CalloutName];
export type Callout = { name: CalloutName; look: CalloutLook };

/**
 * Other words for the same, of GitHub, Obsidian (https://help.obsidian.md/callouts), Docusaurus, VitePress, Bootstrap
 * and the shortcodes of Hugo and Hexo themes.
 */
const ALIASES: Record<string, CalloutName> = {
  abstract: 'summary',
  tldr: 'summary',
  default: 'note',
  primary: 'note',
  secondary: 'note',
  notice: 'note',
  message: 'note',
  memo: 'note',
  cite: 'quote',
  hint: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  warn: 'warning',
  attention: 'warning',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
};

/** The callout that a word means, in upper or lower case; undefined where it means none. */
export function toCallout(word: string): Callout | undefined {
  const lower = word.toLowerCase();
  const name = Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : lower;
  return name !== undefined && isName(name) ? { name, look: LOOKS[name] } : undefined;
}

/**
 * The callout that a class of an old theme means: `notice--info` of minimal-mistakes, `prompt-tip` of Chirpy,
 * `alert-info` of Bootstrap.
 */
export function toCalloutOfClass(word: string): Callout | undefined {
  if (word === 'notice' || word === 'alert') return toCallout('note');
  const kind = /^(?:notice--|prompt-|alert-)([a-z]+)$/.exec(word)?.[1];
  return kind === undefined ? undefined : toCallout(kind);
}

function isName(name: string): name is CalloutName {
  return Object.hasOwn(LOOKS, name);
}
