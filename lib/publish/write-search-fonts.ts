import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WEIGHTS } from '@/lib/fonts/common';
import type { SearchEntry } from '@/lib/search/build-index';
import { FONTS_SIZE, type Fonts, fontsFile } from '@/lib/search/fonts-file';
import { routes } from '@/lib/site/urls';
import { makeFolders } from './files';
import type { PageFacts } from './page-facts';

/**
 * Writes which files of the font a page has for itself, for those who show what it says on another page.
 *
 * @param folder the site
 * @param entries the pages that may be found, in the order of the index
 * @param pages what is known of finished pages, by their paths
 */
export function writeSearchFonts(
  folder: string,
  entries: readonly SearchEntry[],
  pages: ReadonlyMap<string, PageFacts>,
): void {
  const fonts: Fonts = entries.map(({ path }) => {
    // A page names first what all pages share (`createPageFonts`).
    const own = pages.get(path)?.fonts.slice(WEIGHTS.length) ?? [];
    const [regular, bold = regular] = own.map((file) => basename(file, '.woff2'));
    return regular === undefined || bold === undefined ? [] : [regular, bold];
  });
  for (let first = 0; first < fonts.length; first += FONTS_SIZE) {
    const file = join(folder, routes.search, fontsFile(first / FONTS_SIZE));
    makeFolders([file]);
    writeFileSync(file, JSON.stringify(fonts.slice(first, first + FONTS_SIZE)));
  }
}
