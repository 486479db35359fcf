import { FONTS_SIZE, type Fonts, fontsFile } from '@/lib/search/fonts-file';
import type { Found } from '@/lib/search/search';

const files = new Map<number, Promise<Fonts>>();
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
  const file = files.get(number) ?? load(new URL(fontsFile(number), home)).catch(() => []);
  files.set(number, file);
  const names = (await file)[page % FONTS_SIZE] ?? [];
  const family = `found-${page}`;
  if (!known.has(family)) {
    known.add(family);
    for (const [index, name] of names.entries()) {
      const weight = names.length === 1 ? '400 700' : ['400', '700'][index];
      const source = `url(${new URL(`../webfont/${name}.woff2`, home)})`;
      document.fonts.add(new FontFace(family, source, { weight, display: 'swap' }));
    }
  }
  // After what all pages share, and before what readers have.
  const { fontFamily } = getComputedStyle(document.body);
  element.style.fontFamily = fontFamily.replace(/Pretendard,/, `$& ${family},`);
}

async function load(url: URL): Promise<Fonts> {
  const response = await fetch(url, { cache: 'no-cache' });
  return response.ok ? response.json() : [];
}
