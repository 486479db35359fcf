import type { Locator, Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

test('the first stop is a link past the menu, and it works', async ({ page, served }) => {
  for (const path of ['/', '/posts/', '/개발/2024/06/01/shapes/', '/404.html']) {
    await page.goto(served.at(path));
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: ko.skipToContent });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  }
});

test('whatever has the focus shows it', async ({ page, served }) => {
  await page.goto(served.at('/개발/2024/06/01/shapes/'));
  const stops = await walk(page, 60);
  expect(stops.length).toBeGreaterThan(25);
  expect(stops.filter(({ outline }) => outline === 'none').map(({ html }) => html)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['A', 'BUTTON', 'SUMMARY', 'PRE', 'DIV']));

  await page.goto(served.at('/'));
  const cards = await walk(page, 30);
  expect(cards.filter(({ outline }) => outline === 'none').map(({ html }) => html)).toEqual([]);
});

type Stop = { name: string; outline: string; html: string };

/** Presses Tab until the page ends, at most `most` times. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      // A card draws the ring of its link round itself, with the link's ::after.
      const rings = [null, '::after'].map((part) => getComputedStyle(element, part));
      const drawn = rings.find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
      const outline = drawn?.outlineStyle ?? 'none';
      return { name: element.tagName, outline, html: element.outerHTML.slice(0, 120) };
    });
    if (stop === undefined) break;
    stops.push(stop);
  }
  return stops;
}

test('what can be pressed is large enough for a finger', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at('/'));
  await expectLarge(page.getByRole('button', { name: ko.switchTheme }));
  for (const link of await page.getByRole('navigation', { name: ko.siteNavigation }).getByRole('link').all()) {
    await expectLarge(link, 24);
  }
});

/** @param width pixels; words in a menu may be narrower than they are high */
async function expectLarge(target: Locator, width = 44): Promise<void> {
  const box = await target.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(width);
}
