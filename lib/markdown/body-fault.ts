/** What the MDX parser stumbled over, in lines and columns of the text that it was given. */
export type BodyFault = { line?: number; column?: number; found: string; hint: string };

const OR_MD = 'Or rename the file to .md, where HTML and braces are plain text.';

/** The first rule that matches the parser's message says what stands there and what to write. */
const RULES: {
  message: RegExp;
  found: (match: RegExpExecArray, line: string) => string;
  hint: (match: RegExpExecArray) => string;
}[] = [
  {
    message:
      /Expected a closing tag for `<(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)[ >/`]|closing tag `<\/?(br|hr|img|input)>/,
    found: (match) => `<${match[1] ?? match[2]}> is not closed`,
    hint: (match) => `Write <${match[1] ?? match[2]} />.`,
  },
  {
    message: /Expected a closing tag for `<([^`>\s]+)[^`]*`/,
    found: (match) => `<${match[1]}> is opened and not closed`,
    hint: (match) => `Write </${match[1]}> where it ends, or &lt;${match[1]}> if it is not a tag.`,
  },
  {
    message: /Unexpected closing (?:slash `\/` in tag|tag `<?\/?([^`>]+)>?`)/,
    found: (match, line) =>
      `${match[1] ? `</${match[1]}>` : (/<\/[^>]*>/.exec(line)?.[0] ?? 'a closing tag')} stands where nothing that it closes is open`,
    hint: () => 'Take it out, or write the opening tag before it in the same paragraph.',
  },
  {
    message: /Unexpected character `!` \(U\+0021\) before name/,
    found: () => 'an HTML comment <!-- -->',
    hint: () => 'Write {/* … */}.',
  },
  {
    message:
      /Could not parse (?:expression|import\/exports) with acorn|Unexpected end of file in expression|Unexpected lazy line in expression/,
    found: (match, line) =>
      match[0].includes('import')
        ? `\`${line.trim()}\`, which is read as code`
        : `\`{\` begins code that is not JavaScript: \`${line.trim()}\``,
    hint: (match) =>
      match[0].includes('import')
        ? 'Begin the line with another word than import or export.'
        : 'Write \\{ for a brace that is text, and put code between backticks.',
  },
  {
    message:
      /Unexpected (?:character|end of file).*?(?:before name|in name|after name|before attribute|after attribute|in attribute|in tag|after tag|in closing|after self-closing|before closing|after member|in member|before member|before local|in local|after local|before value|after value)/,
    found: (_, line) => `\`<\` begins a tag that is none: \`${line.trim()}\``,
    hint: () => 'Write &lt; for a < that is text, put attributes in quotes, and code between backticks.',
  },
];

/**
 * An error of the MDX compiler in words for an author. `text` is what was compiled. Anything that is not a message
 * of the parser is a fault of ours, or thousands of elements within each other; it is told of the file it happened in.
 */
export function toBodyFault(error: unknown, text: string): BodyFault {
  if (!(error instanceof Error) || !('reason' in error)) return toFault(error);
  const { reason, ...told } = error as Error & { reason: string; line?: number; column?: number };
  // A tag without its end is told where the end is missed; where it begins stands in the text of the message.
  const [, ...opening] = /closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason) ?? [];
  const [line, column] = opening.length > 0 ? opening.map(Number) : [told.line, told.column];
  const place = typeof line === 'number' ? { line, ...(typeof column === 'number' ? { column } : {}) } : {};
  const source = text.split('\n')[(line ?? 0) - 1] ?? '';
  for (const { message, found, hint } of RULES) {
    const match = message.exec(reason);
    if (match) return { ...place, found: shorten(found(match, source)), hint: `${hint(match)} ${OR_MD}` };
  }
  return {
    ...place,
    found: shorten(`not MDX: ${reason}`),
    hint: `Compare with https://mdxjs.com/docs/troubleshooting-mdx/. ${OR_MD}`,
  };
}

function toFault(error: unknown): BodyFault {
  return error instanceof RangeError
    ? { found: 'elements stand within each other too deeply', hint: 'Close each <tag> of the body where it ends.' }
    : {
        found: `the body cannot be rendered: ${error}`,
        hint: 'This is a fault of Hoego; please report it with the body.',
      };
}

function shorten(found: string): string {
  return found.length > 200 ? `${found.slice(0, 199)}…` : found;
}
