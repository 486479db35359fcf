import { type PageLinks, readLinks } from './links';

/** What is to be known of a finished page without reading it again. */
export type PageFacts = {
  links: PageLinks;
  /** Whether it has its flight data still, and with it Next's runtime. */
  isInteractive: boolean;
  /** The files of the font that it names, by their paths. */
  fonts: readonly string[];
};

/** Facts of many pages: most of what they link to, they all link to. */
export type PackedFacts = { texts: string[]; pages: Record<string, PackedPage> };

/** Places in `texts`. */
type PackedPage = { ids: number[]; hrefs: number[]; fonts: number[]; isInteractive?: true };

/** @param html a finished page */
export function readFacts(html: string): PageFacts {
  const head = html.slice(0, html.indexOf('</head>'));
  return {
    links: readLinks(html),
    // In text, brackets are escaped.
    isInteractive: /<script>(?:\(self\.__next_f|self\.__next_f)/.test(html),
    fonts: [...head.matchAll(/url\([^)]*(\/webfont\/[0-9a-f]+\.woff2)\)/g)].map(([, path = '']) => path),
  };
}

/** Facts as they are kept between builds. */
export function packFacts(facts: ReadonlyMap<string, PageFacts>): PackedFacts {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const pages = Object.fromEntries(
    [...facts].map(([path, { links, fonts, isInteractive }]): [string, PackedPage] => [
      path,
      {
        ids: [...links.ids].map(placeOf),
        hrefs: links.hrefs.map(placeOf),
        fonts: fonts.map(placeOf),
        ...(isInteractive && { isInteractive }),
      },
    ]),
  );
  return { texts: [...places.keys()], pages };
}

export function unpackFacts({ texts, pages }: PackedFacts): Map<string, PageFacts> {
  const textsAt = (places: number[]): string[] => places.map((place) => texts[place] ?? '');
  return new Map(
    Object.entries(pages).map(([path, { ids, hrefs, fonts, isInteractive = false }]) => [
      path,
      { links: { ids: new Set(textsAt(ids)), hrefs: textsAt(hrefs) }, fonts: textsAt(fonts), isInteractive },
    ]),
  );
}
