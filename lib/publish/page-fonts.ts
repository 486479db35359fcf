import { WEIGHTS, type Weight } from '@/lib/fonts/common';
import { type Face, fromUnicodeRange, toFontFaces } from '@/lib/fonts/font-faces';
import { type FontStore, openFontStore } from '@/lib/fonts/font-store';
import { resolveLicense } from '@/lib/fonts/package-files';
import { hrefTo } from '@/lib/site/urls';
import { toPageCharacters } from './page-characters';
import { toWeightRules, type WeightRules } from './weight-rules';

/** What the font of a site came to: its files, how many of them had to be cut, and their bytes. */
export type PublishedFonts = { assets: { path: string; file: string }[]; made: number; bytes: number };

type AwaitedFace = Face & { isAwaited: boolean };

/**
 * Gives pages their font: two files that all share, and for what a page holds beyond them one or two of its own.
 *
 * @param sheets style sheets that pages may bring along, by their paths, such as `/elements/prose-1A2B3C4D.css`, and those
 * that stand in pages by their names
 */
export function createPageFonts(store: FontStore, sheets: ReadonlyMap<string, string>) {
  const fonts = openFontStore(store);

  const known = new Map<string, WeightRules>();

  function rulesFor(html: string): WeightRules {
    const names = [...html.matchAll(SHEETS)].flatMap(([, path, listed = '']) => path ?? listed.split(' '));
    const key = names.join(' ');
    const rules = known.get(key) ?? toWeightRules(names.map((name) => sheets.get(name) ?? ''));
    known.set(key, rules);
    return rules;
  }

  /** In the order in which a browser takes the last that fits. */
  async function toFaces(html: string): Promise<AwaitedFace[]> {
    const rest = toPageCharacters(html, rulesFor(html));
    const faces: AwaitedFace[] = [];
    for (const weight of WEIGHTS) {
      faces.push({ weight, href: hrefTo((await fonts.getCommon(weight)).path), isAwaited: true });
    }
    for (const weight of WEIGHTS) {
      const { characters, isSure } = rest[weight];
      if (characters === '') continue;
      const { path } = await fonts.getRest(characters, weight);
      faces.push({ weight, href: hrefTo(path), characters, isAwaited: isSure });
    }
    return faces;
  }

  return {
    /** A page with its font in its head; what it surely needs is asked for at once, so that no file is late. */
    dress: async (html: string): Promise<string> => {
      const faces = await toFaces(html);
      const links = faces
        .filter(({ isAwaited }) => isAwaited)
        // Without the shared files the others are of no use, so these come first where the line is slow.
        .map(({ href, characters }) => toPreload(href, characters === undefined ? 'high' : 'low'));
      const head = `${links.join('')}<style>${toFontFaces(faces)}</style>`;
      return html.replace(/<meta charset="[^"]*"\/?>/i, (charset) => charset + head);
    },
    /**
     * Sees to it that a page which was finished by an earlier build finds its files.
     *
     * @param paths of the files that it names
     * @param read the page itself
     */
    keep: async (paths: readonly string[], read: () => string): Promise<void> => {
      // All are asked for, so that all are published.
      if (!paths.map((path) => fonts.find(path)).includes(false)) return;
      for (const { path, weight, characters } of readFaces(read())) {
        if (fonts.find(path)) continue;
        // The page may be kept and its files not: they are cut as it says, which is as they were.
        await (characters === undefined ? fonts.getCommon(weight) : fonts.getRest(characters, weight));
      }
    },
    /** The files of all pages so far, with their license. */
    list: async (): Promise<PublishedFonts> => {
      const { files, made } = await fonts.list();
      if (files.length === 0) return { assets: [], made, bytes: 0 };
      // A file may be asked for by its name on one page and by its characters on another.
      const once = [...new Map(files.map((font) => [font.path, font])).values()];
      const assets = once.map(({ path, file }) => ({ path, file }));
      const license = { path: '/webfont/LICENSE.txt', file: resolveLicense(store.root) };
      return { assets: [...assets, license], made, bytes: once.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

export type PageFonts = ReturnType<typeof createPageFonts>;

/** As React and `withInlineStyles` write them. */
const SHEETS =
  /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="[^"]*?(\/(?:elements|_next)\/[^"]+\.css)"|<style data-sheets="([^"]*)"/g;

/** The files of the font that the head of a page names, and what is in them. */
function readFaces(html: string): { path: string; weight: Weight; characters?: string }[] {
  const head = html.slice(0, html.indexOf('</head>'));
  return [...head.matchAll(FACE)].map(([, weight, path = '', range]) => ({
    ...{ path, weight: weight === '700' ? 700 : 400 },
    characters: range === undefined ? undefined : fromUnicodeRange(range),
  }));
}

const FACE =
  /@font-face\{[^}]*?font-weight:(\d+)[^}]*?url\([^)}]*(\/webfont\/[0-9a-f]+\.woff2)\)[^};]*(?:;unicode-range:([^};]+))?\}/g;

function toPreload(href: string, priority: 'high' | 'low'): string {
  return `<link rel="preload" as="font" type="font/woff2" crossorigin="" fetchpriority="${priority}" href="${href}"/>`;
}
