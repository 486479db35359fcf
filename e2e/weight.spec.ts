import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './test';

/** The one page of the fixture site with a component that hydrates. */
const INTERACTIVE = '/2024/02/29/counting/';

/** In bytes, gzip: what a page may weigh without its pictures. */
const BUDGET = { html: 12_000, css: 10_000, js: 6_000 };

test('no page carries React but the one that uses it', async ({ served, facts }) => {
  for (const url of await served.sitemap()) {
    const path = decodeURI(new URL(url).pathname).replace(served.basePath, '');
    const { resources } = await facts(path);
    const ofNext = resources.filter((resource) => /\/_next\/.*\.js$/.test(resource));
    if (path === INTERACTIVE) expect(ofNext).not.toEqual([]);
    else expect(ofNext, path).toEqual([]);
    const { text } = await served.get(path);
    expect(text.includes('__next_f'), path).toBe(path === INTERACTIVE);
  }
});

const PAGES = {
  home: '/',
  archive: '/posts/',
  post: '/회고/2024/12/30/2024-year/',
  year: '/years/2024/',
  tags: '/tags/',
  tag: '/tags/회고/',
};

for (const [kind, path] of Object.entries(PAGES)) {
  test(`${kind} keeps to its weight`, async ({ page, served }) => {
    const bytes = { html: 0, css: 0, js: 0 };
    const kinds = { document: 'html', stylesheet: 'css', script: 'js' } as const;
    const weighed: Promise<void>[] = [];
    page.on('response', (response) => void weighed.push(count(response)));
    const count = async (response: Response): Promise<void> => {
      const kind = kinds[response.request().resourceType() as keyof typeof kinds];
      if (kind === undefined) return;
      const body = String(await response.body());
      // Rules that stand in the page are rules all the same.
      const inline = kind === 'html' ? [...body.matchAll(STYLE)].map(([style]) => style) : [];
      bytes.css += inline.reduce((sum, style) => sum + weigh(style), 0);
      bytes[kind] += weigh(kind === 'html' ? body.replace(STYLE, '') : body);
    };
    const response = await page.goto(served.at(path), { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await Promise.all(weighed);
    for (const kind of Object.values(kinds)) {
      expect(bytes[kind], kind).toBeGreaterThan(0);
      expect(bytes[kind], kind).toBeLessThanOrEqual(BUDGET[kind]);
    }
  });
}

test('no page keeps more rules than its budget has', async ({ served, facts }) => {
  const sheets = new Map<string, number>();
  for (const url of await served.sitemap()) {
    const path = decodeURI(new URL(url).pathname).replace(served.basePath, '');
    const { links } = await facts(path);
    let bytes = [...(await served.get(path)).text.matchAll(STYLE)].reduce((sum, [style]) => sum + weigh(style), 0);
    for (const { href } of links.filter(({ rel }) => rel === 'stylesheet')) {
      const weight = sheets.get(href) ?? weigh((await served.get(href.replace(served.basePath, ''))).text);
      sheets.set(href, weight);
      bytes += weight;
    }
    expect(bytes, path).toBeLessThanOrEqual(BUDGET.css);
    expect(bytes, path).toBeGreaterThan(1000);
  }
});

/** Those of the font stand by themselves. */
const STYLE = /<style data-sheets="[^"]*">@layer[\s\S]*?<\/style>/g;

function weigh(text: string): number {
  return gzipSync(text).length;
}
