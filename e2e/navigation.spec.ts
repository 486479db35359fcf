import type { Page } from '@playwright/test';
import { expect, test } from './test';

const HOME = '/';

/** In the page: as in Safari and Firefox. */
function drawNothingAhead(): void {
  delete (Document.prototype as { prerendering?: boolean }).prerendering;
}

/** What scripts of the page ask for from now on. */
function fetchedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url());
  });
  return asked;
}

test('the page behind a link is asked for while the pointer rests on it', async ({ page, served }) => {
  // A browser that is driven by a program asks for the page and leaves it at that: it does not draw it ahead.
  const session = await page.context().newCDPSession(page);
  const asked: string[] = [];
  const errors: unknown[] = [];
  session.on('Preload.prefetchStatusUpdated', ({ key }) => asked.push(key.url));
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => ruleSet.errorType && errors.push(ruleSet.errorMessage));
  await session.send('Preload.enable');
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(served.at(HOME), { waitUntil: 'networkidle' });
  const link = page.getByRole('article').getByRole('link').last();
  const title = (await link.textContent()) ?? '';
  const href = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  // The link is too far below to be asked for by itself.
  expect(await link.evaluate((anchor) => anchor.getBoundingClientRect().top > 2 * innerHeight)).toBe(true);
  await page.waitForTimeout(1500);
  expect(asked).not.toContain(href);
  await link.hover();
  await expect.poll(() => asked).toContain(href);
  expect(errors).toEqual([]);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the first row of a list is drawn ahead without a pointer, pages behind other links are fetched', async ({
  page,
  served,
}) => {
  const session = await page.context().newCDPSession(page);
  const asked = new Set<string>();
  // The driven browser mostly fetches what another would draw.
  for (const event of ['Preload.prefetchStatusUpdated', 'Preload.prerenderStatusUpdated'] as const) {
    session.on(event, ({ key }) => asked.add(key.url));
  }
  await session.send('Preload.enable');
  await page.goto(served.at('/posts/'), { waitUntil: 'networkidle' });
  // What leaves the view sooner is not asked for.
  await expect(page.locator('[data-seen]')).not.toHaveCount(0);
  await page.mouse.wheel(0, 700);
  const hrefs = await page
    .locator('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')));
  const pages = new Set(hrefs.filter((href) => href.startsWith(served.at('/')) && href.endsWith('/')));
  pages.delete(served.at('/posts/'));
  await expect.poll(() => [...asked].sort()).toEqual([...pages].sort());
  const first = page.getByRole('article').getByRole('link').first();
  await expect(page.locator('[data-next]')).toHaveAttribute('href', (await first.getAttribute('href')) ?? '');
});

test('no more than ten pages are fetched because their links are in view', async ({ page, served }) => {
  await page.goto(served.at('/tags/'), { waitUntil: 'networkidle' });
  expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(20);
  await expect(page.locator('[data-seen]')).toHaveCount(10);
  await page.mouse.wheel(0, 700);
  await page.waitForTimeout(1500);
  await expect(page.locator('[data-seen]')).toHaveCount(10);
});

test('a browser that draws nothing ahead asks for the page behind a link once, and for its font', async ({
  page,
  served,
}) => {
  await page.addInitScript(drawNothingAhead);
  const asked = fetchedBy(page);
  await page.goto(served.at(HOME), { waitUntil: 'networkidle' });
  const link = page.getByRole('article').getByRole('link').first();
  const href = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  await link.focus();
  await link.hover();
  const html = (await served.get(decodeURI(new URL(href).pathname))).text;
  const fonts = (html.match(/<link rel="preload" as="font"[^>]*>/g) ?? []).map((hint) => hint.split('"').at(-2));
  const shared = await page
    .locator('link[as=font]')
    .evaluateAll((hints) => hints.map((hint) => hint.getAttribute('href')));
  const own = fonts.filter((font) => !shared.includes(font ?? '')).map((font) => new URL(font ?? '', href).href);
  expect(own.length).toBeGreaterThan(0);
  await expect.poll(() => asked).toEqual(expect.arrayContaining([href, ...own]));
  // What stays in view is asked for as well, and no more than that.
  await expect.poll(() => asked.filter((url) => !url.endsWith('.woff2')).length).toBeGreaterThan(1);
  // Longer than a link must stay in view.
  await page.waitForTimeout(1000);
  expect(new Set(asked).size).toBe(asked.length);
  const pages = asked.filter((url) => !url.endsWith('.woff2'));
  expect(pages.length).toBeLessThanOrEqual(11);
  for (const url of pages) expect(url).toMatch(/^http:\/\/localhost.*(?:\/|\.html)$/);
  for (const font of shared) expect(asked).not.toContain(new URL(font ?? '', href).href);
});

