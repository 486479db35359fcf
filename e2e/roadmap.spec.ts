import { AxeBuilder } from '@axe-core/playwright';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

const PATH = '/2018/01/07/backend-road/';

test('the tables of a roadmap stand above it in the order of time, in words', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  const roadmap = page.getByRole('region', { name: ko.roadmapTimeline });
  const floor = roadmap.getByRole('list', { name: '바닥' }).getByRole('listitem');
  await expect(floor).toHaveText([
    /^첫 서버 다시 세우기 2017\. 11\. ~ 12\. · 끝남\s*첫 서버$/,
    /^패킷을 손으로 따라가기 2018\. 1\. ~ 2\. · 끝남$/,
    /^인덱스가 어긋나는 까닭 2018\. 3\. · 끝남$/,
  ]);
  await expect(roadmap.getByRole('list', { name: '그 위' }).getByRole('listitem')).toHaveText([
    /^바닥에서 배운 것 나누기 2018\. 5\.부터 · 하는 중$/,
    /^관측 2098\. 1\. ~ 3\. · 예정$/,
  ]);
  await expect(roadmap.getByRole('list', { name: '아직' }).getByRole('listitem')).toHaveText(['분산 합의', '컴파일러']);
  await expect(roadmap).not.toContainText('--------');
  await expect(roadmap).not.toContainText('TBD');
  await expect(page.locator('.prose').getByRole('table')).toHaveCount(3);
});

test('its links lead to posts and sections', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  const roadmap = page.getByRole('region', { name: ko.roadmapTimeline });
  const post = roadmap.getByRole('link', { name: '첫 서버', exact: true });
  await expect(post).toHaveAttribute('href', new URL(served.at('/2016/01/02/first-server/')).pathname);
  await roadmap.getByRole('link', { name: '그 위' }).click();
  await expect(page.getByRole('heading', { name: '그 위' })).toBeInViewport();
});

test('time runs from left to right where there is room, and from top to bottom on a phone', async ({
  page,
  served,
}) => {
  await page.goto(served.at(PATH));
  const bars = page.locator('.timeline .bar');
  const boxes = async () => Promise.all((await bars.all()).map(async (bar) => (await bar.boundingBox()) ?? fail()));
  const [first, second] = await boxes();
  expect(first?.width).toBeGreaterThan(8);
  expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
  await page.setViewportSize({ width: 390, height: 844 });
  const [above, below] = await boxes();
  expect(below?.x).toBe(above?.x);
  expect(below?.y).toBeGreaterThan((above?.y ?? Infinity) + (above?.height ?? 0));
  expect(above?.height).toBeGreaterThan(above?.width ?? Infinity);
});

test('no label is cut or lies over another, at any width', async ({ page, served }) => {
  await page.goto(served.at(PATH));
  for (const width of [1440, 800, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const wrong = await page.locator('.timeline').evaluate((timeline) => {
      const labels = [...timeline.querySelectorAll('p')].map((label) => label.getBoundingClientRect());
      const outer = timeline.getBoundingClientRect();
      return labels.flatMap((a, index) => [
        ...(a.left < outer.left - 1 || a.right > outer.right + 1 ? [`label ${index} leaves the drawing`] : []),
        ...labels.slice(index + 1).flatMap((b, other) => {
          const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          return isApart ? [] : [`labels ${index} and ${index + 1 + other} overlap`];
        }),
      ]);
    });
    expect(wrong).toEqual([]);
  }
});

test('all roadmaps stand on one page, drafts nowhere', async ({ page, served, facts }) => {
  const { h1, title, jsonLd, anchors, text } = await facts('/roadmap/');
  expect(h1).toEqual([ko.roadmap]);
  expect(title).toContain(ko.roadmap);
  expect(text).not.toMatch(/quokka/i);
  expect(text).toContain('2018. 6. 30. 고침');
  expect(JSON.parse(jsonLd[0] ?? '')).toMatchObject({
    '@type': 'CollectionPage',
    mainEntity: { itemListElement: [{ name: '느린 백엔드 로드맵', url: served.published(PATH) }] },
  });
  const home = new URL(served.at(PATH)).pathname;
  expect(anchors).toContainEqual({ href: home, text: '느린 백엔드 로드맵' });
  expect(anchors.find((anchor) => anchor.text === '바닥')?.href).toBe(`${home}#${encodeURIComponent('바닥')}`);
  await page.goto(served.at('/roadmap/'));
  await page.getByRole('link', { name: '바닥에서 배운 것 나누기' }).click();
  await expect(page).toHaveURL((url) => url.pathname === home && decodeURIComponent(url.hash) === '#바닥');
});

test('a roadmap is sound for everybody', async ({ page, served }) => {
  for (const path of [PATH, '/roadmap/']) {
    for (const width of [1440, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(served.at(path));
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${width} ${colorScheme}: ${id} ${nodes[0]?.target}`)).toEqual(
          [],
        );
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('a roadmap is drawn on paper too', async ({ page, served }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(served.at(PATH));
  await expect(page.locator('.timeline .bar').first()).toBeVisible();
  await expect(page.getByRole('region', { name: ko.roadmapTimeline })).toContainText('끝남');
});

function fail(): never {
  throw new Error('The bar is not drawn.');
}
