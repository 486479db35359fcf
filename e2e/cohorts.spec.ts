import { XMLParser } from 'fast-xml-parser';
import { ko } from '@/lib/site/words/ko';
import { runCommand } from './command';
import { LARGE } from './large-season';
import { settings } from './sites';
import { expect, test } from './test';

const SEASON = '/cohorts/dorori-1/';
const LARGE_SEASON = '/cohorts/parade-1/';
const FIRST = '/회고/2023/04/10/looking-back-1/';
const SECOND = '/회고/2023/05/10/looking-back-2/';
const THIRD = '/회고/2023/06/10/looking-back-3/';

test('the list names every cohort, those of posts alone too', async ({ page, served }) => {
  await page.goto(served.at('/cohorts/'));
  const names = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(names).toHaveText(['행진 1기', '되돌이 1기', '산책 2기']);
  await page.getByRole('link', { name: '산책 2기' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('산책 2기');
  await expect(page.getByRole('link', { name: 'velog에서 쓰던 글' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a season is a table of rounds by members, every submission a link', async ({ page, served }) => {
  await page.goto(served.at(SEASON));
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(1 + 4 + 3);
  const states = async (name: string) =>
    (await table.getByRole('row').filter({ hasText: name }).getByRole('cell').allTextContents()).map((text) =>
      text.trim(),
    );
  const { submitted, pass, missed } = ko.cellState;
  expect(await states('시험장 지기')).toEqual([
    ko.submittedTitle('되돌아보는 법 1'),
    pass,
    missed,
    ko.submittedTitle('되돌아보는 법 2'),
    ...['2', '1/1', '5,000원'],
  ]);
  expect(await states('손님')).toEqual([
    ...[pass, ko.submittedTitle('되돌아보는 자리에서 한 이야기'), missed, missed],
    ...['1', '1/1', '0원'],
  ]);
  expect(await states('먼 데 사람')).toEqual([
    ...[pass, missed, ko.submittedTitle('늦게 온 편지'), missed],
    ...['1', '1/1', '0원'],
  ]);
  expect(submitted).not.toBe(pass);
  await expect(table.getByRole('link', { name: '시험장 지기' })).toHaveAttribute('href', /\/authors\/keeper\/$/);
  await expect(table.getByRole('link', { name: '먼 데 사람' })).toHaveAttribute('href', 'https://example.org/far');
  await table.getByRole('link', { name: '되돌아보는 법 2' }).click();
  await expect(page).toHaveURL(served.at(SECOND));
});

test('what was written stands below, round by round', async ({ page, served }) => {
  await page.goto(served.at(SEASON));
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    ...[ko.season, ko.nthRound(1), ko.nthRound(2), ko.nthRound(3), ko.nthRound(4)],
    ko.outsideRounds,
  ]);
  const second = page.getByRole('region', { name: ko.nthRound(2) });
  await expect(second.getByRole('link', { name: '되돌아보는 자리에서 한 이야기' })).toBeVisible();
  await expect(page.getByRole('region', { name: ko.outsideRounds }).getByRole('link')).toHaveText(['되돌아보는 법 3']);
});

test('a post says its round, and what its author wrote before and after it', async ({ page, served }) => {
  await page.goto(served.at(SECOND));
  await expect(
    page.locator('.post-header').getByRole('link', { name: `되돌이 1기 · ${ko.nthRound(4)}` }),
  ).toBeVisible();
  const box = page.getByRole('navigation', { name: '되돌이 1기' });
  await expect(box).toContainText(ko.submittedForRound(4));
  await expect(box.getByRole('link')).toHaveText(['되돌이 1기', '되돌아보는 법 1', '되돌아보는 법 3']);
  await page.goto(served.at(THIRD));
  await expect(page.locator('.post-header')).toContainText('되돌이 1기');
  await expect(page.locator('.post-header')).not.toContainText('번째 마감');
  await page.goto(served.at('/개발/2024/06/01/shapes/'));
  await expect(page.getByText('되돌이 1기')).toHaveCount(0);
});

test('a cohort has a feed of its own, and its page offers it', async ({ served, facts }) => {
  const { text, type } = await served.get(`${SEASON}feed.xml`);
  expect(type).toMatch(/^application\/(rss\+)?xml|^text\/xml/);
  const { channel } = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === 'item' }).parse(text).rss;
  expect(channel.title).toBe('되돌이 1기 · 되돌아보는 시험장');
  expect(channel.item.map((item: { link: string }) => item.link)).toEqual([THIRD, SECOND, FIRST].map(served.published));
  expect(text).not.toContain('quokka');
  const { links } = await facts(SEASON);
  expect(links.filter(({ rel }) => rel === 'alternate').map(({ href }) => href)).toContain(
    served.published(`${SEASON}feed.xml`),
  );
});

test('sixty-nine members and thirteen rounds stay readable on a phone', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at(LARGE_SEASON));
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveCount(LARGE.members);
  await expect(table.getByRole('columnheader')).toHaveCount(1 + LARGE.rounds + 3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  const region = page.getByRole('region', { name: ko.seasonTable('행진 1기') });
  await region.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
  await region.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  // The name and the round of the last cell are still there.
  await expect(table.getByRole('rowheader').last()).toBeInViewport();
  await expect(table.getByRole('columnheader', { name: ko.depositLeft })).toBeInViewport();
  const last = table.getByRole('row').last();
  await expect(last.getByRole('cell').last()).toBeInViewport();
  const name = await last.getByRole('rowheader').boundingBox();
  expect(name?.x).toBeLessThan(30);
  expect(name?.width).toBeLessThan(150);

  const sizes = await table
    .locator('td a')
    .evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
  expect(sizes.length).toBeGreaterThan(600);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
});

test('the table scrolls by keyboard, and is whole on paper', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at(LARGE_SEASON));
  const region = page.getByRole('region', { name: ko.seasonTable('행진 1기') });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await region.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(2);
});

test('status tells where every cohort stands, without a build', async () => {
  const environment = { SITE_CONFIG: settings, CONTENT_DIR: 'e2e/site/content' };
  const plain = await runCommand('status', [], environment);
  expect(plain).toMatchObject({ code: 0, stderr: '' });
  expect(plain.stdout.trim()).toBe(ko.status.ended('되돌이 1기', '2023-03-27', '2023-05-22', 4, 12));
  const { code, stdout } = await runCommand('status', ['--json'], environment);
  expect(code).toBe(0);
  const { cohorts } = JSON.parse(stdout);
  expect(cohorts).toHaveLength(1);
  expect(cohorts[0]).toMatchObject({ id: 'dorori-1', state: 'ended', rounds: 4, currency: 'KRW' });
  expect(cohorts[0].members[0]).toEqual({
    ...{ name: 'keeper', submitted: 2, missed: 1, passesUsed: 1, passesLeft: 0, deposit: 5000 },
  });
  expect(stdout).not.toContain('quokka');
});
