import { ko } from '@/lib/site/words/ko';
import { readFacts } from './facts';
import { expect, test } from './test';

/** Posts by what their addresses come from. */
const POSTS = {
  'a pattern with categories': '/diary/pledge/2021/03/14/season-pledge/',
  'an .html permalink': '/diary/2019/half-year.html',
  'a Hugo url without a slash': '/hugo/옮긴-글/',
  'a slug': '/2017/12/01/renamed-post/',
  'a Hangul folder with a space': '/생각 조각/2022/02/02/한글-폴더/',
  'a Hangul permalink': '/기록/한글-주소/',
  'a decomposed file name': '/2022/05/05/자모로-나뉜-이름/',
  'a file with CRLF': '/2015/05/05/crlf/',
  'a file with a BOM': '/2015/06/06/bom/',
  'a .markdown file': '/2016/01/02/first-server/',
  'a translation': '/en/2023/08/15/two-languages/',
};

const TAGS = {
  'C++': 'c-plus-plus',
  'C#': 'c-sharp',
  '.NET': 'dot-net',
  '100%': '100-percent',
  '🚀': '🚀',
  React: 'react',
  con: 'con_',
};

test('every address of the sitemap is a page that says it is at that address', async ({ served, parser }) => {
  const urls = await served.sitemap();
  expect(urls.length).toBeGreaterThan(60);
  expect(new Set(urls).size).toBe(urls.length);
  for (const url of urls) {
    const response = await fetch(served.atPublished(url), { redirect: 'manual' });
    expect(response.status, url).toBe(200);
    expect(response.headers.get('content-type'), url).toBe('text/html; charset=utf-8');
    const { h1, links, title } = await parser.evaluate(readFacts, await response.text());
    expect(h1, url).toHaveLength(1);
    expect(h1[0], url).not.toBe('');
    expect(title, url).not.toBe('');
    expect(links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)).toEqual([url]);
  }
});

for (const [what, path] of Object.entries(POSTS)) {
  test(`an address from ${what}, composed or not`, async ({ served }) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const { status, text } = await served.get(path.normalize(form));
      expect(status).toBe(200);
      expect(text).toContain('<article');
    }
    expect(await served.sitemap()).toContain(served.published(path));
  });
}

test('hard tags have addresses of their own', async ({ served, facts }) => {
  for (const [name, slug] of Object.entries(TAGS)) {
    const path = `/tags/${slug}/`;
    expect((await served.get(path)).status, name).toBe(200);
    expect((await facts(path)).h1, name).toEqual([name]);
  }
  const { anchors } = await facts('/tags/');
  const tags = anchors.map(({ text }) => text);
  expect(tags).toContain(`React${ko.countPosts(3)}`);
  expect(tags).toContain(`CI/CD${ko.countPosts(1)}`);
  expect(tags).toContain(`CI-CD${ko.countPosts(1)}`);
  expect(tags.filter((text) => text.startsWith('react'))).toEqual([]);
});

test('lists that outgrow a page go on at addresses of their own', async ({ served, facts }) => {
  for (const path of ['/posts/', '/tags/회고/', '/authors/keeper/']) {
    const first = await facts(path);
    const second = await facts(`${path}page/2/`);
    expect(first.anchors.map(({ href }) => href)).toContain(new URL(served.at(`${path}page/2/`)).pathname);
    expect(second.anchors.map(({ href }) => href)).toContain(new URL(served.at(path)).pathname);
    expect((await served.get(`${path}page/1/`)).status).toBe(404);
    expect((await served.get(`${path}page/99/`)).status).toBe(404);
  }
  expect((await served.get('/tags/CRLF/')).status).toBe(404);
});

const MOVED = {
  '/old/season-pledge.html': '/diary/pledge/2021/03/14/season-pledge/',
  '/p/17/': '/diary/pledge/2021/03/14/season-pledge/',
  '/옛/주소/': '/diary/pledge/2021/03/14/season-pledge/',
  '/기록/예전-주소/': '/기록/한글-주소/',
  '/hugo/old-name/': '/2017/12/01/renamed-post/',
};

test('old addresses lead to the post', async ({ served, facts, page }) => {
  const redirects = (await served.get('/_redirects')).text;
  for (const [old, now] of Object.entries(MOVED)) {
    const { links, metas, anchors } = await facts(old);
    expect(links.find(({ rel }) => rel === 'canonical')?.href).toBe(served.published(now));
    expect(metas.robots).toEqual(['noindex']);
    expect(anchors.map(({ href }) => new URL(href, served.at(old)).href)).toEqual([served.at(now)]);
    expect(redirects).toContain(`${served.basePath}${encodeURI(old)} ${served.basePath}${encodeURI(now)} 301`);
    await page.goto(`${served.at(old)}?from=old#here`);
    await page.waitForURL(`${served.at(now)}?from=old#here`);
    expect(await served.sitemap()).not.toContain(served.published(old));
  }
});

test('what is not there answers 404 with a page that leads on', async ({ served, facts }) => {
  for (const path of ['/no-such-page/', '/없는/주소/', '/posts/no-such-post', '/tags/-none-/']) {
    const { status, type } = await served.get(path);
    expect(status).toBe(404);
    expect(type).toContain('text/html');
    const { h1, metas, anchors } = await facts(path);
    expect(h1).toEqual([ko.notFound]);
    expect(metas.robots?.join()).toContain('noindex');
    expect(anchors.map(({ text }) => text)).toEqual(expect.arrayContaining([ko.goHome, ko.archive, ko.tags]));
  }
  if (served.basePath !== '') expect((await fetch(new URL('/', served.at('/')))).status).toBe(404);
});
