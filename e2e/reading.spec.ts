import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

const CODE = '/reading/code/';
const SHAPES = '/개발/2024/06/01/shapes/';
const YEAR = '/회고/2024/12/30/2024-year/';
const LONG = '/2020/12/31/year-2020/';

test.describe('footnotes', () => {
  test('show beside their number with the pointer, and go with it', async ({ page, served }) => {
    await page.goto(served.at(CODE));
    const preview = page.locator('.footnote-preview');
    await page.locator('#fnref-2').hover();
    await expect(preview).toBeVisible();
    await expect(preview).toContainText('둘째 각주의 둘째 문단.');
    await expect(preview).not.toContainText('↩');
    await page.locator('h1').hover();
    await expect(preview).toBeHidden();
  });

  test('show with the focus, and Escape closes them', async ({ page, served }) => {
    await page.goto(served.at(CODE));
    const preview = page.locator('.footnote-preview');
    await page.keyboard.press('Tab');
    await page.locator('#fnref-1').focus();
    await expect(preview).toContainText('첫째 각주의 말과 고리.');
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#fn-1$/);
    await expect(page.locator('#fn-1')).toBeInViewport();
  });

  test('are not told twice, and no id is', async ({ page, served }) => {
    await page.goto(served.at(CODE));
    await page.locator('#fnref-1').hover();
    await expect(page.locator('.footnote-preview')).toBeVisible();
    await expect(page.getByText('첫째 각주의 말과')).toHaveCount(2);
    await expect(page.getByRole('link', { name: '고리' })).toHaveCount(1);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.describe('under a finger', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    test('the first tap shows, the second goes there', async ({ page, served }) => {
      await page.goto(served.at(CODE));
      const preview = page.locator('.footnote-preview');
      await page.locator('#fnref-1').tap();
      await expect(preview).toBeVisible();
      expect(page.url()).not.toContain('#');
      const { left, right } = await preview.evaluate((box) => box.getBoundingClientRect());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
      await page.locator('h1').tap();
      await expect(preview).toBeHidden();
      await page.locator('#fnref-1').tap();
      await page.locator('#fnref-1').tap();
      await expect(page).toHaveURL(/#fn-1$/);
      await expect(preview).toBeHidden();
    });
  });
});

test('a heading has an address, and keeps its words', async ({ page, served, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(served.at(CODE));
  const heading = page.getByRole('heading', { name: '긴 코드', exact: true });
  await expect(heading).toHaveText('긴 코드');
  const link = heading.getByRole('link', { name: ko.linkToSection('긴 코드') });
  await expect(link).toHaveCSS('opacity', '0');
  await heading.hover();
  await expect(link).toHaveCSS('opacity', '1');
  await page.locator('h1').hover();
  await page.keyboard.press('Tab');
  await link.focus();
  await expect(link).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${served.at(CODE)}#${encodeURIComponent('긴-코드')}`);
  await heading.selectText();
  expect(await page.evaluate(() => String(getSelection()))).toBe('긴 코드');
});

test('what a link leads to stands below the strip', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(`${served.at(YEAR)}#${encodeURIComponent('6-7월')}`);
  const strip = await page.locator('.post-strip').boundingBox();
  const heading = await page.getByRole('heading', { name: '6-7월' }).boundingBox();
  expect(heading?.y).toBeGreaterThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0));
});

test('the contents mark where one is, also in Hangul', async ({ page, served }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(served.at(CODE));
  const contents = page.getByRole('navigation', { name: ko.tableOfContents });
  await expect(contents.getByRole('link', { name: '긴 코드' })).toBeVisible();
  await page.getByRole('heading', { name: '터미널' }).evaluate((heading) => heading.scrollIntoView());
  await expect(contents.locator('[aria-current]')).toHaveText('터미널');
  await page.getByRole('heading', { name: '긴 코드' }).evaluate((heading) => heading.scrollIntoView());
  await expect(contents.locator('[aria-current]')).toHaveText('긴 코드');
});

