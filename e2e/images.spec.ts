import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Preview, startPreview } from '@/lib/cli/static-server';
import { oddPictures, writePhotos, writePictures } from '@/lib/images/fixtures/photos';
import { sharp } from '@/lib/images/sharp';
import { listTree } from '@/lib/site/tree';
import { ko } from '@/lib/site/words/ko';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, test } from './scratch';
import { shiftOf } from './shift';

const PHOTOS = '/2024/01/02/photos/';
const ODD = '/2024/01/03/odd/';

/** What a phone may be given of a photograph, in bytes. */
const BUDGET = 60_000;

test('thirty photographs and one of everything else', async ({ scratch, browser }) => {
  // Two builds, the first with all its pictures: minutes where others are at work on the machine.
  test.slow();
  const { folder, environment } = scratch;
  const content = join(folder, 'content');
  const photos = await writePhotos(join(content, 'posts/photos'));
  writePictures(join(content, 'posts/odd'), await oddPictures());
  writeContent(content, {
    'posts/photos/index.md': `---\ntitle: 사진 서른 장\ndate: 2024-01-02\ncover: photo-01.jpg\n---\n\n${photos.map((name) => `![${name}](${name})\n\n한 장.\n`).join('\n')}`,
    'posts/odd/index.md': ODD_POST,
    'posts/jsx/index.mdx': `---\ntitle: MDX\ndate: 2024-01-04\n---\n\n<img src="../photos/photo-02.jpg" alt="JSX" width="300" />\n`,
  });

  const first = await runCommand('build', [], environment);
  expect(first.code, first.stderr).toBe(0);
  const [prepared = 0, kept = 0] = countImages(first.stdout);
  // What no photograph is in is the same in every run, and may be kept from an earlier one.
  expect(prepared, first.stdout).toBeGreaterThanOrEqual(30);
  expect(prepared + kept).toBe(30 + PUBLISHED);

  await test.step('what is wrong is told with its place', () => {
    for (const [name, said] of [
      ['IMG_0001.HEIC', 'is a HEIC file, which browsers do not show'],
      ['text.png', 'cannot be read'],
      ['empty.jpg', 'cannot be read'],
      ['gone.png', 'is not there'],
      ['cut-off.jpg', 'is damaged'],
    ] as const) {
      const line = ODD_POST.split('\n').findIndex((text) => text.includes(name)) + 1;
      expect(first.stderr).toMatch(new RegExp(`posts/odd/index\\.md:${line}:\\d+[^]{0,40}${name} ${said}`));
    }
    expect(first.stderr.match(/^warning: posts/gm)).toHaveLength(5);
  });

  const out = join(folder, 'out');
  await test.step('no file of the site says who took a picture, and where', async () => {
    for (const { path, isFolder } of listTree(out)) {
      if (isFolder) continue;
      expect(readFileSync(join(out, path)).includes('quokka'), path).toBe(false);
      if (!/\.(jpe?g|png|webp|avif|gif|tiff)$/i.test(path)) continue;
      const { exif, xmp, width } = await sharp(join(out, path)).metadata();
      expect([exif, xmp], path).toEqual([undefined, undefined]);
      expect(width, path).toBeLessThanOrEqual(2000);
    }
    expect(readdirSync(join(out, 'media/posts/odd'))).not.toContain('IMG_0001.HEIC');
  });

  const preview = await startPreview({ dir: out });
  try {
    await test.step('a phone', () =>
      seePhotos(browser, preview, { width: 390, scale: 3, natural: 800, budget: BUDGET }));
    await test.step('an older phone', () =>
      seePhotos(browser, preview, { width: 390, scale: 2, natural: 800, budget: BUDGET }));
    await test.step('a desk', () =>
      seePhotos(browser, preview, { width: 1440, scale: 1, natural: 800, budget: BUDGET }));
    await test.step('a dense desk', () =>
      seePhotos(browser, preview, { width: 1440, scale: 2, natural: 1600, budget: 400_000 }));
    await test.step('everything else', () => seeOdd(browser, preview));
  } finally {
    await preview.close();
  }

  const second = await runCommand('build', [], environment);
  expect(second.stdout).toContain(`preparing images … 0 prepared, ${30 + PUBLISHED} kept`);
  expect(second.stderr).toBe(first.stderr);
  const strict = await runCommand('build', ['--strict'], environment);
  expect(strict.code).toBe(1);
});

/** Pictures of the odd post that can be published. */
const PUBLISHED = 10;

/** How many pictures a build has prepared, and how many it had. */
function countImages(stdout: string): number[] {
  return (/preparing images … (\d+) prepared, (\d+) kept/.exec(stdout) ?? []).slice(1).map(Number);
}

const ODD_POST = `---
title: 사진이 아닌 것들
date: 2024-01-03
---

![움직임](turning.gif)

![움직임 둘](turning.webp)

![그림](drawing.svg)

![옆으로](on-its-side.jpg)

![아이폰](IMG_0001.HEIC)

![대문자](UPPER.png) ![대문자](UPPER.png)

![이름](<한글 이름, 사진.jpg>)

![사실은 JPEG](really-a-jpeg.png)

![스캔](scan.tiff)

![잘린 것](cut-off.jpg)

![글](text.png)

![빈 것](empty.jpg)

![없는 것](gone.png)

![작은 것](badge.png)

<img src="really-a-jpeg.png" alt="너비" width="300">
<img src="really-a-jpeg.png" alt="높이" height="100">
<img src="really-a-jpeg.png" alt="반" width="50%">
<img src="really-a-jpeg.png" alt="모양" style="height: 120px">

<picture><source srcset="really-a-jpeg.png 1x, on-its-side.jpg 9x" media="(min-width: 1px)"><img src="badge.png" alt="고른 것"></picture>

<video poster="really-a-jpeg.png" width="300" height="200"></video>
`;

