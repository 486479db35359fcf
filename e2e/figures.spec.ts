import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';
import { watch } from './watch';

const PATH = '/2015/05/05/figures/';
const words = ko.imageView;

function dialogOf(page: Page) {
  return page.getByRole('dialog', { name: words.name });
}

test('captions come from where their authors put them', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  const body = page.locator('.prose');
  await expect(body.locator('figcaption')).toHaveText([
    '봄, 산마루에서 본 아침',
    '겨울 산의 첫눈이 쌓이던 날입니다.',
    '앞',
    '뒤',
    '한 해를 한 자리에',
    '넓은 그림',
    '가운데 놓인 가을',
  ]);
  // A sentence that became the caption is not read twice.
  await expect(page.getByRole('img', { name: '겨울 산의 첫눈' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: words.open })).toHaveCount(3);
  await expect(body.locator('p img')).toHaveCount(1);
  await expect(body.locator('p a:has(img)')).toHaveCount(0);
  await expect(body.locator('a[href="https://example.org/picture"] img')).toHaveCount(1);
  await expect(body.locator('a[href="https://example.org/picture"]')).not.toHaveAttribute('data-view');
  await expect(page.getByRole('img', { name: '사라진 그림' })).toBeVisible();
  await expect(page.locator('a[href*="nowhere"]')).toHaveCount(0);
});

for (const width of [390, 1440]) {
  test(`pictures side by side are of one height at ${width} px`, async ({ page, served }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(served.at(PATH));
    const boxes = await page
      .locator('.gallery')
      .first()
      .locator('img')
      .evaluateAll((images) =>
        images.map((image) => {
          const { top, height, width } = image.getBoundingClientRect();
          const { naturalWidth, naturalHeight } = image as HTMLImageElement;
          const [w, h] = ['width', 'height'].map((name) => Number(image.getAttribute(name)));
          return { top, height, ratio: width / height, natural: (naturalWidth || w || 1) / (naturalHeight || h || 1) };
        }),
      );
    expect(boxes).toHaveLength(2);
    expect(Math.abs((boxes[0]?.top ?? 0) - (boxes[1]?.top ?? 9))).toBeLessThan(1);
    expect(Math.abs((boxes[0]?.height ?? 0) - (boxes[1]?.height ?? 9))).toBeLessThan(3);
    for (const { ratio, natural } of boxes) expect(ratio).toBeCloseTo(natural, 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a wide figure is wider than the text where there is room', async ({ page, served }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(served.at(PATH));
  const widths = () =>
    page.evaluate(() => ['.prose', '.prose .wide'].map((name) => document.querySelector(name)?.clientWidth ?? 0));
  const [text = 0, wide = 0] = await widths();
  expect(wide).toBeGreaterThan(text);
  await page.setViewportSize({ width: 390, height: 900 });
  const [narrow, same] = await widths();
  expect(same).toBe(narrow);
});

test('a picture opens, and the keyboard leads on and out', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at(PATH));
  const first = page.locator('a[data-view]').first();
  await first.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveAccessibleName('산 너머의 해');
  await expect(dialog.locator('.image-words')).toHaveText('봄, 산마루에서 본 아침');
  await expect(dialog.getByRole('button', { name: words.previous })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('img')).toHaveAccessibleName('여름 들판');
  await expect(dialog.getByRole('status')).toContainText('여름 들판');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('img')).toHaveAccessibleName('겨울 산의 첫눈이 쌓이던 날입니다.');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('img')).toHaveAccessibleName('가을 언덕');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('a[data-view]').nth(2)).toBeFocused();
  await expect(page).toHaveURL(served.at(PATH));
  expect(wrong).toEqual([]);
});

test('Back closes it, and leads to the page before afterwards', async ({ page, served }) => {
  await page.goto(served.at('/about/'));
  await page.goto(served.at(PATH));
  await page.locator('a[data-view] img').first().click();
  await expect(dialogOf(page)).toBeVisible();
  await page.goBack();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page).toHaveURL(served.at(PATH));
  await page.locator('a[data-view] img').nth(1).click();
  await dialogOf(page).getByRole('button', { name: words.close }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => Boolean(history.state?.imageView))).toBe(false);
  await page.goBack();
  await expect(page).toHaveURL(served.at('/about/'));
});

test('it is enlarged by two clicks, the wheel and keys, and dragged; the page behind stays', async ({
  page,
  served,
}) => {
  await page.goto(served.at(PATH));
  await page.locator('a[data-view] img').first().click();
  const image = dialogOf(page).getByRole('img');
  await expect(image).toBeVisible();
  const scroll = await page.evaluate(() => scrollY);
  const widthOf = async () => (await image.boundingBox())?.width ?? 0;
  const before = await widthOf();
  await image.dblclick();
  await expect.poll(widthOf).toBeGreaterThan(before * 2.4);
  const stage = page.locator('.image-stage');
  await expect(stage).toHaveAttribute('data-large', 'true');
  const left = async () => (await image.boundingBox())?.x ?? 0;
  const start = await left();
  await page.mouse.move(640, 400);
  await page.mouse.down();
  await page.mouse.move(560, 400, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await left()) - start)).toBeGreaterThan(20);
  await page.keyboard.press('0');
  await expect.poll(widthOf).toBeCloseTo(before, 0);
  await page.mouse.wheel(0, -300);
  await expect.poll(widthOf).toBeGreaterThan(before * 1.2);
  for (const key of ['0', 'PageDown', 'Home', 'End', 'ArrowDown']) await page.keyboard.press(key);
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
});

test('two fingers enlarge it, a stroke leads on', async ({ browser, served }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(served.at(PATH));
  await page.locator('a[data-view] img').first().tap();
  const image = dialogOf(page).getByRole('img');
  await expect(image).toBeVisible();
  const before = (await image.boundingBox())?.width ?? 0;
  const client = await context.newCDPSession(page);
  const touch = (type: string, ...xs: number[]) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: xs.map((x, id) => ({ x, y: 420, id })),
    });
  await touch('touchStart', 180, 210);
  for (const spread of [20, 40, 60, 80]) await touch('touchMove', 180 - spread, 210 + spread);
  await touch('touchEnd');
  await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeGreaterThan(before * 2);
  await page.keyboard.press('0');
  await touch('touchStart', 300);
  for (const x of [250, 200, 150]) await touch('touchMove', x);
  await touch('touchEnd');
  await expect(image).toHaveAccessibleName('여름 들판');
  await context.close();
});

test('what is loaded before a reader acts is small', async ({ page, served }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(served.at(PATH), { waitUntil: 'networkidle' });
  expect(scripts.some((url) => url.includes('image-view'))).toBe(true);
  expect(scripts.filter((url) => /image-(dialog|zoom)/.test(url))).toEqual([]);
  // A post without pictures has none of it.
  scripts.length = 0;
  await page.goto(served.at('/2015/05/06/frames/'), { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => url.includes('image-view'))).toEqual([]);
  await expect(page.locator('link[href*="figure"], link[href*="gallery"]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page, served }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(served.at(PATH));
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
    await page.locator('a[data-view] img').first().click();
    await expect(dialogOf(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).setLegacyMode().include('.image-view').analyze()).violations).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture is a link to its file', async ({ page, served }) => {
    await page.goto(served.at(PATH));
    const link = page.getByRole('link', { name: '산 너머의 해' });
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/spring.*\.png$/);
    await link.locator('img').click();
    await expect(page).toHaveURL(new URL(href, served.at(PATH)).href);
    await expect(page.locator('.image-view')).toHaveCount(0);
  });
});
