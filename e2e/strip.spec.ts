import type { Locator, Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

const POST = '/2020/12/31/year-2020/';

/** What the strip of the post says: the months, and the heading that each run of them leads to. */
const STRIP = [
  ['1월 - 2월 📦', '1월 - 2월 📦'],
  ['3월: 이사', '3월: 이사'],
  ['여름 (6~8월)', '여름 (6~8월)'],
  ['12월, 겨울', '겨울'],
] as const;

test('the strip has twelve months, and a link for each run with a section', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const strip = stripOf(page);
  const links = await strip.getByRole('link').all();
  expect(await Promise.all(links.map((link) => link.getAttribute('aria-label')))).toEqual(STRIP.map(([name]) => name));
  const months = (await strip.innerText()).match(/\d+/g)?.map(Number);
  expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  // The months that it covers are not drawn a second time in the header.
  await expect(page.locator('.post-header .month-marks')).toHaveCount(0);
  await page.goto(served.at('/2019/01/03/year-2018/'));
  await expect(stripOf(page)).toHaveCount(0);
  await expect(page.locator('.post-header .month-marks')).toHaveCount(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('every link of the strip leads to its heading, and the strip does not cover it', async ({ page, served }) => {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(served.at(POST));
        for (const [name, heading] of STRIP) {
          await stripOf(page).getByRole('link', { name, exact: true }).click();
          const target = page.getByRole('heading', { name: heading, exact: true });
          await expect(target).toBeInViewport();
          const bar = await boxOf(stripOf(page));
          expect(bar.y).toBeCloseTo(0, 0);
          expect((await boxOf(target)).y).toBeGreaterThanOrEqual(bar.height);
        }
      }
    });
  });
}

test('the strip and the contents follow the reader', async ({ page, served }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto(served.at(POST));
  await expect(currentOf(stripOf(page))).toHaveCount(0);
  await expect(currentOf(contentsOf(page))).toHaveCount(0);
  await expectCurrent(page, '3월: 이사', '3월: 이사', '3월: 이사');
  // A heading below it belongs to the same month.
  await expectCurrent(page, '이삿짐', '3월: 이사', '이삿짐');
  await expectCurrent(page, '겨울', '12월, 겨울', '겨울');
  await expectCurrent(page, '1월 - 2월 📦', '1월 - 2월 📦', '1월 - 2월 📦');
  // The December of another year, and what is no month at all.
  await expectCurrent(page, '2019년 12월', undefined, '2019년 12월');
  await expectCurrent(page, '남은 것', undefined, '남은 것');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(currentOf(contentsOf(page))).toHaveCount(0);
});

test('the strip is no wider than a phone, and high enough for a thumb', async ({ page, served }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(served.at(POST));
  for (const link of await stripOf(page).getByRole('link').all()) {
    const { height, width } = await boxOf(link);
    expect(height).toBeGreaterThanOrEqual(44);
    expect(width).toBeGreaterThanOrEqual(24);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('nothing moves when the strip begins to stick', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at(POST));
  const heights = [];
  for (const y of [0, 300, 600, 1200]) {
    await page.evaluate((top) => scrollTo(0, top), y);
    heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
  }
  expect(new Set(heights).size).toBe(1);
});

test('on paper the strip stays where it is', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at(POST));
  await expect(page.locator('.post-strip')).toHaveCSS('position', 'static');
  await expect(page.locator('.year-chain')).toBeHidden();
});

test('a list between two rules under a month is its highlights, and no other', async ({ page, served }) => {
  await page.goto(served.at(POST));
  await expect(page.locator('.highlights')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '1월 - 2월' }).locator('+ .highlights li')).toHaveText([
    '집을 구했다',
    '상자를 열두 개 샀다',
  ]);
  await expect(page.locator('.prose hr')).toHaveCount(2);
});

