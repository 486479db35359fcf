import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getCommon, isInFont, type Weight } from '@/lib/fonts/common';
import { fromUnicodeRange } from '@/lib/fonts/font-faces';
import { shiftOf } from './shift';
import { expect, test } from './test';

/** The yearly retrospective of the fixture site. */
const YEAR = '/회고/2024/12/30/2024-year/';

/** In bytes. */
const BUDGET = 120_000;

test('a page loads at most 120 kB of font, each file once and of this site', async ({ page, served }) => {
  for (const path of [YEAR, '/', '/2024/07/01/many-pictures/']) {
    await page.goto(served.at(path), { waitUntil: 'networkidle' });
    const fonts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.(woff2?|ttf|otf)$/.test(name))
        .map(({ name }) => decodeURI(new URL(name).pathname)),
    );
    expect(fonts.length, path).toBeGreaterThanOrEqual(2);
    expect(fonts.length, path).toBeLessThanOrEqual(4);
    expect(new Set(fonts).size, path).toBe(fonts.length);
    for (const font of fonts) expect(font).toMatch(new RegExp(`^${served.basePath}/webfont/[0-9a-f]{12}\\.woff2$`));
    // They lie as they are sent: WOFF2 is packed already.
    const bytes = fonts.map((font) => statSync(join(served.out, font.slice(served.basePath.length))).size);
    expect(
      bytes.reduce((sum, size) => sum + size),
      path,
    ).toBeLessThanOrEqual(BUDGET);
  }
});

test('a first visit waits for every file that it draws with: none is asked for late', async ({ page, served }) => {
  for (const path of [YEAR, '/', '/posts/', '/tags/', '/years/', '/goals/']) {
    await page.goto(served.at(path), { waitUntil: 'networkidle' });
    const late = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, initiatorType }) => /woff2$/.test(name) && initiatorType !== 'link')
        .map(({ name }) => name),
    );
    expect(late, path).toEqual([]);
  }
});

test('Hangul, Latin and figures are drawn in Pretendard, body and headings', async ({ page, served }) => {
  // A first visit may be drawn before the font is there. A host keeps these files for ever; so does this test.
  const files = new Map<string, { body: Buffer; contentType: string }>();
  await page.route('**/webfont/**', async (route) => {
    const url = route.request().url();
    const file = files.get(url) ?? { body: await (await route.fetch()).body(), contentType: 'font/woff2' };
    files.set(url, file);
    await route.fulfill({ ...file, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
  });
  for (let visit = 0; visit < 3; visit += 1) await page.goto(served.at(YEAR), { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.fonts.check('16px Pretendard', '회고 2024 abc'))).toBe(true);
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root: tree } = await client.send('DOM.getDocument');
  for (const selector of ['.prose > p', '.prose > h2']) {
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: tree.nodeId, selector });
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(
      fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]),
      selector,
    ).toEqual([['Hoego Sans', true]]);
  }
});

test('what is found is set in the font of the post that says it', async ({ page, served }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(served.at('/search/?q=회고'), { waitUntil: 'networkidle' });
  const groups = page.locator('.search-group');
  await expect(groups).not.toHaveCount(0);
  const wanted = new Set<string>();
  const own = new Set<string>();
  for (const group of await groups.all()) {
    await expect.poll(() => group.evaluate((element) => element.style.fontFamily)).toMatch(/Pretendard, found-\d+,/);
    const path = decodeURI((await group.locator('.search-title a').getAttribute('href')) ?? '');
    const faces = ownFacesOf((await served.get(path)).text);
    for (const { file } of faces) own.add(file);
    const text = (await group.locator('.search-text').allTextContents()).join('');
    const regular = faces.find(
      ({ weight, letters }) => weight === 400 && [...text].some((one) => letters.includes(one)),
    );
    if (regular) wanted.add(regular.file);
  }
  expect(wanted.size).toBeGreaterThan(3);
  await expect.poll(() => asked).toEqual(expect.arrayContaining([...wanted]));
  const brought = await page
    .locator('link[as=font]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const file of asked.filter((path) => path.endsWith('.woff2') && !brought.includes(path)))
    expect(own).toContain(file);
});

test('a syllable that a post says in bold alone is drawn where a result says it in regular', async ({
  page,
  served,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const path = '/회고/2018/12/28/forms-components/';
  const faces = ownFacesOf((await served.get(path)).text);
  const [regular, bold] = [400, 700].map((weight) => faces.find((face) => face.weight === weight));
  expect(bold?.letters).toContain('킴');
  expect(regular?.letters).not.toContain('킴');
  await page.goto(served.at('/search/?q=회고'), { waitUntil: 'networkidle' });
  await expect(page.locator('.search-text', { hasText: '킴' })).not.toHaveCount(0);
  await expect.poll(() => asked).toContain(bold?.file);
});

/** The files of the font that a page has for itself, and what is in them. */
function ownFacesOf(html: string): { weight: number; file: string; letters: string }[] {
  return [...html.matchAll(/font-weight:(\d+);[^}]*?url\(([^)]+\.woff2)\)[^}]*?unicode-range:([^};]+)\}/g)].map(
    ([, weight, file = '', range = '']) => ({ weight: Number(weight), file, letters: fromUnicodeRange(range) }),
  );
}

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
    await page.route('**/webfont/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(served.at(YEAR), { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(await shiftOf(page)).toBe(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await shiftOf(page)).toBe(0);
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
