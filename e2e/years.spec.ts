import { AxeBuilder } from '@axe-core/playwright';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

test('a year is told on one page, whenever it was written about', async ({ facts, served }) => {
  const year = await facts('/years/2022/');
  expect(year.h1).toEqual(['2022']);
  // The retrospective's word comes before the pledge's, and was written a year later.
  expect(year.text).toContain(`${ko.keywordOfThatYear}: 열매`);
  expect(year.text).not.toContain('씨앗 →');
  const titles = year.anchors.map(({ text }) => text);
  expect(titles).toContain('2022년의 다짐, 씨앗을 뿌리는 해');
  expect(titles).toContain('열매는 늦게 온다, 2022년을 보내고');
  expect(titles).toContain('한글 주소를 지닌 글');
  expect(titles).toContain('자모로 나뉜 이름');
  expect(year.text).toContain(ko.keptOf(1, 5));
  const links = year.anchors.map(({ href }) => href);
  expect(links).toContain(`${served.basePath}/years/2021/`);
  expect(links).toContain(`${served.basePath}/years/2023/`);
  expect(year.title).toContain(ko.yearName(2022));
  expect(year.metas.description?.join()).toMatch(/^2022년에 쓴 글 6편, [\d,]+자\. 이 해의 낱말은 ‘열매’\.$/);
  expect(year.metas['og:image']).toEqual([served.published('/og/years/2022.png')]);
  const [collection] = year.jsonLd.map((json) => JSON.parse(json));
  expect(collection).toMatchObject({ '@type': 'CollectionPage', url: served.published('/years/2022/') });
  expect(collection.mainEntity.itemListElement).toHaveLength(6);
});

test('years without a post are skipped, those that are looked at are not', async ({ facts, served }) => {
  const { anchors, text } = await facts('/years/2014/');
  expect(text).toContain(ko.nothingWritten(2014));
  expect(anchors.map(({ text }) => text)).toContain('블로그가 없던 해를 뒤늦게 돌아보며');
  expect(anchors.some(({ href }) => href.endsWith('/years/2015/'))).toBe(true);
  for (const none of [1999, 2011, 2999]) expect((await served.get(`/years/${none}/`)).status).toBe(404);
  const index = await facts('/years/');
  const years = index.anchors.map(({ text }) => text).filter((text) => /^\d{4}$/.test(text));
  expect(years).toEqual([...years].sort().reverse());
  expect(years).toContain('2014');
  for (const none of ['1999', '2011', '2999']) expect(years).not.toContain(none);
});

test('a text in two languages is one post of its year', async ({ facts }) => {
  const { anchors } = await facts('/years/2023/');
  const titles = anchors.map(({ text }) => text);
  expect(titles).toContain('두 언어로 쓴 글');
  expect(titles).not.toContain('Written in two languages');
});

test('what is drawn is said as well, and months lead to their posts', async ({ page, served }) => {
  await page.goto(served.at('/years/2023/'));
  const main = page.getByRole('main');
  for (const drawing of await main.locator('svg').all()) await expect(drawing).toHaveAttribute('aria-hidden', 'true');
  const table = page.getByRole('table', { name: ko.postsByMonth });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('row').nth(4)).toHaveText('4월10');
  await page.getByRole('link', { name: `4월 ${ko.writingDays(1, [10])}` }).click();
  expect(decodeURI(page.url())).toContain('#2023-04');
  await expect(page.locator('[id="2023-04"]').getByRole('link')).toHaveText('되돌아보는 법 1');
  // Days are not stops of the keyboard, months and posts are.
  expect(await main.getByRole('link').count()).toBeLessThan(60);
});

test('the figures of the archive lead to the pages of their years', async ({ page, served }) => {
  await page.goto(served.at('/posts/'));
  const figure = page.getByRole('heading', { level: 2 }).getByRole('link').first();
  const year = await figure.textContent();
  await figure.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(year));
  expect(page.url()).toContain(`/years/${year}/`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`years are sound in ${colorScheme}`, async ({ page, served }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/years/', '/years/2014/', '/years/2022/', '/years/2024/']) {
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(served.at(path));
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${path} at ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
}

for (const font of ['ours', "the reader's own"]) {
  test(`a year in text of 200 % fits on a phone, and its figure stays in one piece, in a font of ${font}`, async ({
    page,
    served,
  }) => {
    // A first visit on a busy machine keeps to the reader's own.
    if (font !== 'ours') await page.route('**/webfont/**', (route) => route.abort());
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(served.at('/years/2022/'));
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { height, size } = await page.getByRole('heading', { level: 1 }).evaluate((figure) => ({
      height: figure.getBoundingClientRect().height,
      size: Number.parseFloat(getComputedStyle(figure).fontSize),
    }));
    expect(height).toBeLessThan(size * 1.2);
  });
}
