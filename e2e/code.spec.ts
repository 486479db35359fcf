import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';
import { watch } from './watch';

const CODE = '/reading/code/';

test('code says what is new, gone, wrong and in focus, and its notes are gone', async ({ page, served }) => {
  await page.goto(served.at(CODE));
  const first = page.locator('figure.code').first();
  await expect(first.locator('[data-removed]')).toHaveText('- const year = 2023;');
  await expect(first.locator('[data-added]')).toHaveText('+ const year = 2024;');
  await expect(first.locator('[data-marked]')).toHaveCount(2);
  await expect(first.locator('[data-error]')).toHaveCount(1);
  await expect(first.locator('[data-warning]')).toHaveCount(1);
  await expect(page.locator('[data-focused] [data-focused]')).toHaveText('load();');
  await expect(page.locator('.prose')).not.toContainText('[!code');
  const { text } = await served.get(CODE);
  expect(text).not.toContain('[!code');
});

test('what is copied is what one would type', async ({ page, served, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(served.at(CODE));
  const copied = async (index: number): Promise<string> => {
    const block = page.locator('figure.code').nth(index);
    await block.getByRole('button', { name: ko.copyCode }).click();
    await expect(block.getByRole('status')).toHaveText(ko.codeCopied);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(0)).toBe(
    [
      'const year = 2024;',
      'const half = 1;',
      'const quarter = 2;',
      "throw new Error('끝');",
      "console.warn('곧 끝');",
    ].join('\n'),
  );
  expect(await copied(2)).toBe('const a = 2;\nconst b = 3;');
  expect(await copied(3)).toBe('npm run build \\\n    --verbose\nnpm run preview');
  expect((await copied(6)).split('\n')).toHaveLength(45);
  await expect(page.locator('figure.code').nth(0).getByRole('status')).toHaveText('');
});

test('where copying is not allowed, the code is selected', async ({ page, served }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(served.at(CODE));
  const block = page.locator('figure.code').nth(1);
  await block.getByRole('button', { name: ko.copyCode }).click();
  await expect(block.getByRole('status')).toHaveText(ko.codeNotCopied);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('load();\nsave();');
});

test('long lines wrap where the reader likes, on every page and from the first paint', async ({ page, served }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at(CODE));
  const short = page.locator('figure.code').nth(1);
  const long = page.locator('figure.code').nth(4);
  const widths = () => long.locator('pre').evaluate((pre) => [pre.scrollWidth, pre.clientWidth]);
  await expect(short.getByRole('button', { name: ko.wrapCode })).toBeHidden();
  const wrap = long.getByRole('button', { name: ko.wrapCode });
  await expect(wrap).toHaveAttribute('aria-pressed', 'false');
  const [wide = 0, room = 0] = await widths();
  expect(wide).toBeGreaterThan(room);
  await wrap.focus();
  await page.keyboard.press('Enter');
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  expect(await widths()).toEqual([room, room]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-code-wrap', '');
  expect(await widths()).toEqual([room, room]);
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'false');
  expect((await widths())[0]).toBe(wide);
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-code-wrap');
});

test('a long block shows its first lines, and the others when they are asked for', async ({ page, served }) => {
  await page.goto(served.at(CODE));
  const block = page.locator('figure.code').nth(6);
  const folded = async () => block.locator('pre').evaluate((pre) => pre.scrollHeight > pre.clientHeight);
  const more = block.getByRole('button', { name: ko.moreLines(25) });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  expect(await folded()).toBe(true);
  await more.click();
  expect(await folded()).toBe(false);
  await block.getByRole('button', { name: ko.fewerLines }).click();
  expect(await folded()).toBe(true);
});

test('what leads into the folded part unfolds it', async ({ page, served }) => {
  // A text fragment scrolls as a search in the page does, which no test can start.
  await page.goto(`${served.at(CODE)}#:~:text=${encodeURIComponent('서른셋째줄의보물')}`);
  const block = page.locator('figure.code').nth(6);
  await expect(block).toHaveAttribute('data-open', '');
  await expect(block.getByRole('button', { name: ko.fewerLines })).toHaveAttribute('aria-expanded', 'true');
  await expect(block.getByText('서른셋째줄의보물')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('code is whole, and nothing useless stands by it', async ({ page, served }) => {
    await page.goto(served.at(CODE));
    const block = page.locator('figure.code').nth(6);
    const { inner, outer } = await block
      .locator('pre')
      .evaluate((pre) => ({ inner: pre.scrollHeight, outer: pre.clientHeight }));
    expect(inner).toBe(outer);
    await expect(block.getByRole('button')).toHaveCount(0);
  });
});

test('on paper code is whole and wrapped', async ({ page, served }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at(CODE));
  for (const pre of await page.locator('figure.code pre').all()) {
    const size = await pre.evaluate((box) => [
      box.scrollHeight - box.clientHeight,
      Math.max(0, box.scrollWidth - box.clientWidth),
    ]);
    expect(size).toEqual([0, 0]);
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.heading-link').first()).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`a page of code is sound at ${width} px, ${colorScheme}`, async ({ page, served }) => {
      await watch(page, new URL(served.at('/')).origin);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(served.at(CODE));
      await expect(page.getByRole('button', { name: ko.copyCode }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('what code, notes and sharing load is small, and loaded where it is used', async ({ page, served }) => {
  const sizes: Record<string, number> = {};
  page.on('response', async (response) => {
    const name = /\/elements\/([\w-]+)-[A-Z0-9]{8}\.(js|css)$/.exec(response.url());
    if (name) sizes[`${name[1]}.${name[2]}`] = gzipSync(await response.body()).length;
  });
  await page.goto(served.at(CODE), { waitUntil: 'networkidle' });
  expect(sizes['code-tools.js']).toBeLessThanOrEqual(1200);
  expect(sizes['footnote-preview.js']).toBeLessThanOrEqual(1000);
  expect(sizes['share-link.js']).toBeLessThanOrEqual(600);
  const { text } = await served.get('/2020/08/01/velog-note/');
  expect(text).not.toMatch(/code-tools|footnote-preview/);
});
