import { FONTS_SIZE, type Fonts, fontsFile } from '@/lib/search/fonts-file';
import type { Found } from '@/lib/search/search';

const files: Promise<Fonts>[] = [];
const known = new Set<string>();

/**
 * A page brings the letters that it shows itself, and pages that were found have others. In dev it brings all, and there
 * are sites that have no font.
 *
 * @param home the address of the search page
 * @param elements what is shown of the pages, in their order
 */
export function setInFonts(home: string, found: readonly Found[], elements: readonly HTMLElement[]): void {
  if (!document.querySelector('link[as=font]')) return;
  for (const [index, { page }] of found.entries()) {
    const element = elements[index];
    if (element) void setInFont(home, element, page);
  }
}

/**
 * Browsers load what a page has for itself only where letters are missing; until it is there, and where it does not come,
 * readers have their own font.
 */
async function setInFont(home: string, element: HTMLElement, page: number): Promise<void> {
  const number = Math.floor(page / FONTS_SIZE);
  files[number] ??= load(new URL(fontsFile(number), home)).catch(() => []);
  const names = (await files[number])[page % FONTS_SIZE] ?? [];
  const family = `found-${page}`;
  const other = `${family}b`;
  if (!known.has(family)) {
    known.add(family);
    addFaces(home, family, names);
    // What a page says in bold alone is in that file alone, and a bold letter is better than none.
    addFaces(home, other, [...names].reverse());
  }
  // After what all pages share, and before what readers have.
  const { fontFamily } = getComputedStyle(document.body);
  element.style.fontFamily = fontFamily.replace('Pretendard,', `$& ${family}, ${other},`);
}

/** @param names for regular and bold, or one for both */
function addFaces(home: string, family: string, names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const source = `url(${new URL(`../webfont/${name}.woff2`, home)})`;
    const weight = names.length === 1 ? '400 700' : ['400', '700'][index];
    document.fonts.add(new FontFace(family, source, { weight, display: 'swap' }));
  }
}

/** What a host answers where there is no such file is no JSON, whatever else it says. */
async function load(url: URL): Promise<Fonts> {
  return (await fetch(url, { cache: 'no-cache' })).json();
}
