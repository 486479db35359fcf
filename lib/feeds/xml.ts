/** A part of an XML document, ready to be written. */
export type Xml = string;

type Attributes = Record<string, string | undefined>;

/**
 * An element. Text becomes XML through `text` or `cdata`; children that are `undefined` are left out, so that an
 * optional element is one expression. Neither of the two packages for feeds did what we need: `feed` 6.0.0 writes
 * JSON Feed 1.0, authors without an address as an invalid RSS `<author>`, and always "now"; `feedsmith` 3.0.1 writes
 * every date in UTC, lets U+FFFE through, and puts white space around what a `<guid>` says.
 */
export function element(name: string, attributes: Attributes, ...children: (Xml | undefined)[]): Xml {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${text(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const inside = children.filter((child) => child !== undefined).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A whole document. Blocks stand on lines of their own; nothing is put inside of an element. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

export function text(value: string): Xml {
  return cleanText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Markup as character data: shorter and easier to read than the same in entities. */
export function cdata(value: string): Xml {
  return `<![CDATA[${cleanText(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/**
 * Leaves out what no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets): control characters, U+FFFE and
 * U+FFFF; half of a surrogate pair becomes U+FFFD.
 */
export function cleanText(value: string): string {
  return value.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
