import { test as base, type Page } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { type PageFacts, readFacts } from './facts';
import { hostOf, origin, type SiteName, sites } from './sites';

export { expect } from '@playwright/test';

export type SiteOption = { site: SiteName };

/** A site as the tests ask for it; paths are decoded and without base path, such as `/기록/한글-주소/`. */
export type Served = {
  name: SiteName;
  out: string;
  basePath: string;
  /** The address at which a path is served now. */
  at: (path: string) => string;
  /** The address that the site itself gives a path: what canonical links and feeds say. */
  published: (path: string) => string;
  /** The address now of one that the site has published. @throws when it is not below the site's base path */
  atPublished: (url: string) => string;
  /** The text at a path, without following redirects. */
  get: (path: string) => Promise<{ status: number; type: string; text: string }>;
  /** Every address of the sitemap, as published. */
  sitemap: () => Promise<string[]>;
};

type Fixtures = SiteOption & {
  served: Served;
  /** What the HTML at a path says. */
  facts: (path: string) => Promise<PageFacts>;
};

export const test = base.extend<Fixtures, { parser: Page }>({
  site: ['root', { option: true }],
  parser: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  served: async ({ site }, use) => use(serve(site)),
  facts: async ({ parser, served }, use) => {
    await use(async (path) => parser.evaluate(readFacts, (await served.get(path)).text));
  },
});

function serve(name: SiteName): Served {
  const { out, basePath } = sites[name];
  const host = hostOf(name);
  const at = (path: string) => host + basePath + encodeURI(path);
  const get = async (path: string) => {
    const response = await fetch(at(path), { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text: await response.text() };
  };
  return {
    ...{ name, out, basePath, at, get },
    published: (path) => origin + basePath + encodeURI(path),
    atPublished: (url) => {
      const home = `${origin}${basePath}/`;
      if (!url.startsWith(home)) throw new Error(`${url} is not below ${home}`);
      return host + url.slice(origin.length);
    },
    sitemap: async () => {
      const document = new XMLParser({ isArray: (tag) => tag === 'url' }).parse((await get('/sitemap.xml')).text);
      return document.urlset.url.map((url: { loc: string }) => url.loc);
    },
  };
}
