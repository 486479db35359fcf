import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

const PLEDGE = '/2022/01/03/goals-2022/';
const REVIEW = '/2022/12/30/goals-2022-review/';

/** Of all posts of the fixture that readers see; each table of a pledge has a row of headings. */
const GOALS = 9;
const PLEDGES = 4;

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

test('the ledger shows every promise by year, with what became of it and where it is told', async ({
  page,
  served,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto(served.at('/goals/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko.goals);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2023', '2022', '2018']);

  const year = page.getByRole('region', { name: '2022' });
  await expect(year.getByRole('list').first().getByRole('listitem')).toHaveText([
    `${ko.goalStatus.kept} 1`,
    `${ko.goalStatus.partly} 2`,
    `${ko.goalStatus.dropped} 1`,
    `${ko.goalStatus.open} 1`,
  ]);
  const table = year.getByRole('table', { name: '2022년의 다짐, 세 가지만' });
  await expect(table.getByRole('columnheader')).toHaveText([ko.goalText, ko.goalDue, ko.goalOutcome, ko.goalTold]);
  const reading = table.getByRole('row', { name: '기술 책 열두 권 읽기' });
  await expect(reading).toContainText(`${ko.goalStatus.partly} 9 / 12권`);
  await expect(reading).toContainText('여름에 멈췄다.');
  await expect(reading).not.toContainText(ko.goalOverdue);
  await expect(table.getByRole('row', { name: '블로그에 한 달에 한 편' })).toContainText(ko.goalStatus.open);
  await reading.getByRole('link', { name: '2022년을 돌아보며' }).click();
  expect(page.url()).toBe(served.at(REVIEW));
});

test('what is due and unanswered is said calmly', async ({ page, served }) => {
  await page.goto(served.at('/goals/'));
  const row = page.getByRole('region', { name: '2023' }).getByRole('row', { name: '이번에는 끝까지' });
  await expect(row).toContainText(ko.goalStatus.open);
  await expect(row).toContainText(ko.goalOverdue);
});

test('both posts show the other side', async ({ page, served }) => {
  await page.goto(served.at(PLEDGE));
  const promised = page.getByRole('region', { name: ko.goalsAfterwards });
  await expect(promised.getByRole('listitem').first()).toContainText(`${ko.goalStatus.partly} 9 / 12권`);
  await expect(promised).toContainText('팀이 새로 짓기로 했다.');
  await promised.getByRole('link', { name: '2022년을 돌아보며' }).first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2022년을 돌아보며');
  const answered = page.getByRole('region', { name: ko.goalsAnswered });
  await expect(answered).toContainText(`낡은 결제 코드 걷어내기${ko.goalStatus.dropped}`);
  await expect(answered).not.toContainText('블로그에 한 달에 한 편');
  const open = page.getByRole('region', { name: ko.goalsUnanswered });
  await expect(open).toContainText('블로그에 한 달에 한 편');
  await expect(page.getByRole('region', { name: ko.goalsAfterwards })).toContainText('이번에는 끝까지');
  await answered.getByRole('link', { name: '2022년의 다짐, 세 가지만' }).click();
  expect(page.url()).toBe(served.at(PLEDGE));
});

test('posts link to the year, and years of one goal to each other', async ({ page, served }) => {
  await page.goto(served.at(PLEDGE));
  await page.getByRole('link', { name: ko.goalsInLedger(2022) }).click();
  expect(page.url()).toBe(`${served.at('/goals/')}#2022`);
  const row = page.getByRole('region', { name: '2022' }).getByRole('row', { name: '기술 책 열두 권 읽기' });
  await row.getByRole('link', { name: ko.goalCarried(2023) }).click();
  const target = page.locator('tr:target');
  await expect(target).toContainText('이번에는 끝까지');
  const earlier = target.getByRole('link', { name: '2022', exact: true });
  await expect(earlier).toBeHidden();
  await target.getByText('2022 → 2023').click();
  await earlier.click();
  await expect(target).toContainText('여름에 멈췄다.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a phone reads it without scrolling sideways', async ({ page, served }) => {
    await page.setViewportSize(PHONE);
    await page.goto(served.at('/goals/'));
    const year = page.getByRole('region', { name: '2022' });
    await expect(year.getByText('낡은 결제 코드 걷어내기')).toBeVisible();
    await expect(year.getByText('팀이 새로 짓기로 했다.')).toBeVisible();
    const earlier = page.getByRole('link', { name: '2022', exact: true });
    await expect(earlier).toBeHidden();
    await page.getByText('2022 → 2023').click();
    await expect(earlier).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.width);
  });
});

test('a draft answers nothing that readers see', async ({ served, facts }) => {
  for (const path of ['/goals/', PLEDGE, REVIEW]) {
    const { text, anchors } = await facts(path);
    expect(text).not.toContain('quokka');
    expect(anchors.filter(({ href }) => href.includes('quokka'))).toEqual([]);
  }
  const { text } = await facts('/goals/');
  expect(text).toContain(ko.goalsDescription(GOALS));
  expect(text).not.toContain('12 / 12권');
  expect(await served.sitemap()).toContain(served.published('/goals/'));
});

test('it says what it is to programs', async ({ facts }) => {
  const { title, jsonLd, metas } = await facts('/goals/');
  expect(title).toBe(`${ko.goals} · 되돌아보는 시험장`);
  expect(metas.description).toEqual([ko.goalsDescription(GOALS)]);
  expect(jsonLd.map((json) => JSON.parse(json)['@type'])).toContain('CollectionPage');
});

test('on paper no row is lost', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at('/goals/'));
  await expect(page.getByRole('row')).toHaveCount(GOALS + PLEDGES);
  for (const row of await page.getByRole('row').all()) await expect(row).toBeVisible();
});
