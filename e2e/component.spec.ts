import { expect, test } from './test';
import { watch } from './watch';

test('a component of the author works', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at('/2024/02/29/counting/'));
  const button = page.getByRole('button', { name: /누른 횟수/ });
  await expect(button).toHaveText('누른 횟수 0');
  // Whoever presses before the page is ready presses again.
  await expect(async () => {
    await button.click();
    await expect(button).toHaveText(/[1-9]/, { timeout: 500 });
  }).toPass();
  const before = Number((await button.textContent())?.match(/\d+$/)?.[0]);
  await button.click();
  await expect(button).toHaveText(`누른 횟수 ${before + 1}`);
  expect(wrong).toEqual([]);
});
