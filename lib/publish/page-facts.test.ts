import { expect, it } from 'vitest';
import { type PageFacts, packFacts, readFacts, unpackFacts } from './page-facts';

const FACES = '@font-face{src:url(/blog/webfont/0a1b.woff2)}@font-face{src:url(/blog/webfont/2c3d.woff2)}';
const page = (body: string) => `<html><head><style>${FACES}</style></head><body>${body}</body></html>`;

it('reads links, the runtime and the files of the font', () => {
  expect(readFacts(page('<a href="/b/">b</a><p id="c">url(/webfont/ff.woff2)</p>'))).toEqual({
    links: { ids: new Set(['c']), hrefs: ['/b/'] },
    isInteractive: false,
    fonts: ['/webfont/0a1b.woff2', '/webfont/2c3d.woff2'],
  });
});

it('knows a page that keeps the runtime from one that speaks of it', () => {
  expect(readFacts(page('<script>(self.__next_f=self.__next_f||[]).push([0])</script>')).isInteractive).toBe(true);
  expect(readFacts(page('<code>&lt;script&gt;self.__next_f</code>')).isInteractive).toBe(false);
});

it('comes out of its packing as it went in', () => {
  const facts = new Map<string, PageFacts>([
    ['/a/', readFacts(page('<a href="/b/">b</a><a href="#c">c</a><p id="c">c</p>'))],
    ['/b/', { ...readFacts(page('<a href="/b/">b</a>')), isInteractive: true }],
  ]);
  const packed = packFacts(facts);
  expect(packed.texts.filter((text) => text === '/b/')).toHaveLength(1);
  expect(unpackFacts(JSON.parse(JSON.stringify(packed)))).toEqual(facts);
});
