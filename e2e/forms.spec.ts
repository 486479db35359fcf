import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';
import { watch } from './watch';

const PLAIN = '/회고/2018/03/23/forms-plain/';
const TAGS = '/회고/2018/12/28/forms-components/';

test('headings that are a form become a board, and stay in the contents', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(served.at(PLAIN));
  const board = page.locator('.form[data-form="kpt"]').first();
  await expect(board.getByRole('heading')).toHaveText(['Keep (유지할 것)', 'Problem (문제였던 것)', 'Try (해 볼 것)']);
  const [first, , third] = await board.locator(':scope > div').all();
  const boxes = [await first?.boundingBox(), await third?.boundingBox()];
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
  expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0);
  await page.getByRole('navigation', { name: ko.tableOfContents }).getByRole('link', { name: '시도할 점' }).click();
  await expect(page.getByRole('heading', { name: '시도할 점' })).toBeInViewport();

  const long = page.locator('.form[data-size="long"]');
  const stacked = await long.locator(':scope > div').all();
  const places = await Promise.all(stacked.map((part) => part.boundingBox()));
  expect(new Set(places.map((place) => place?.x)).size).toBe(1);
  await expect(long.getByRole('region', { name: ko.table.replace('{n}', '1') })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = [await first?.boundingBox(), await third?.boundingBox()];
  expect(narrow[0]?.x).toBe(narrow[1]?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(wrong).toEqual([]);
});

test('plain Markdown and tags give the same', async ({ page, served }) => {
  for (const [path, goals] of [
    [PLAIN, 3],
    [TAGS, 3],
  ] as const) {
    await page.goto(served.at(path));
    const body = page.locator('.prose');
    await expect(body.locator('.year-word')).toHaveText('2018 천천히');
    await expect(body.locator('.highlights li')).toHaveCount(2);
    await expect(body.locator('.form[data-form="four-ls"] > div')).toHaveCount(4);
    await expect(body.locator('.goal-sheet').getByRole('listitem')).toHaveCount(goals);
    await expect(body.locator('.goal-sheet')).toContainText('이백 일 걷기');
    await expect(body.locator('.year-numbers')).toBeVisible();
    await expect(body.locator('.roadmap .timeline').getByRole('listitem').first()).toBeVisible();
    await expect(body).not.toContainText(/:::|::(goals|roadmap|keyword|year)|quokka/);
    await expect(body.locator('hoego-embed')).toHaveCount(0);
  }
});

test('colons that are none of ours stay text', async ({ page, served }) => {
  await page.goto(served.at(PLAIN));
  await expect(page.locator('.prose > p').first()).toContainText(
    '::before는 그대로 글이고, 10:30에 만난 것도 std::vector도',
  );
});

test('feeds tell it too', async ({ served }) => {
  const { text } = await served.get('/tags/회고-틀/feed.xml');
  expect(text).toContain('Keep (유지할 것)');
  expect(text).toContain('이백 일 걷기');
  expect(text).not.toMatch(/hoego-embed|quokka|--part/);
});
