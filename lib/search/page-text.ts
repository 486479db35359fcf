import { decodeHTML } from 'entities';
import { DIAGRAM_ELEMENT, FORMULA_ELEMENT } from '@/lib/site/drawn-elements';

/** What is read of a page from one heading to the next. */
export type Section = {
  /** Where it is on the page; `''` above the first heading. */
  id: string;
  heading: string;
  text: string;
};

/**
 * The text of a page by its headings, as a reader sees it: its lead, its body (`.prose`) and its goals, without scripts,
 * drawings and buttons. White space is one space, NFC.
 *
 * @param html as React writes it: attributes in double quotes, everything escaped
 */
export function toSections(html: string): Section[] {
  const lede = /<p class="lede">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
  const sections: Section[] = [{ id: '', heading: '', text: '' }];
  let parts: string[] = [toText(lede), ' '];
  let headingOf: string | undefined;
  const close = (): void => {
    const last = sections.at(-1);
    if (last) last[headingOf === undefined ? 'text' : 'heading'] = clean(parts.join(''));
    parts = [];
  };
  for (const { tag, isEnd, id, text } of readDivision(html, 'prose')) {
    if (text !== undefined) parts.push(text);
    else if (isEnd && tag === headingOf) {
      close();
      headingOf = undefined;
    } else if (id && headingOf === undefined) {
      close();
      sections.push({ id: decodeHTML(id), heading: '', text: '' });
      headingOf = tag;
    } else if (!INLINE.has(tag)) parts.push(' ');
  }
  close();
  const goals = [...readDivision(html, 'post-goals')].map(({ text }) => text ?? ' ');
  sections.push({ id: '', heading: '', text: clean(goals.join('')) });
  return sections.filter(({ heading, text }) => heading !== '' || text !== '');
}

/** `id` is that of a heading which is seen. */
type Token = { tag: string; isEnd: boolean; id?: string; text?: string };

const HEADING = /^h[1-6]$/;

/** Tags and texts within the first `div` of a class; what nobody reads is passed over. */
function* readDivision(html: string, name: 'prose' | 'post-goals'): Generator<Token> {
  const start = new RegExp(`<div class="${name}"[^>]*>`).exec(html);
  if (start === null) return;
  const tokens = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^>"])*)>|[^<]+|</g;
  tokens.lastIndex = start.index + start[0].length;
  let depth = 1;
  for (let match = tokens.exec(html); match !== null; match = tokens.exec(html)) {
    const [whole, slash, element, attributes = ''] = match;
    if (element === undefined) {
      if (!whole.startsWith('<!--'))
        yield { tag: '', isEnd: false, text: whole.includes('&') ? decodeHTML(whole) : whole };
      continue;
    }
    const tag = element.toLowerCase();
    if (SILENT.has(tag) && !slash && !attributes.endsWith('/')) {
      const end = html.indexOf(`</${element}`, tokens.lastIndex);
      if (end !== -1) tokens.lastIndex = end;
      continue;
    }
    if (tag === 'div') depth += slash ? -1 : 1;
    if (depth === 0) return;
    // Highlighted code has thousands of tags, of which nothing more is asked.
    const isHeading = !slash && HEADING.test(tag) && !/ class="[^"]*\bsr-only\b/.test(attributes);
    yield { tag, isEnd: slash === '/', id: isHeading ? / id="([^"]+)"/.exec(attributes)?.[1] : undefined };
  }
}

/** A formula stands three times on its page, and nobody searches for the source of a diagram. */
const DRAWN = [FORMULA_ELEMENT, DIAGRAM_ELEMENT];
const SILENT = new Set(['script', 'style', 'template', 'svg', 'button', 'select', 'textarea', 'noscript', ...DRAWN]);

/** Between these, words go on; every other tag ends one. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

function toText(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}
