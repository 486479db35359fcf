import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, type Served, test } from './test';
import { watch } from './watch';

const POST = '/2024/02/29/counting/';

/** A page of `content/pages/` that says 연말회고를 in a heading and 회고를 in its text. */
const GUIDE = { path: '/guide/', title: '안내', id: '연말회고를-찾는-법' };

/** Everything that is asked for from now on, without host. */
function listen(page: Page, served: Served): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURI(request.url()).replace(served.at(''), '')));
  return asked;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: ko.search });
const fieldOf = (page: Page) => page.getByRole('combobox', { name: ko.searchFor });
const noteOf = (page: Page) => page.locator('site-search, search-page').getByRole('status');

test('works by keyboard alone, and loads nothing before it is wanted', { tag: '@anywhere' }, async ({
  page,
  served,
}) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  const asked = listen(page, served);
  await page.goto(served.at(POST), { waitUntil: 'networkidle' });
  const isOfSearch = (path: string) => /search-dialog|search-[A-Z0-9]+\.css|\/chunk-|^\/search\//.test(path);
  expect(asked.filter(isOfSearch)).toEqual([]);

  await page.keyboard.press('/');
  await expect(dialogOf(page)).toBeVisible();
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'false');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);

  await page.keyboard.type('말회고를');
  const options = dialogOf(page).getByRole('option');
  await expect(options).toHaveCount(2);
  expect(asked.filter((path) => path === '/search/index.json')).toHaveLength(1);
  await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.found.replace('{n}', '1'));
  await expect(dialogOf(page).getByRole('group', { name: GUIDE.title })).toBeVisible();
  await expect(options.last().locator('mark')).toHaveText(['말회고를']);

  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  const active = await fieldOf(page).getAttribute('aria-activedescendant');
  expect(active).toBe(await options.last().getAttribute('id'));
  await page.keyboard.press('Home');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${served.at(GUIDE.path)}#${encodeURIComponent(GUIDE.id)}`);
  await expect(page.getByRole('heading', { name: '연말회고를 찾는 법' })).toBeInViewport();
  expect(wrong).toEqual([]);
});

test('opens with Ctrl K and the button, closes with Escape, and gives the focus back', async ({ page, served }) => {
  await page.goto(served.at('/'));
  const button = page.getByRole('button', { name: ko.search });
  await button.focus();
  for (const key of ['Control+k', 'Meta+k', 'Enter']) {
    await page.keyboard.press(key);
    await expect(dialogOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(button).toBeFocused();
  }
  await button.click();
  await dialogOf(page).getByRole('button', { name: ko.searchClose }).click();
  await expect(dialogOf(page)).toBeHidden();
});

test('leaves keys alone while one types', async ({ page, served }) => {
  await page.goto(served.at('/'));
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<input id="own">'));
  await page.locator('#own').pressSequentially('a/b');
  await expect(page.locator('#own')).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page)).toBeHidden();
});

test('a place on the same page is gone to', async ({ page, served }) => {
  await page.goto(served.at(GUIDE.path));
  await page.keyboard.press('/');
  await fieldOf(page).fill('연말회고');
  await dialogOf(page).getByRole('option').last().click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page).toHaveURL(`${served.at(GUIDE.path)}#${encodeURIComponent(GUIDE.id)}`);
});

test('a syllable that is put together is looked for without its beginning of the next', async ({ page, served }) => {
  await page.goto(served.at('/'));
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '회고ㄹ', selectionStart: 3, selectionEnd: 3 });
  await expect(dialogOf(page).getByRole('option').first()).toBeVisible();
  // Keys belong to the keyboard of the system until the syllable is done.
  await fieldOf(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
  await expect(dialogOf(page).locator('[aria-selected=true]')).toHaveCount(0);
});

test('says what to do when nothing is found, and when nothing can be', async ({ page, served }) => {
  await page.goto(served.at('/'));
  await page.keyboard.press('/');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.short);
  await fieldOf(page).fill('없는낱말');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.none.replace('{q}', '없는낱말'));
  await expect(dialogOf(page).getByRole('listbox')).toBeHidden();
  await fieldOf(page).fill('글');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.short);

  await page.route('**/search/index.json', (route) => route.abort());
  await page.reload();
  await page.keyboard.press('/');
  await fieldOf(page).fill('닿지않는말');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.failed);
  await page.unroute('**/search/index.json');
  await fieldOf(page).fill('연말회고');
  await expect(dialogOf(page).getByRole('option').first()).toBeVisible();
});

