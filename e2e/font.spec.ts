import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { getCommon, isInFont, type Weight } from '@/lib/fonts/common';
import { expect, test } from './test';

/** The yearly retrospective of the fixture site. */
const YEAR = '/회고/2024/12/30/2024-year/';

/** In bytes, as they lie: WOFF2 is packed already. */
const BUDGET = 120_000;

/** The bytes of every font that a page has asked for. */
function countFonts(page: Page): Map<string, number> {
  const fonts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'font') return;
    fonts.set(new URL(response.url()).pathname, (await response.body()).length);
  });
  return fonts;
}

test('a page loads at most 120 kB of font, each file once and of this site', async ({ page, served }) => {
  for (const path of [YEAR, '/', '/2024/07/01/many-pictures/']) {
    const fonts = countFonts(page);
    await page.goto(served.at(path), { waitUntil: 'networkidle' });
    expect(fonts.size, path).toBeGreaterThanOrEqual(2);
    expect(fonts.size, path).toBeLessThanOrEqual(4);
    for (const address of fonts.keys()) {
      expect(decodeURI(address)).toMatch(new RegExp(`^${served.basePath}/webfont/[0-9a-f]{12}\\.woff2$`));
    }
    expect(
      [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0),
      path,
    ).toBeLessThanOrEqual(BUDGET);
    page.removeAllListeners('response');
  }
});

test('Hangul, Latin and figures are drawn in Pretendard, body and headings', async ({ page, served }) => {
  // The second time, the font is there in time whatever the machine is doing.
  await page.goto(served.at(YEAR), { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.fonts.check('16px Pretendard', '회고 2024 abc'))).toBe(true);
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  for (const selector of ['.prose > p', '.prose > h2']) {
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(
      fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]),
      selector,
    ).toEqual([['Hoego Sans', true]]);
  }
});

test('every page brings every letter that it shows', async ({ page, served }) => {
  test.slow();
  for (const url of await served.sitemap()) {
    const path = decodeURI(new URL(url).pathname).slice(served.basePath.length);
    await page.goto(served.at(path), { waitUntil: 'domcontentloaded' });
    const { shown, ranges } = await page.evaluate(readLetters);
    for (const weight of [400, 700] as const satisfies Weight[]) {
      const brought = new Set(ranges[weight]);
      const missing = [...(shown[weight] ?? '')].filter(
        (letter) => isInFont(letter) && !getCommon(weight).has(letter) && !brought.has(letter.codePointAt(0) ?? 0),
      );
      expect(missing, `${path} in ${weight}`).toEqual([]);
    }
  }
});

for (const width of [390, 1440]) {
  test(`nothing moves when the font comes late at ${width} px`, async ({ page, served }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          Object.assign(window, { shift: (window as unknown as { shift: number }).shift + value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/webfont/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(served.at(YEAR), { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
}

test('what is published is what pages ask for, with its license', async ({ served }) => {
  const asked = new Set<string>();
  for (const url of await served.sitemap()) {
    const { text } = await served.get(decodeURI(new URL(url).pathname).slice(served.basePath.length));
    for (const [, name = ''] of text.matchAll(/\/webfont\/([0-9a-f]+\.woff2)/g)) asked.add(name);
  }
  for (const [, name = ''] of (await served.get('/404.html')).text.matchAll(/\/webfont\/([0-9a-f]+\.woff2)/g))
    asked.add(name);
  const published = readdirSync(join(served.out, 'webfont'));
  expect([...asked].filter((name) => !published.includes(name))).toEqual([]);
  expect(published).toContain('LICENSE.txt');
  expect((await served.get('/webfont/LICENSE.txt')).text).toContain('SIL OPEN FONT LICENSE');
});

/** Runs in the page: its letters by weight, and the code points that its own files are for. */
function readLetters() {
  const shown: Record<number, string> = { 400: '', 700: '' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style, template, noscript')) continue;
    const { fontFamily, fontWeight } = getComputedStyle(parent);
    if (!fontFamily.includes('Pretendard')) continue;
    const weight = Number(fontWeight) > 500 ? 700 : 400;
    shown[weight] += node.nodeValue ?? '';
  }
  const ranges: Record<number, number[]> = { 400: [], 700: [] };
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const range = rule.style.getPropertyValue('unicode-range');
      const codes = ranges[Number(rule.style.getPropertyValue('font-weight'))];
      for (const [, first = '', last = first] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)) {
        if (first === '0') continue;
        for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) codes?.push(code);
      }
    }
  }
  return { shown, ranges };
}
