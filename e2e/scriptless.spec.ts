import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

test.use({ javaScriptEnabled: false });

test('everything can be read', async ({ page, served }) => {
  await page.goto(served.at('/2024/02/29/counting/'));
  await expect(page.getByRole('article')).toContainText('단추를 눌러 보세요. 답은 42입니다.');
  await expect(page.getByRole('button', { name: /누른 횟수/ })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '쪽지' })).toContainText('스크립트 없이도 읽히는');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at('/개발/2024/06/01/shapes/'));
  await expect(page.getByRole('article')).toContainText('List<String>은 글이다');
  await page.getByText('펼치기').click();
  await expect(page.getByText('접힌 목록')).toBeVisible();
  await page.getByText(ko.tableOfContents).first().click();
  await expect(page.getByRole('navigation', { name: ko.tableOfContents }).getByRole('link').first()).toBeVisible();
});
