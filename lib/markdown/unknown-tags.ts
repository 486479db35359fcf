import { isFormatting, kindOfName } from './tag-names';

/** Comments and elements whose content is not markup, whole; else the beginning of a tag with its attributes. */
const PIECE =
  /<!--[\s\S]*?-->|<(script|style|textarea)(?=[\s>])[\s\S]*?<\/\1\s*>|<(\/?)([A-Za-z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*>)?|<[?!]/gi;

/**
 * Escapes in the text of an HTML block what is not an element: `<pre>List<String></pre>` keeps its `<String>`.
 * Inside `<pre>` only what formats text is a tag: `<div>` there is code that was not escaped.
 * A formatting element that is opened and not closed is closed at the end.
 */
export function escapeUnknown(html: string): string {
  const hasForeign = /<(svg|math)[\s>]/i.test(html);
  let inCode = 0;
  const escaped = html.replace(
    PIECE,
    (
      piece: string,
      raw: string | undefined,
      slash: string | undefined,
      name: string | undefined,
      rest: string | undefined,
      at: number,
    ) => {
      if (raw || piece.startsWith('<!--')) return piece;
      const text = `&lt;${piece.slice(1)}`;
      if (!name) return text;
      const isPre = name.toLowerCase() === 'pre';
      if (isPre) inCode = slash ? 0 : 1;
      const kind = kindOfName(name);
      if (kind === 'unknown' || (kind === 'foreign' && !hasForeign)) return text;
      if (inCode && !isPre && !isFormatting(name) && !/^([bh]r|img)$/i.test(name)) return text;
      const isGeneric = /\w/.test(html[at - 1] ?? '') && /^[A-Z]/.test(name) && rest === '>' && !slash;
      return isGeneric && !new RegExp(`</${name}\\s*>`, 'i').test(html) ? text : piece;
    },
  );
  return escaped;
}
