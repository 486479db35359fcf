import type { PageFacts } from './facts';
import { expect, test } from './test';

const POST = '/회고/2024/12/30/2024-year/';

/** The one value of a `meta` that a page must have exactly once. */
function only({ metas }: PageFacts, name: string): string {
  const values = metas[name] ?? [];
  expect(values, name).toHaveLength(1);
  return values[0] ?? '';
}

/** Everything that a page says of itself in JSON-LD, out of its graph. */
function thingsOf({ jsonLd }: PageFacts): Record<string, unknown>[] {
  return jsonLd.map((text) => JSON.parse(text)).flatMap((thing) => thing['@graph'] ?? [thing]);
}

function find(facts: PageFacts, type: string): Record<string, unknown> | undefined {
  return thingsOf(facts).find((thing) => thing['@type'] === type);
}

test('a post says what it is', async ({ served, facts }) => {
  const page = await facts(POST);
  expect(page.lang).toBe('ko');
  expect(page.title).toBe('🎉 2024년 한 해 회고 · 되돌아보는 시험장');
  expect(only(page, 'description')).toContain('한 해를 두 달씩 나누어 돌아본다');
  expect(only(page, 'og:type')).toBe('article');
  expect(only(page, 'og:title')).toBe('🎉 2024년 한 해 회고');
  expect(only(page, 'og:url')).toBe(served.published(POST));
  expect(only(page, 'og:site_name')).toBe('되돌아보는 시험장');
  expect(only(page, 'og:locale')).toBe('ko_KR');
  expect(only(page, 'article:published_time')).toBe('2024-12-30T21:00:00+09:00');
  expect(page.metas['article:tag']).toEqual(['회고', 'gatsby', 'github-pages']);
  // Its thumbnail is 320 pixels wide: too small for a chat.
  const card = served.published('/og/회고/2024/12/30/2024-year/card.png');
  expect(only(page, 'og:image')).toBe(card);
  expect(only(page, 'og:image:width')).toBe('1200');
  expect(only(page, 'og:image:height')).toBe('630');
  expect(only(page, 'twitter:card')).toBe('summary_large_image');
  expect(only(page, 'twitter:image')).toBe(card);
  expect((await served.get('/media/posts/2024-year/thumbnail.png')).type).toBe('image/png');
  expect(page.metas.robots).toBeUndefined();
});

test('a post and its place in JSON-LD', async ({ served, facts }) => {
  const page = await facts(POST);
  expect(find(page, 'BlogPosting')).toMatchObject({
    headline: '🎉 2024년 한 해 회고',
    datePublished: '2024-12-30T21:00:00+09:00',
    inLanguage: 'ko',
    url: served.published(POST),
    author: [{ '@type': 'Person', name: '시험장 지기', url: served.published('/authors/keeper/') }],
    keywords: ['회고', 'gatsby', 'github-pages'],
  });
  const steps = find(page, 'BreadcrumbList')?.itemListElement as { position: number; item: string }[];
  expect(steps.map(({ item }) => item)).toEqual(['/', '/categories/회고/', POST].map((path) => served.published(path)));
  expect(steps.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('versions of one text name each other', async ({ served, facts }) => {
  const korean = served.published('/2023/08/15/two-languages/');
  const english = served.published('/en/2023/08/15/two-languages/');
  const expected = { ko: korean, en: english, 'x-default': korean };
  for (const path of ['/2023/08/15/two-languages/', '/en/2023/08/15/two-languages/']) {
    const { links } = await facts(path);
    const versions = links.filter(({ hreflang }) => hreflang).map(({ hreflang, href }) => [hreflang, href]);
    expect(Object.fromEntries(versions)).toEqual(expected);
    expect(versions).toHaveLength(3);
  }
  const page = await facts('/en/2023/08/15/two-languages/');
  expect(only(page, 'og:locale')).toBe('en_US');
  expect(only(page, 'og:locale:alternate')).toBe('ko_KR');
  expect(find(page, 'BlogPosting')?.inLanguage).toBe('en');
  const single = await facts(POST);
  expect(single.links.filter(({ hreflang }) => hreflang)).toEqual([]);
});

test('a text in another language is marked as such', async ({ page, served }) => {
  await page.goto(served.at('/en/2023/08/15/two-languages/'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en');
  const other = page.getByRole('article').getByRole('link', { name: '한국어' });
  await expect(other).toHaveAttribute('hreflang', 'ko');
  await other.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('두 언어로 쓴 글');
});

test('the home page proves whose the site is, and other pages do not', async ({ served, facts }) => {
  const home = await facts('/');
  expect(home.title).toBe('되돌아보는 시험장');
  expect(only(home, 'description')).toBe('여러 엔진의 글을 한데 모아 읽히는지 보는 블로그');
  expect(only(home, 'google-site-verification')).toBe('google-code-1');
  expect(only(home, 'naver-site-verification')).toBe('naver-code-2');
  expect(only(home, 'msvalidate.01')).toBe('bing-code-3');
  expect(find(home, 'Blog')).toMatchObject({ name: '되돌아보는 시험장', url: served.published('/') });
  expect((await facts(POST)).metas['google-site-verification']).toBeUndefined();
});

test('every page offers the feeds, an icon, a title and a description of its own', async ({ served, facts }) => {
  const titles: string[] = [];
  for (const url of await served.sitemap()) {
    const page = await facts(decodeURI(new URL(url).pathname).slice(served.basePath.length));
    titles.push(page.title);
    const feeds = page.links.filter(({ rel, type }) => rel === 'alternate' && type !== undefined);
    expect(feeds.map(({ href }) => href)).toEqual(
      expect.arrayContaining(['/feed.xml', '/atom.xml', '/feed.json'].map((path) => served.published(path))),
    );
    expect(page.links.filter(({ rel }) => rel === 'icon').length, url).toBeGreaterThan(0);
    expect(only(page, 'description'), url).not.toBe('');
    expect(only(page, 'viewport'), url).toContain('width=device-width');
    expect(only(page, 'og:url'), url).toBe(url);
    for (const thing of thingsOf(page)) expect(thing['@type']).toBeTruthy();
    expect(JSON.stringify([page.metas, page.links]), url).not.toMatch(/undefined|\[object|localhost/);
  }
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  expect(twice).toEqual([]);
});