for (const how of ['drawn', 'fetched'] as const) {
  test(`a page that is ${how} ahead is there at once, any other comes with a transition`, async ({ page, served }) => {
    if (how === 'fetched') await page.addInitScript(drawNothingAhead);
    // A browser leaves a transition out by itself where its processor is too busy to draw both pages in time, so the page
    // that is left is asked what it wants, and not the next one what it got.
    await page.addInitScript(() => {
      let wish = 'none';
      const { skipTransition } = ViewTransition.prototype;
      ViewTransition.prototype.skipTransition = function skip() {
        wish = 'skipped';
        skipTransition.call(this);
      };
      addEventListener('pageswap', ({ viewTransition }) => {
        wish = viewTransition ? 'wanted' : 'none';
      });
      addEventListener('pagehide', () => sessionStorage.setItem('wish', wish));
    });
    const follow = async (by: 'pointer' | 'keyboard'): Promise<unknown> => {
      // Where it lay on the last page, it would rest on the same link of this one.
      await page.mouse.move(0, 0);
      await page.goto(served.at(HOME), { waitUntil: 'networkidle' });
      await page.evaluate(() => sessionStorage.clear());
      const link = page.getByRole('article').getByRole('link').first();
      const title = (await link.textContent()) ?? '';
      if (by === 'pointer') {
        await link.hover();
        // As long as a browser takes to notice that the pointer rests.
        await page.waitForTimeout(200);
        await link.click();
      } else {
        await link.press('Enter');
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      return page.evaluate(() => sessionStorage.getItem('wish'));
    };
    const hasTransitions = (): Promise<boolean> =>
      page.evaluate(() =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .some((rule) => /@view-transition\s*\{\s*navigation:\s*auto/.test(rule.cssText)),
      );
    expect(await follow('pointer')).toBe('skipped');
    expect(await follow('keyboard')).toBe('wanted');
    expect(await hasTransitions()).toBe(true);
  });
}

test('the title of the next page waits for no style sheet that the last page did not bring', async ({ served }) => {
  const sheetsOf = async (path: string): Promise<string[]> =>
    (await served.get(path)).text.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
  const [shared, ...others] = await sheetsOf(HOME);
  expect(shared).toBeDefined();
  expect(others).toEqual([]);
  expect(await sheetsOf('/회고/2024/12/30/2024-year/')).toEqual([shared]);
});

test('a reader who saves data is left alone', async ({ page, served }) => {
  await page.addInitScript(drawNothingAhead);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const asked = fetchedBy(page);
  await page.goto(served.at(HOME), { waitUntil: 'networkidle' });
  await page.getByRole('article').getByRole('link').first().focus();
  // Longer than a link must stay in view.
  await page.waitForTimeout(1000);
  expect(asked).toEqual([]);
});

test('nothing stands in the way of the back/forward cache', async ({ page, served }) => {
  await page.addInitScript(() => {
    const listened: string[] = [];
    Object.assign(window, { listened });
    const add = window.addEventListener.bind(window);
    window.addEventListener = (type: string, ...rest: unknown[]) => {
      listened.push(type);
      return (add as (...all: unknown[]) => void)(type, ...rest);
    };
  });
  const response = await page.goto(served.at(HOME), { waitUntil: 'networkidle' });
  const listened = await page.evaluate(() => (window as unknown as { listened: string[] }).listened);
  expect(listened).not.toContain('unload');
  expect(listened).not.toContain('beforeunload');
  expect(response?.headers()['cache-control'] ?? '').not.toContain('no-store');
});

test('scripts of elsewhere and scripts that were slipped in do not run', async ({ page, served }) => {
  await page.goto(served.at(HOME));
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.slipped = true';
        document.body.append(script);
      }),
  );
  expect(blocked).toMatch(/^script-src/);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
});