test('retrospectives follow each other by period, and drafts are not among them', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const header = page.locator('.post-header');
  await expect(header.getByRole('link', { name: '2020', exact: true }).first()).toHaveAttribute(
    'href',
    /\/years\/2020\/$/,
  );
  const chain = chainOf(page);
  await expect(chain.locator('[rel="prev"]')).toHaveAttribute('href', /year-2018\/$/);
  await expect(chain.locator('[rel="prev"]')).toContainText(`${ko.chainBefore.retrospective} 2018 · 처음`);
  await expect(chain.locator('[rel="next"]')).toHaveCount(0);
  await expect(chain.getByRole('link', { name: new RegExp(ko.chainCounterpart.retrospective) })).toHaveAttribute(
    'href',
    /pledge-2020\/$/,
  );
  await expect(chain.getByRole('link', { name: ko.yearPage(2020) })).toHaveAttribute('href', /\/years\/2020\/$/);

  // Written in 2021, and still the one before 2018.
  await chain.locator('[rel="prev"]').click();
  await expect(chainOf(page).locator('[rel="prev"]')).toHaveAttribute('href', /year-2017-late\/$/);
  await expect(chainOf(page).locator('[rel="next"]')).toHaveAttribute('href', /year-2020\/$/);

  await page.goto(served.at('/2020/01/02/pledge-2020/'));
  await expect(chainOf(page).getByRole('link', { name: new RegExp(ko.chainCounterpart.pledge) })).toHaveAttribute(
    'href',
    /year-2020\/$/,
  );
});

test('the line of years leads to retrospectives, else to the page of the year', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const years = chainOf(page).getByRole('listitem');
  const own = years.filter({ hasText: '2020' });
  await expect(own).toContainText('이사');
  await expect(own.getByRole('link')).toHaveCount(0);
  await expect(own.locator('[aria-current="page"]')).toHaveCount(1);
  await expect(years.filter({ hasText: '2018' }).getByRole('link')).toHaveAttribute('href', /year-2018\/$/);
  // A post was written in 2019, and its retrospective is a draft.
  await expect(years.filter({ hasText: '2019' }).getByRole('link')).toHaveAttribute('href', /\/years\/2019\/$/);
});

test('the element is loaded where something follows the reader, once', async ({ served, facts }) => {
  const scripts = async (path: string) =>
    (await facts(path)).resources.filter((address) => address.includes('/elements/reading-place')).length;
  expect(await scripts(POST)).toBe(1);
  expect(await scripts('/2019/01/03/year-2018/')).toBe(0);
  expect(await scripts('/')).toBe(0);
  expect((await served.get(POST)).text).toContain('<reading-place');
});

test('the year of the home page leads to the page of that year', async ({ page, served }) => {
  await page.goto(served.at('/'));
  const numeral = page.locator('.now .numeral');
  const year = await numeral.innerText();
  await expect(numeral.getByRole('link')).toHaveAttribute('href', new RegExp(`/years/${year}/$`));
});

function stripOf(page: Page): Locator {
  return page.getByRole('navigation', { name: ko.postStrip(2020) });
}

function contentsOf(page: Page): Locator {
  return page.getByRole('navigation', { name: ko.tableOfContents });
}

function chainOf(page: Page): Locator {
  return page.getByRole('navigation', { name: ko.yearChain });
}

function currentOf(navigation: Locator): Locator {
  return navigation.locator('[aria-current="true"]');
}

/** Goes to a heading and expects what leads to it to be marked. */
async function expectCurrent(page: Page, heading: string, inStrip: string | undefined, inContents: string) {
  await page.getByRole('heading', { name: heading, exact: true }).evaluate((element) => element.scrollIntoView());
  await expect(currentOf(contentsOf(page))).toHaveText([inContents]);
  if (inStrip === undefined) await expect(currentOf(stripOf(page))).toHaveCount(0);
  else await expect(currentOf(stripOf(page))).toHaveAttribute('aria-label', inStrip);
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return box;
}
