import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test';

const PATH = '/2015/05/06/frames/';

/** Answers for every other site with a page of one word. @returns what was asked of them */
async function standIn(page: Page, host: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (url) => url.origin !== host,
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><title>틀</title><button>재생</button>',
      });
    },
  );
  return asked;
}

test('nothing is asked of another site before a reader asks', async ({ page, served }) => {
  const asked = await standIn(page, new URL(served.at('/')).origin);
  await page.goto(served.at(PATH), { waitUntil: 'networkidle' });
  await expect(page.locator('embed-view')).toHaveCount(5);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('embed-view a').first().hover();
  await page.locator('embed-view a').first().focus();
  await expect(page.locator('.prose embed-view iframe')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a click puts the frame in, at the same size, and the focus into it', async ({ page, served }) => {
  const asked = await standIn(page, new URL(served.at('/')).origin);
  await page.goto(served.at(PATH));
  const view = page.locator('embed-view').first();
  const before = await view.boundingBox();
  expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  await view.getByRole('button', { name: 'YouTube' }).click();
  const frame = view.locator('iframe');
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/a_b-C12345_?start=90&autoplay=1');
  await expect(frame).toHaveAttribute('title', 'YouTube');
  await expect(frame).toBeFocused();
  await expect(view.frameLocator('iframe').getByRole('button', { name: '재생' })).toBeVisible();
  expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/a_b-C12345_?start=90&autoplay=1']);
  const { width, height } = before ?? {};
  expect(await view.boundingBox()).toMatchObject({ width, height });
  expect(await frame.getAttribute('sandbox')).not.toContain('top-navigation');
});

test('a facade is worked with the keyboard', async ({ page, served }) => {
  await standIn(page, new URL(served.at('/')).origin);
  await page.goto(served.at(PATH));
  for (const [index, key] of (['Enter', 'Space'] as const).entries()) {
    const view = page.locator('embed-view').nth(index + 1);
    await view.getByRole('button').focus();
    await page.keyboard.press(key);
    await expect(view.locator('iframe')).toBeFocused();
  }
  await expect(page.locator('embed-view iframe').first()).toHaveAttribute('title', '모임의 첫 발표 (Vimeo)');
});

test('frames of other hosts keep their shape and name their host', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  await expect(page.locator('embed-view .facade-name')).toHaveText([
    ...['YouTube', 'Vimeo', 'Google Maps', 'SoundCloud', 'YouTube'],
  ]);
  const map = await page.locator('embed-view').nth(2).boundingBox();
  expect((map?.width ?? 0) / (map?.height ?? 1)).toBeCloseTo(600 / 450, 1);
  expect((await page.locator('embed-view').nth(3).boundingBox())?.height).toBeCloseTo(166, 0);
  const short = await page.locator('embed-view').nth(4).boundingBox();
  expect(short?.height).toBeGreaterThan(short?.width ?? 0);
  await expect(page.locator('[data-kind=card] a')).toHaveText([/X @hoego/, /GitHub Gist/]);
  await expect(page.locator('[data-kind=card] a').first()).toHaveAttribute(
    'href',
    'https://x.com/hoego/status/1234567890',
  );
});

test('what is of this site is shown in place', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  const frame = page.locator('.prose > iframe');
  await expect(frame).toHaveAttribute('title', '이 블로그의 틀');
  await expect(frame.contentFrame().getByText('틀 안의 글')).toBeVisible();
  await expect(page.locator('video')).toHaveAttribute('controls', '');
  await expect(page.locator('video')).not.toHaveAttribute('autoplay');
  const response = await page.request.get(
    new URL((await page.locator('video').getAttribute('src')) ?? '', page.url()).href,
  );
  expect(response.status()).toBe(200);
});

test('old HTML is shown, and can be read in both themes', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  const body = page.locator('.prose');
  for (const text of ['검은 글', '붉은 글', '형광펜', '흐르는 글', '큰 글', '플래시를 볼 수 없다.']) {
    await expect(body.getByText(text)).toBeVisible();
  }
  await expect(page.locator('marquee, object, .prose script')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'old.swf' })).toHaveAttribute('href', 'https://example.org/old.swf');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page, served }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(served.at(PATH));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
    expect(violations).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a facade is a link to the page', async ({ page, served }) => {
    await standIn(page, new URL(served.at('/')).origin);
    await page.goto(served.at(PATH));
    const link = page.getByRole('link', { name: '모임의 첫 발표' });
    await expect(link).toHaveAttribute('href', 'https://vimeo.com/212731897');
    await link.click();
    await expect(page).toHaveURL('https://vimeo.com/212731897');
  });
});
