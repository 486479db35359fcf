import type { Page } from '@playwright/test';
import { type PageFacts, readFacts } from './facts';
import { origin } from './sites';
import { expect, type Served, test } from './test';

/** What a crawl has found at an address. */
type Found = { status: number; type: string; facts?: PageFacts; css?: string };

test('nothing on any page leads nowhere', async ({ served, parser }) => {
  test.setTimeout(120_000);
  const starts = ['/', '/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/llms.txt', '/404.html'];
  const queue = [...starts.map((path) => served.at(path)), ...(await served.sitemap()).map(served.atPublished)];
  const found = new Map<string, Found>();
  const fragments: { from: string; to: string; id: string }[] = [];
  const broken: string[] = [];

  for (const url of queue) {
    if (found.has(url)) continue;
    const page = await visit(url, parser);
    found.set(url, page);
    for (const written of addressesOf(page)) {
      const to = resolve(written, url, served);
      if (to === 'elsewhere') continue;
      if (to === 'outside') {
        broken.push(`${url} refers to ${written}, which is on this host but not on this site`);
        continue;
      }
      const { hash } = to;
      to.hash = '';
      if (hash.length > 1) fragments.push({ from: url, to: to.href, id: decodeURIComponent(hash.slice(1)) });
      if (!found.has(to.href)) queue.push(to.href);
      const earlier = found.get(to.href);
      if (earlier && earlier.status !== 200) broken.push(`${url} refers to ${written}`);
    }
  }
  for (const [url, { status }] of found) if (status !== 200) broken.push(`${url} answers ${status}`);
  for (const { from, to, id } of fragments) {
    const target = found.get(to)?.facts;
    if (target && !target.ids.includes(id)) broken.push(`${from} refers to #${id}, which is not on ${to}`);
  }
  expect(broken).toEqual([]);
  expect(found.size).toBeGreaterThan(120);
  expect(fragments.length).toBeGreaterThan(20);
});

async function visit(url: string, parser: Page): Promise<Found> {
  const response = await fetch(url, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  return {
    ...{ status: response.status, type },
    ...(type.startsWith('text/html') ? { facts: await parser.evaluate(readFacts, text) } : {}),
    ...(type.startsWith('text/css') ? { css: text } : {}),
  };
}

function addressesOf({ status, facts, css = '' }: Found): string[] {
  if (status !== 200) return [];
  const inStyles = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1] ?? '');
  const refreshed = facts?.metas.refresh?.map((content) => content.replace(/^.*url=/, '')) ?? [];
  const linked =
    facts?.links.filter(({ rel }) => !/preconnect|dns-prefetch|me/.test(rel)).map(({ href }) => href) ?? [];
  const anchors = facts?.anchors.map(({ href }) => href) ?? [];
  return [...inStyles, ...refreshed, ...linked, ...anchors, ...(facts?.resources ?? [])];
}

/** Addresses of the site are below its base path, whether they are written whole or not. */
function resolve(written: string, from: string, { at, basePath }: Served): URL | 'elsewhere' | 'outside' {
  const home = new URL(at('/'));
  const url = new URL(written, from);
  if (url.origin === origin) url.href = url.href.replace(origin, home.origin);
  if (url.origin !== home.origin) return 'elsewhere';
  return url.pathname.startsWith(`${basePath}/`) ? url : 'outside';
}

test('links between posts go to pages, and a link to a draft is no link', async ({ served, facts }) => {
  const { anchors, text } = await facts('/회고/2023/06/10/looking-back-3/');
  const second = new URL(served.at('/회고/2023/05/10/looking-back-2/')).pathname;
  expect(anchors).toContainEqual({ href: `${second}#둘째-매듭`, text: '둘째 편' });
  expect(text).toContain('아직 쓰는 글은 다음 편이다');
  expect(anchors.map((anchor) => anchor.text)).not.toContain('다음 편');

  const old = await facts('/기록/한글-주소/');
  const pledge = new URL(served.at('/diary/pledge/2021/03/14/season-pledge/')).pathname;
  expect(old.anchors).toContainEqual({ href: pledge, text: '예전 주소' });
});