test('the page keeps what is looked for in its address', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at('/search/?q=회고'));
  const field = page.getByRole('searchbox', { name: ko.searchFor });
  const results = page.getByRole('list', { name: ko.searchResults }).locator('> li');
  await expect(field).toHaveValue('회고');
  await expect(results.first()).toBeVisible();
  await expect(page).toHaveTitle(/^‘회고’ 찾기 · /);
  const all = await results.count();
  expect(await results.first().locator('mark').first().textContent()).toBe('회고');

  await page.getByLabel(ko.searchKind).selectOption('retrospective');
  await expect(page).toHaveURL(/\?q=.*&kind=retrospective$/);
  await expect.poll(() => results.count()).toBeLessThan(all);
  await expect(noteOf(page)).toContainText('찾았습니다');
  await page.getByLabel(ko.searchYear).selectOption('2019');
  await expect(results).toHaveCount(1);
  await expect(results).toContainText('2019년 상반기');
  await page.getByLabel(ko.searchTag).selectOption({ label: '여름' });
  await expect(page).toHaveURL(/&tag=/);
  await expect(results).toHaveCount(1);
  await field.fill('고양이걸음');
  await expect(noteOf(page)).toHaveText(ko.searchNotes.noneFiltered.replace('{q}', '고양이걸음'));

  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel(ko.searchYear)).toHaveValue('');
  await expect(page.getByLabel(ko.searchKind)).toHaveValue('retrospective');
  await page.goBack();
  await expect(page.getByLabel(ko.searchKind)).toHaveValue('');
  await expect(results).toHaveCount(all);
  await page.goForward();
  await expect(page.getByLabel(ko.searchKind)).toHaveValue('retrospective');
  await page.reload();
  await expect(page.getByLabel(ko.searchKind)).toHaveValue('retrospective');
  await expect(results.first()).toBeVisible();
  expect(wrong).toEqual([]);
});

test('the page finds by initials and in any mixture, and tells more', async ({ page, served }) => {
  await page.goto(served.at('/search/'));
  const field = page.getByRole('searchbox', { name: ko.searchFor });
  const results = page.getByRole('list', { name: ko.searchResults }).locator('> li');
  for (const [query, title] of [
    ['ㅅㅂㄱ ㅎㄱ', '2019년 상반기 회고'],
    ['K8S c++', GUIDE.title],
    ['next.js 겨울에', GUIDE.title],
  ] as const) {
    await field.fill(query);
    await field.press('Enter');
    await expect(results.first().getByRole('heading', { level: 2 })).toHaveText(title);
  }
  await field.fill('다.');
  const more = page.getByRole('button', { name: ko.searchMore });
  await expect(more).toBeVisible();
  const before = await results.count();
  await more.click();
  await expect.poll(() => results.count()).toBeGreaterThan(before);
  await expect(results.nth(before).getByRole('link').first()).toBeFocused();
});

test('Enter without a choice, and the link below, lead to the page', async ({ page, served }) => {
  await page.goto(served.at('/'));
  await page.keyboard.press('/');
  await page.keyboard.type('회고');
  await expect(dialogOf(page).getByRole('link', { name: ko.searchAll })).toHaveAttribute(
    'href',
    /\/search\/\?q=%ED%9A%8C/,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(served.at('/search/?q=회고'));
  // There, the shortcut leads to the field of the page.
  await page.getByRole('main').focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: ko.searchFor })).toBeFocused();
  await expect(dialogOf(page)).toBeHidden();
});

test('hidden posts are in no file of the search', async ({ served }) => {
  const folder = join(served.out, 'search');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  let all = '';
  for (const entry of files) {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const word of ['quokka', '담비초안의낱말', '담비예약의낱말', 'capybara']) expect(text).not.toContain(word);
    all += text;
  }
  expect(all).toContain('연말회고를 찾는 법');
  // Not even by pairs: nobody else writes this one.
  expect(all).not.toMatch(/"(?:쿼카|uo|kk)":/);
});

test('it may be indexed, what is searched for may not; it is not in the sitemap', async ({ served, facts }) => {
  const { metas, links } = await facts('/search/');
  expect(metas.robots).toBeUndefined();
  // `/search/?q=` is the same file, and so names this one.
  expect(links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)).toEqual([
    served.published('/search/'),
  ]);
  expect((await served.sitemap()).filter((url) => url.includes('/search/'))).toEqual([]);
});

test('it is accessible, closed, open and found', async ({ page, served }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(served.at('/search/?q=회고'));
      await expect(page.getByRole('list', { name: ko.searchResults })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.goto(served.at('/'));
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('/');
      await expect(dialogOf(page)).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.type('회고');
      await expect(dialogOf(page).getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await violationsOf(page)).toEqual([]);
    }
  }
});

test('it fits a small screen and large text', async ({ page, served }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(served.at('/search/?q=회고'));
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  await expect(page.getByRole('list', { name: ko.searchResults })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto(served.at('/'));
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  await page.keyboard.press('/');
  await page.keyboard.type('회고');
  await expect(dialogOf(page).getByRole('option').first()).toBeInViewport();
  const box = await dialogOf(page).boundingBox();
  expect(box?.width).toBeLessThanOrEqual(320);
  await expect(dialogOf(page).getByRole('button', { name: ko.searchClose })).toBeInViewport();
});

test.describe('without JavaScript', { tag: '@anywhere' }, () => {
  test.use({ javaScriptEnabled: false });

  test('there is a link to the page, and another way from there', async ({ page, served }) => {
    await page.goto(served.at('/'));
    await expect(page.getByRole('button', { name: ko.search })).toHaveCount(0);
    await page.getByRole('link', { name: ko.search }).click();
    await expect(page).toHaveURL(served.at('/search/'));
    await expect(page.getByRole('searchbox')).toHaveCount(1);
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: ko.searchWithGoogle }) });
    await expect(form).toBeVisible();
    await expect(form).toHaveAttribute('action', 'https://www.google.com/search');
    await expect(form.locator('[name=as_sitesearch]')).toHaveValue(`example.com${served.basePath}`);
    const lists = page.getByRole('navigation', { name: ko.searchOtherWays }).getByRole('link');
    await expect(lists.first()).toHaveAttribute('href', `${served.basePath}/posts/`);
  });
});

async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
