import { expect, test } from './test';

test('on paper there is the post and nothing round it', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at('/개발/2024/06/01/shapes/'));
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo').getByText('RSS')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.prose')).toBeVisible();
});
