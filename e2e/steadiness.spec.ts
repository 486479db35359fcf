import { shiftOf } from './shift';
import { expect, test } from './test';
import { watch } from './watch';

for (const width of [390, 1440]) {
  test(`nothing moves while a post with pictures loads at ${width} px`, async ({ page, served }) => {
    await page.setViewportSize({ width, height: 900 });
    await watch(page, new URL(served.at('/')).origin);
    // Pictures that come late are those that push.
    await page.route('**/media/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const path of ['/2024/07/01/many-pictures/', '/회고/2024/12/30/2024-year/', '/']) {
      await page.goto(served.at(path));
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForFunction(() => [...document.images].every((image) => image.complete));
      expect(await shiftOf(page), path).toBe(0);
    }
  });
}

test('pictures of ours keep their place free', async ({ page, served }) => {
  await page.goto(served.at('/2024/07/01/many-pictures/'));
  for (const picture of await page.getByRole('article').locator('img').all()) {
    expect(await picture.getAttribute('width')).not.toBeNull();
    expect(await picture.getAttribute('height')).not.toBeNull();
    const { shown, natural } = await picture.evaluate((image: HTMLImageElement) => ({
      shown: image.getBoundingClientRect().width / image.getBoundingClientRect().height,
      natural: image.naturalWidth / image.naturalHeight,
    }));
    if (!Number.isNaN(natural)) expect(shown).toBeCloseTo(natural, 1);
  }
});