test('related posts are near, and none that the page names already', async ({ page, served }) => {
  await page.goto(served.at(YEAR));
  const related = page.getByRole('navigation', { name: ko.relatedPosts });
  const named = await related
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(named.length).toBeGreaterThan(0);
  expect(named.length).toBeLessThanOrEqual(3);
  for (const other of await page.locator('.neighbours a, .year-chain a, .series-box a').all()) {
    expect(named).not.toContain(await other.evaluate((link) => (link as HTMLAnchorElement).href));
  }
  expect(named).not.toContain(page.url());
});

test('no draft and no unlisted post is related to any', async ({ served }) => {
  for (const url of await served.sitemap()) {
    const { text } = await served.get(decodeURI(new URL(url).pathname).replace(served.basePath, ''));
    const related = /<nav class="related"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
    expect(related, url).not.toMatch(/capybara|quokka-(draft|folder|later|unpublished)|\/reading\//);
  }
});

test('the address of a post can be taken along', async ({ page, served, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (data: ShareData) => Object.assign(window, { shared: data.url }) });
  });
  await page.goto(served.at(SHAPES));
  const place = () =>
    page.getByRole('button', { name: ko.copyLink }).evaluate((button) => {
      const { x, y, width } = button.getBoundingClientRect();
      return [x, y + scrollY, width];
    });
  const before = await place();
  await page.getByRole('button', { name: ko.copyLink }).click();
  await expect(page.getByText(ko.linkCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(served.published(SHAPES));
  expect(await place()).toEqual(before);
  await page.getByRole('button', { name: ko.share, exact: true }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: string }).shared)).toBe(served.published(SHAPES));
});

test('where nothing can share, there is no button for it', async ({ page, served }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await page.goto(served.at(SHAPES));
  await expect(page.getByRole('button', { name: ko.copyLink })).toBeVisible();
  await expect(page.getByRole('button', { name: ko.share, exact: true })).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing useless is shown', async ({ page, served }) => {
    await page.goto(served.at(SHAPES));
    await expect(page.locator('share-link')).toBeHidden();
    await page.getByRole('link', { name: '1', exact: true }).first().click();
    await expect(page).toHaveURL(/#fn-1$/);
  });
});

test('a line says how far one has come in a long post, and only there', async ({ page, served }) => {
  await page.goto(served.at(YEAR));
  await expect(page.locator('.post[data-long]')).toHaveCount(0);
  const content = () => page.locator('.prose').evaluate((prose) => getComputedStyle(prose, '::after').content);
  expect(await content()).toBe('none');
  await page.goto(served.at(LONG));
  await expect(page.locator('.post[data-long]')).toHaveCount(1);
  expect(await content()).toBe('""');
  const scale = () =>
    page.locator('.prose').evaluate((prose) => new DOMMatrix(getComputedStyle(prose, '::after').transform).a);
  await page.setViewportSize({ width: 800, height: 400 });
  // What a page has been scrolled by is known with its next frame.
  await expect.poll(scale).toBeLessThan(0.1);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(scale).toBeCloseTo(1, 1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await content()).toBe('none');
  await page.emulateMedia({ media: 'print', reducedMotion: 'no-preference' });
  expect(await content()).toBe('none');
});

for (const path of [CODE, SHAPES, YEAR]) {
  test(`letters twice as large lose nothing on ${path}`, async ({ page, served }) => {
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(served.at(path));
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
  });
}

test('on paper addresses stand behind links, and what is for screens is not there', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at(CODE));
  const outside = page.locator('.prose').getByRole('link', { name: '바깥 글' });
  expect(await outside.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
    'https://example.org/a',
  );
  for (const part of ['share-link', '.heading-link', '.toc', '[data-footnote-backref]']) {
    await expect(page.locator(part).first()).toBeHidden();
  }
  await expect(page.locator('#fn-1')).toBeVisible();
});

test('what is folded on the screen is open on paper', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at(SHAPES));
  await expect(page.getByText('접힌 목록')).toBeVisible();
});
