import { WEIGHTS } from '@/lib/fonts/common';
import { type Face, toFontFaces } from '@/lib/fonts/font-faces';
import { type FontStore, openFontStore } from '@/lib/fonts/font-store';
import { resolveLicense } from '@/lib/fonts/package-files';
import { hrefTo } from '@/lib/site/urls';
import { toPageCharacters } from './page-characters';

/** What the font of a site came to: its files, how many of them had to be cut, and their bytes. */
export type PublishedFonts = { assets: { path: string; file: string }[]; made: number; bytes: number };

/** Gives pages their font: two files that all share, and for what a page holds beyond them one or two of its own. */
export function createPageFonts(store: FontStore) {
  const fonts = openFontStore(store);

  /** In the order in which a browser takes the last that fits. */
  async function toFaces(html: string): Promise<Face[]> {
    const rest = toPageCharacters(html);
    const faces: Face[] = [];
    for (const weight of WEIGHTS) faces.push({ weight, href: hrefTo((await fonts.getCommon(weight)).path) });
    for (const weight of WEIGHTS) {
      const characters = rest[weight];
      if (characters === '') continue;
      faces.push({ weight, href: hrefTo((await fonts.getRest(characters, weight)).path), characters });
    }
    return faces;
  }

  return {
    /** A page with its font in its head; all files are asked for at once, so that none is late. */
    dress: async (html: string): Promise<string> => {
      const faces = await toFaces(html);
      const links = faces.map(
        ({ href }) => `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${href}"/>`,
      );
      return html.replace('</head>', () => `${links.join('')}<style>${toFontFaces(faces)}</style></head>`);
    },
    /** Sees to it that a page which was finished by an earlier build finds its files. */
    keep: async (html: string): Promise<void> => {
      await toFaces(html);
    },
    /** The files of all pages so far, with their license. */
    list: async (): Promise<PublishedFonts> => {
      const { files, made } = await fonts.list();
      if (files.length === 0) return { assets: [], made, bytes: 0 };
      // Two sets of characters never make the same bytes, but the same page may be asked for twice.
      const assets = [...new Map(files.map(({ path, file }) => [path, { path, file }])).values()];
      const license = { path: '/webfont/LICENSE.txt', file: resolveLicense(store.root) };
      return { assets: [...assets, license], made, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

export type PageFonts = ReturnType<typeof createPageFonts>;
