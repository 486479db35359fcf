import type { Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './services';

type Stubbed = Window & { tag?: Record<string, string>; told: unknown[] };

const tagOf = (page: Page) => page.evaluate(() => (window as unknown as Stubbed).tag);
const comments = (asked: string[]) => asked.filter((url) => /giscus|utteranc/.test(url));

/** What the frame of a service was told, the newest last. */
const toldTo = (page: Page, host: string) =>
  page.frame({ url: new RegExp(`^https://${host}/`) })?.evaluate(() => (window as unknown as Stubbed).told);

test('nothing of comments is asked for before a reader comes to them, and giscus then', async ({ page, services }) => {
  const asked = await services.open(page.context());
  await page.goto(services.at('/posts/long/'), { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(300);
  expect(comments(asked)).toEqual([]);

  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  const frame = page.locator('post-comments iframe');
  await expect(frame).toHaveAttribute('title', ko.comments);
  expect(comments(asked)).toEqual(['https://giscus.app/client.js', 'https://giscus.app/frame']);
  expect(await tagOf(page)).toMatchObject({
    'data-repo': 'keeper/blog',
    'data-repo-id': 'R_keeper',
    'data-category-id': 'DIC_keeper',
    'data-mapping': 'specific',
    'data-term': 'posts/long/',
    'data-theme': 'light',
    'data-lang': 'ko',
  });
});

test('the switch of the page is that of the comments too', async ({ page, services }) => {
  await services.open(page.context());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(services.at('/posts/moved/'));
  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  const toTheme = (theme: string) => ({ giscus: { setConfig: { theme } } });
  await expect.poll(async () => (await toldTo(page, 'giscus.app'))?.at(-1)).toEqual(toTheme('dark'));
  expect((await tagOf(page))?.['data-theme']).toBe('dark');
  await page.getByRole('button', { name: ko.switchTheme }).click();
  await expect.poll(async () => (await toldTo(page, 'giscus.app'))?.at(-1)).toEqual(toTheme('light'));
});

test('a post that has moved keeps its thread', async ({ page, services }) => {
  await services.open(page.context());
  await page.goto(services.at('/posts/moved/'));
  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await tagOf(page))?.['data-term']).toBe('2018/%EC%98%9B%20%EC%A3%BC%EC%86%8C');
});

test('space is kept, so nothing moves when comments come', async ({ page, services }) => {
  await services.open(page.context());
  await page.goto(services.at('/posts/long/'), { waitUntil: 'networkidle' });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  await expect(page.locator('post-comments iframe')).toBeVisible();
  expect(await height()).toBe(before);
});

test('a reader back from signing in at GitHub is taken up at once', async ({ page, services }) => {
  const asked = await services.open(page.context());
  await page.goto(`${services.at('/posts/long/')}?giscus=token`, { waitUntil: 'networkidle' });
  expect(comments(asked)).toContain('https://giscus.app/client.js');
});

test('utterances gets its own words', async ({ page, services }) => {
  const source = await (await fetch(`${services.local}/posts/moved/`)).text();
  // What the service will draw is not there yet, and its rules are.
  expect(source).toContain('post-comments .utterances');
  expect(source).toContain('post-comments iframe');
  const client = {
    provider: 'utterances',
    src: 'https://utteranc.es/client.js',
    attributes: { repo: 'keeper/blog', 'issue-term': 'posts/moved/', label: '댓글' },
    themes: { light: 'github-light', dark: 'photon-dark' },
  };
  const html = source
    .replace(/data-client="[^"]*"/, `data-client="${JSON.stringify(client).replaceAll('"', '&quot;')}"`)
    .replace('https://giscus.app', 'https://utteranc.es');
  const asked = await services.open(page.context(), { '/utterances/': html });
  await page.goto(services.at('/utterances/'));
  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  await expect.poll(() => comments(asked)).toEqual(['https://utteranc.es/client.js', 'https://utteranc.es/frame']);
  expect(await tagOf(page)).toMatchObject({ repo: 'keeper/blog', label: '댓글', theme: 'github-light' });
  await page.getByRole('button', { name: ko.switchTheme }).click();
  await expect
    .poll(async () => (await toldTo(page, 'utteranc.es'))?.at(-1))
    .toEqual({ type: 'set-theme', theme: 'photon-dark' });
});

test('posts that say no, pages and lists have none, and their policy allows none', async ({ page, services }) => {
  const asked = await services.open(page.context());
  for (const path of ['/posts/silent/', '/about/', '/posts/', '/']) {
    await page.goto(services.at(path), { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { name: ko.comments })).toHaveCount(0);
    expect(await page.locator('[src*="post-comments"], link[href*="comments"]').count(), path).toBe(0);
    expect(await page.locator('meta[http-equiv]').getAttribute('content')).not.toContain('giscus');
  }
  expect(comments(asked)).toEqual([]);
  await page.goto(services.at('/guests/'));
  await page.getByRole('heading', { name: ko.comments }).scrollIntoViewIfNeeded();
  await expect.poll(() => tagOf(page)).toMatchObject({ 'data-mapping': 'number', 'data-term': '7' });
});

test('without JavaScript a link leads to GitHub, and no empty space is left', async ({ browser, services }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const asked = await services.open(page.context());
  await page.goto(services.at('/guests/'));
  const link = page.getByRole('link', { name: ko.commentsOnGitHub });
  await expect(link).toHaveAttribute('href', 'https://github.com/keeper/blog/discussions/7');
  await expect(page.locator('post-comments')).toBeHidden();
  expect(asked).toEqual([]);
  await page.close();
});

test('on a blog that does not ask for comments nothing is there', async ({ page, served }) => {
  const others: string[] = [];
  page.on('request', (request) => new URL(request.url()).hostname !== 'localhost' && others.push(request.url()));
  await page.goto(served.at('/회고/2024/12/30/2024-year/'), { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
  expect(others).toEqual([]);
  expect(await page.locator('post-comments, site-analytics, [src*="comments"], [src*="analytics"]').count()).toBe(0);
});
