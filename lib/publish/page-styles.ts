import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { readNames } from './page-names';
import { isSiteStyles } from './site-styles';
import { toUsedRules } from './used-rules';

/**
 * The most bytes of a sheet that goes into the page itself. Beyond it a file of its own is better, which a browser keeps
 * for the next page; below it, asking for a file takes longer than its bytes do.
 */
const MOST = 8_000;

/**
 * Puts of the style sheets that a page asks for what it uses into the page: a title is painted as soon as the page and
 * the one sheet that all pages share are there, and the latter is there from the page before.
 *
 * Takes any `<link rel="stylesheet">` to a bundle of `components/features`, wherever it stands in the page; what is
 * large stays a link. The rules come last in the head, which is behind the shared sheet, in the order of the links.
 *
 * @param html a page that nothing hydrates: React would ask for the sheets once more
 * @param folder where the bundles are, `elements/` of the work folder
 * @throws when the page names a bundle that does not exist
 */
export function withInlineStyles(html: string, folder: string): string {
  const names = readNames(html, folder);
  const sheets = new Map<string, string>();
  const rest = html.replace(LINK, (link, path: string) => {
    if (isSiteStyles(path)) return link;
    const whole = readSheet(join(folder, basename(path)));
    // The order of layers has been said by the shared sheet.
    const css = (names ? toUsedRules(whole, names) : whole).replace(ORDER, '').trim();
    if (css.length > MOST) return link;
    if (css !== '') sheets.set(path, withFullAddresses(css, posix.dirname(path)));
    return '';
  });
  if (sheets.size === 0) return rest;
  const rules = [...sheets.values()].join('');
  // Named, so that one can see in a page what it brings along.
  const sheetNames = [...sheets.keys()].map(nameOfSheet);
  return rest.replace('</head>', () => `<style data-sheets="${sheetNames.join(' ')}">${rules}</style></head>`);
}

/** Files that lie beside a sheet, as a page finds them. */
function withFullAddresses(css: string, folder: string): string {
  return css.replace(/url\("?\.\//g, (start) => `${start.replace('./', '')}${folder}/`);
}

/** What a sheet is called in a page that it has been put into: `prose` for `/elements/prose-1A2B3C4D.css`. */
export function nameOfSheet(path: string): string {
  return basename(path).replace(/-[0-9A-Z]+\.css$/, '');
}

const LINK = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]*\/elements\/[^"/]+\.css)"[^>]*>/g;

const ORDER = /^@layer [\w, ]+;/;

/** Bundles bear their hash in their names: what was read once holds. */
function readSheet(file: string): string {
  const css = read.get(file) ?? readFileSync(file, 'utf8');
  read.set(file, css);
  return css;
}

const read = new Map<string, string>();
