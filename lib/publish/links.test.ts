import { describe, expect, it } from 'vitest';
import { findBrokenLinks, readLinks } from './links';

const site = { url: 'https://example.com', basePath: '/blog' };
const files = new Set(['index.html', 'posts/회고/index.html', 'a.html', 'media/a b.png', 'old/index.html']);

function broken(...hrefs: string[]) {
  const pages = new Map([
    ['/posts/회고/', { links: { ids: new Set(['1월---2월', "it's"]), hrefs } }],
    ['/a.html', { links: { ids: new Set<string>(), hrefs: [] } }],
  ]);
  return findBrokenLinks(pages, files, site).map(({ href, missing }) => `${missing} ${href}`);
}

describe('readLinks', () => {
  it('reads attributes as they were before they were escaped', () => {
    const { ids, hrefs } = readLinks(
      '<h2 id="it&#x27;s">a</h2><a class="x" href="/a?b=1&amp;c=2">b</a><a href="/a?b=1&amp;c=2">b</a><link href="/c"/>' +
        '<code>&lt;a href=&quot;/no&quot;&gt;</code>',
    );
    expect([...ids]).toEqual(["it's"]);
    expect(hrefs).toEqual(['/a?b=1&c=2']);
  });
});

describe('findBrokenLinks', () => {
  it('takes what leads somewhere, in whatever way it is written', () => {
    expect(
      broken(
        ...[
          '/blog/',
          '/blog/posts/%ED%9A%8C%EA%B3%A0/',
          '/blog/posts/회고',
          '#1%EC%9B%94---2%EC%9B%94',
          '',
          '#',
          '#top',
        ],
        ...["#it's", '../../a.html', '/blog/media/a%20b.png?x=1', 'https://example.com/blog/old/'],
        ...['https://elsewhere.com/x/', 'mailto:a@example.com', '/other/app/', 'http://', '#:~:text=회고'],
      ),
    ).toEqual([]);
  });

  it('tells of each page that has a broken link', () => {
    const links = { ids: new Set<string>(), hrefs: ['/blog/goalz/', '#x', '/blog/'] };
    const pages = new Map(['/a.html', '/posts/회고/'].map((page) => [page, { links }]));
    expect(findBrokenLinks(pages, files, site)).toEqual(
      [...pages.keys()].flatMap((page) => [
        { page, href: '/blog/goalz/', missing: 'page' },
        { page, href: '#x', missing: 'anchor' },
      ]),
    );
  });

  it('finds what leads nowhere', () => {
    expect(broken('/blog/goalz/', 'https://example.com/blog/posts/x/', '#3월', '/blog/a.html#x', '%E0%A4%A')).toEqual([
      'page /blog/goalz/',
      'page https://example.com/blog/posts/x/',
      'anchor #3월',
      'anchor /blog/a.html#x',
      'page %E0%A4%A',
    ]);
  });
});
