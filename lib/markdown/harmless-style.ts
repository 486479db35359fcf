/** Declarations that would leave the article or run something. */
const HARMFUL = /expression\s*\(|javascript:|behavior\s*:|-moz-binding|position\s*:\s*(fixed|sticky)/i;

/**
 * The declarations of a `style` attribute that parse, in one canonical form: `color:red;;FOO` -> `color: red`.
 * Everything that turns trees into React throws on the rest.
 */
export function toHarmlessStyle(style: string): string {
  return split(style.replace(/\/\*[\s\S]*?(\*\/|$)/g, ''))
    .map((declaration) => /^\s*(-{0,2}[A-Za-z][\w-]*)\s*:\s*(\S[\s\S]*?)\s*$/.exec(declaration))
    .filter((match) => match !== null)
    .map(
      ([, name = '', value = '']) =>
        `${name.startsWith('--') ? name : name.toLowerCase()}: ${value.replace(/\s+/g, ' ')}`,
    )
    .filter((declaration) => !HARMFUL.test(declaration) && isBalanced(declaration))
    .join('; ');
}

/** The declarations that `toHarmlessStyle` leaves out for what they do. */
export function harmfulOf(style: string): string[] {
  return split(style)
    .filter((declaration) => HARMFUL.test(declaration))
    .map((declaration) => declaration.trim());
}

/** At each `;` that is not within quotes or brackets (`url(data:image/png;base64,…)`). */
function split(style: string): string[] {
  return style.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g) ?? [];
}

function isBalanced(declaration: string): boolean {
  const bare = declaration.replace(/"[^"]*"|'[^']*'/g, '');
  return !/["'{}]/.test(bare) && bare.split('(').length === bare.split(')').length;
}
