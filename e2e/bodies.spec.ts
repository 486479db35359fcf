import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';
import { watch } from './watch';

const SHAPES = '/개발/2024/06/01/shapes/';

test('a Jekyll post reads as it did', async ({ page, served }) => {
  await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at('/diary/pledge/2021/03/14/season-pledge/'));
  const body = page.getByRole('article');
  await expect(body.locator('.prose strong')).toHaveText(['회고(retrospective)', '다짐(pledge)']);
  await expect(body.locator('.prose > ul > li > ul > li > ul > li')).toHaveText(['짧아도 괜찮다', '늦어도 괜찮다']);
  await expect(body.locator('.prose > ul > li')).toHaveCount(2);
  await expect(body.locator('center').getByRole('img', { name: '모임의 깃발' })).toBeVisible();
  await expect(body.locator('u')).toHaveText('밑줄');
  await expect(body).toContainText('10~20분을 재고, 1월~2월에 쓴다.');
  await expect(body.locator('.prose del')).toHaveCount(0);
  await expect(body.getByRole('link', { name: 'http://localhost:4000' })).toHaveText('http://localhost:4000');
  await expect(body.locator('figure.code[data-language="js"]')).toHaveText('const season = 4;');
  await expect(body).not.toContainText(/\*\*|\{%|%\}|<br/);
  await expect(body.locator('time').first()).toHaveText('2021. 3. 14.');
});

test('a table is as wide as it likes, in itself', async ({ page, served }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(served.at(SHAPES));
  const region = page.getByRole('region', { name: ko.table.replace('{n}', '1') });
  await expect(region.getByRole('cell')).toHaveCount(12);
  const { inner, outer } = await region.evaluate(({ scrollWidth, clientWidth }) => ({
    inner: scrollWidth,
    outer: clientWidth,
  }));
  expect(inner).toBeGreaterThan(outer);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the contents lead to headings in Hangul', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto(served.at(SHAPES));
  const contents = page.getByRole('navigation', { name: ko.tableOfContents });
  await contents.getByText(ko.tableOfContents).click();
  await expect(contents.getByRole('link')).toHaveText([
    ...['코드', '표', '목록', '각주', '날것의 HTML', '같은 제목', '같은 제목', '머리글'],
  ]);
  await contents.getByRole('link', { name: '같은 제목' }).last().click();
  await expect(page).toHaveURL(`${served.at(SHAPES)}#${encodeURIComponent('같은-제목-1')}`);
  await expect(page.getByRole('heading', { name: '같은 제목' }).last()).toBeInViewport();
});

test('code keeps its title, its marks and its numbers', async ({ page, served }) => {
  await page.goto(served.at(SHAPES));
  const blocks = page.locator('figure.code');
  await expect(blocks).toHaveCount(6);
  await expect(blocks.nth(0).locator('figcaption')).toHaveText('src/year.js');
  await expect(blocks.nth(1).locator('[data-marked]')).toHaveText(['const a = 1;', 'const c = 3;', 'const d = 4;']);
  await expect(blocks.nth(2).locator('figcaption')).toHaveText('src/period.ts');
  await expect(blocks.nth(2)).toHaveAttribute('data-numbers', '');
  await expect(blocks.nth(2).locator('[data-marked]')).toHaveText(["const half: Half = 'H1';"]);
  await expect(blocks.nth(3)).toHaveText('모르는 언어도 그대로 보인다 <b>');
  await expect(blocks.nth(5)).toHaveText('List<String> years;');
  const keyword = blocks.nth(0).locator('.t-keyword').first();
  await expect(keyword).toHaveText('const');
  const colours = await keyword.evaluate((token) =>
    [token, token.closest('code')].map((part) => part && getComputedStyle(part).color),
  );
  expect(colours[0]).not.toBe(colours[1]);
});

test('a picture that is missing keeps its place and its words', async ({ page, served }) => {
  await page.goto(served.at(SHAPES));
  const missing = page.getByRole('img', { name: '사라진 그림의 설명' });
  await expect(missing).toBeVisible();
  await expect(missing).toContainText(ko.missingImage);
  await page.goto(served.at('/회고/2024/12/30/2024-year/'));
  await expect(page.getByRole('img', { name: '눈이 온 마당' })).toContainText('눈이 온 마당');
  await expect(page.locator('img[src*="snow"], img[src*="nowhere"]')).toHaveCount(0);
});

test('a Gatsby year in review has its title once, and its months', async ({ page, served }) => {
  await page.goto(served.at('/회고/2024/12/30/2024-year/'));
  await expect(page.getByRole('heading', { name: '2024년 한 해 회고' })).toHaveCount(1);
  await expect(page.locator('.prose h2')).toHaveText(['1월 - 2월', '3월', '6-7월', '10월']);
  await expect(page.locator('.prose h3')).toHaveText(['쉬면서 한 일']);
  await expect(page.getByRole('list', { name: ko.tags }).getByRole('link')).toHaveText([
    '회고',
    'gatsby',
    'github-pages',
  ]);
  await expect(page.locator('.prose hr + ul > li, .prose .highlights li').first()).toHaveText('블로그를 옮겼다');
  await expect(page.getByText('자동(CI)').first()).toBeVisible();
});

test('lists, notes and raw HTML', async ({ page, served }) => {
  await page.goto(served.at(SHAPES));
  const body = page.locator('.prose');
  await expect(body.getByRole('checkbox', { name: '쓰기' })).toBeChecked();
  await expect(body.getByRole('checkbox', { name: '다듬기' })).not.toBeChecked();
  await expect(body.locator('ol > li > ul > li > ul > li')).toHaveText('하나의 하나의 하나');
  await expect(body.locator('mark').filter({ hasText: '형광펜' })).toBeVisible();
  await expect(body.locator('kbd')).toHaveText('Ctrl');
  await expect(body.locator('del')).toHaveText('지운 말');
  await expect(body).toContainText('List<String>은 글이다');
  await body.getByRole('link', { name: '1', exact: true }).first().click();
  // The pointer may have opened the preview, which says the same.
  await expect(body.locator('.footnotes').getByText('첫째 각주의 말.')).toBeInViewport();
  await page.getByRole('link', { name: ko.backToReference.replace('{n}', '1') }).click();
  await expect(page).toHaveURL(/#fnref-1$/);
});

test('a single line break is one where the post asks for it', async ({ page, served }) => {
  await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at('/2020/08/01/velog-note/'));
  await expect(page.locator('.prose > p').first().locator('br')).toHaveCount(1);
  await expect(page.locator('.lede')).toHaveText('옮겨 온 글의 설명. https://example.org/note 를 참고했다.');
});