type Screen = { width: number; scale: number; natural: number; budget: number };

async function open(browser: Browser, { width, scale }: Pick<Screen, 'width' | 'scale'>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, deviceScaleFactor: scale });
  const page = await context.newPage();
  return page;
}

/** Loads every photograph of the post as a reader does, from top to bottom. */
async function seePhotos(browser: Browser, preview: Preview, screen: Screen): Promise<void> {
  const page = await open(browser, screen);
  const loaded = new Map<string, { type: string; bytes: number; width: number }>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'image') return;
    const body = await response.body();
    const { width } = await sharp(body).metadata();
    loaded.set(response.url(), { type: response.headers()['content-type'] ?? '', bytes: body.length, width });
  });
  await page.goto(new URL(PHOTOS, preview.url).href);
  await page.waitForLoadState('networkidle');
  const pictures = page.getByRole('article').locator('img');
  expect(await pictures.count()).toBe(31);
  expect([...loaded].length, 'what is below the fold waits').toBeLessThan(12);
  await expect(pictures.first()).toHaveAttribute('fetchpriority', 'high');
  await expect(page.locator('img[fetchpriority="high"]')).toHaveCount(1);
  await expect(page.locator('img:not([loading="lazy"])')).toHaveCount(1);

  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    const url = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
    await expect.poll(() => loaded.get(url), url).toBeDefined();
    const file = loaded.get(url);
    expect(file?.type, url).toBe('image/avif');
    expect(file?.bytes, url).toBeLessThanOrEqual(screen.budget);
    // A photograph of 1,300 pixels has no more.
    expect([screen.natural, Math.min(screen.natural, 1300)], url).toContain(file?.width);
    expect(await picture.evaluate((image) => image.getBoundingClientRect().width)).toBeGreaterThan(300);
  }
  expect(await shiftOf(page)).toBe(0);
  await page.context().close();
}

async function seeOdd(browser: Browser, preview: Preview): Promise<void> {
  const page = await open(browser, { width: 1440, scale: 1 });
  const wrong: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(response.url());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.url)) wrong.push(request.url());
  });
  await page.goto(new URL(ODD, preview.url).href);
  const body = page.getByRole('article');
  const see = async (name: string) => {
    const picture = body
      .locator('img')
      .and(page.getByRole('img', { name, exact: true }))
      .first();
    await picture.scrollIntoViewIfNeeded();
    return picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const { width, height } = image.getBoundingClientRect();
      return { url: decodeURI(image.currentSrc), width, height, ratio: width / height };
    });
  };

  expect((await see('움직임')).url).toMatch(/turning\.gif$|\.webp$/);
  expect((await see('움직임 둘')).url).toMatch(/\.webp$/);
  expect((await see('그림')).url).toMatch(/drawing\.svg$/);
  expect((await see('옆으로')).ratio).toBeCloseTo(2 / 3, 1);
  expect((await see('대문자')).url).toMatch(/-800\.avif$|-900\.avif$/);
  expect((await see('이름')).url).toMatch(/\.avif$/);
  expect((await see('스캔')).url).toMatch(/\.avif$/);
  expect((await see('잘린 것')).url).toMatch(/\.avif$/);
  expect((await see('작은 것')).url).toMatch(/badge\.png$/);
  for (const [name, width, height] of [
    ['너비', 300, 200],
    ['높이', 150, 100],
    ['모양', 180, 120],
  ] as const) {
    const seen = await see(name);
    expect([Math.round(seen.width), Math.round(seen.height)], name).toEqual([width, height]);
  }
  const half = await see('반');
  expect(half.width / (await body.locator('.prose').evaluate((prose) => prose.clientWidth))).toBeCloseTo(0.5, 2);
  expect(half.ratio).toBeCloseTo(1.5, 1);
  expect((await see('고른 것')).url).toMatch(/really-a-jpeg\.png$/);
  await expect(body.locator('picture picture')).toHaveCount(0);
  await expect(body.locator('video')).toHaveAttribute('poster', /\/media\/posts\/odd\/really-a-jpeg\.png$/);

  for (const name of ['아이폰', '글', '빈 것']) {
    await expect(body.getByRole('img', { name, exact: true })).toContainText(ko.unreadableImage);
  }
  await expect(body.getByRole('img', { name: '없는 것' })).toContainText(ko.missingImage);

  // The file by itself: what a script in it would do, it would do as the site.
  const svg = await page.goto(new URL('/media/posts/odd/drawing.svg', preview.url).href);
  expect(await svg?.text()).not.toMatch(/script|onload|https?:\/\/quokka/);
  for (const name of ['한글 이름, 사진.jpg', 'really-a-jpeg.png', 'UPPER.PNG', 'on-its-side.jpg']) {
    const answer = await page.request.get(new URL(`/media/posts/odd/${encodeURIComponent(name)}`, preview.url).href);
    expect(answer.status(), name).toBe(200);
  }
  const feed = await (await page.request.get(new URL('/feed.xml', preview.url).href)).text();
  expect(feed).toContain('/media/posts/photos/photo-01.jpg');
  expect(feed).not.toMatch(/srcset|--tint|\/media\/_\/[0-9a-f]+-/i);
  expect(wrong).toEqual([]);

  await page.goto(new URL('/2024/01/04/jsx/', preview.url).href);
  const jsx = page.getByRole('img', { name: 'JSX' });
  expect(await jsx.evaluate((image: HTMLImageElement) => image.decode().then(() => image.currentSrc))).toMatch(
    /-480\.avif$/,
  );
  await expect(jsx).toHaveAttribute('height', '225');
  await page.context().close();
}
