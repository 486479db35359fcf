import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FONTS_SIZE } from '@/lib/search/fonts-file';
import type { PageFacts } from './page-facts';
import { writeSearchFonts } from './write-search-fonts';

it('says which fonts a page has for itself, in the order of the index and a few pages to a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoego-search-fonts-'));
  const entries = Array.from({ length: FONTS_SIZE + 2 }, (_, number) => ({
    ...{ path: `/posts/${number}/`, title: '', kind: 'note' as const, tags: [] },
  }));
  const fontsOf = (number: number): string[] =>
    ['aaa', 'bbb', `${number}a`, `${number}b`].slice(0, 2 + (number % 3)).map((name) => `/webfont/${name}.woff2`);
  const pages = new Map(
    entries
      .map(({ path }, number): [string, PageFacts] => [
        path,
        { links: { ids: new Set(), hrefs: [] }, isInteractive: false, fonts: fontsOf(number) },
      ])
      .reverse(),
  );
  try {
    writeSearchFonts(folder, entries, pages);
    const fonts = join(folder, 'search', 'fonts');
    const read = (name: string): string[][] => JSON.parse(readFileSync(join(fonts, name), 'utf8'));
    expect(readdirSync(fonts).sort()).toEqual(['0.json', '1.json']);
    expect(read('0.json')).toHaveLength(FONTS_SIZE);
    expect(read('0.json').slice(0, 3)).toEqual([[], ['1a', '1a'], ['2a', '2b']]);
    expect(read('1.json')).toEqual([32, 33].map((number) => (number % 3 === 0 ? [] : [`${number}a`, `${number}b`])));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
