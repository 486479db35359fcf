import { FONTS_SIZE, type Fonts, fontsFile } from '@/lib/search/fonts-file';
import type { Found } from '@/lib/search/search';

const files: Promise<Fonts>[] = [];
const families: Promise<string>[] = [];

/**
 * A page brings the letters that it shows itself, and pages that were found have others. In dev it brings all, and there
 * are sites that have no font.
 *
 * @param home the address of the search page
 * @param elements what is shown of the pages, in their order
 */
export function setInFonts(home: string, found: readonly Found[], elements: readonly HTMLElement[]): void {
  if (!document.querySelector('[as=font]')) return;
  for (const [index, { page }] of found.entries()) {
    families[page] ??= addFamilies(home, page);
    void families[page].then((family) => {
      const element = elements[index];
      if (element) element.style.fontFamily = family;
    });
  }
}

/**
 * Browsers load what a page has for itself only where a syllable is missing; until it is there, and where it does not
 * come, readers have their own font.
 *
 * @returns all families, in their order
 */
async function addFamilies(home: string, page: number): Promise<string> {
  const number = Math.floor(page / FONTS_SIZE);
  // What a host answers where there is no such file is no JSON, whatever else it says.
  files[number] ??= fetch(new URL(fontsFile(number), home), { cache: 'no-cache' })
    .then((response) => response.json())
    .catch(() => []);
  const names = (await files[number])[page % FONTS_SIZE] ?? [];
  const family = `found-${page}`;
  // What a page says in bold alone is in that file alone: then a bold letter is better than none.
  for (const [index, name] of [...names, ...names.toReversed()].entries()) {
    const source = `url(${new URL(`../webfont/${name}.woff2`, home)})`;
    const face = new FontFace(index < 2 ? family : `${family}b`, source, {
      weight: ['400', '700'][index % 2],
      // Emoji and signs are no reason to load it.
      unicodeRange: 'U+AC00-D7A3',
      display: 'swap',
    });
    document.fonts.add(face);
  }
  // After what all pages share, and before what readers have.
  return getComputedStyle(document.body).fontFamily.replace('Pretendard,', `$& ${family}, ${family}b,`);
}
