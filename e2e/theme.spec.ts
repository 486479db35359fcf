import type { Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

const DARK_PAPER_IS_BELOW = 0.4;

/** How light the page is, 0 to 1, as it is painted. */
async function lightnessOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is no canvas');
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  });
}

async function expectDark(page: Page, isDark: boolean): Promise<void> {
  await expect
    .poll(async () => (await lightnessOf(page)) < DARK_PAPER_IS_BELOW, { message: isDark ? 'dark' : 'light' })
    .toBe(isDark);
}

test('the page follows the system until a reader has chosen', async ({ page, served }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(served.at('/'));
  await expectDark(page, false);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectDark(page, true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await page.getByRole('button', { name: ko.switchTheme }).click();
  await expectDark(page, false);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectDark(page, false);
});

test('the choice is made with the keyboard too, and is remembered on other pages', async ({ page, served }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(served.at('/'));
  const button = page.getByRole('button', { name: ko.switchTheme });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expectDark(page, true);

  await page.reload();
  await expectDark(page, true);
  await page.goto(served.at('/개발/2024/06/01/shapes/'));
  await expectDark(page, true);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.focus();
  await page.keyboard.press('Space');
  await expectDark(page, false);
});

for (const chosen of ['light', 'dark'] as const) {
  test(`a choice of ${chosen} stands before the first paint`, async ({ page, served }) => {
    await page.emulateMedia({ colorScheme: chosen === 'dark' ? 'light' : 'dark' });
    await page.addInitScript((theme) => {
      localStorage.setItem('theme', theme);
      // The body does not stand yet when the theme must be known.
      const seen: (string | undefined)[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        if (document.body && seen.length === 0) seen.push(document.documentElement.dataset.theme);
      }).observe(document, { childList: true, subtree: true });
    }, chosen);
    // The module that works the switch must not be what decides.
    await page.route('**/elements/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(served.at('/'));
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([chosen]);
    await expectDark(page, chosen === 'dark');
  });
}

test('where storage is blocked, the switch works and nothing throws', async ({ page, served }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(served.at('/'));
  await expectDark(page, false);
  await page.getByRole('button', { name: ko.switchTheme }).click();
  await expectDark(page, true);
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the system decides, and there is no switch that does nothing', async ({ page, served }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(served.at('/'));
      await expect(page.getByRole('button', { name: ko.switchTheme })).toHaveCount(0);
      await expect(page.locator('theme-switch button')).toBeHidden();
      const paper = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
      const lightness = Number(paper.match(/oklch\(([\d.]+)/)?.[1] ?? Number.NaN);
      expect(lightness, paper).toBeGreaterThan(colorScheme === 'light' ? 0.9 : 0);
      expect(lightness, paper).toBeLessThan(colorScheme === 'light' ? 1.01 : 0.4);
    }
  });
});
