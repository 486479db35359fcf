import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toFeedHtml } from './feed-html';

const PAGE = 'https://example.com/blog/posts/a/';

async function clean(html: string): Promise<string> {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return toFeedHtml(await unified().use(rehypeRaw).run(tree), PAGE);
}

describe('what pages do with pictures and frames', () => {
  it.each([
    [
      '<figure><a class="view" data-view="" href="a.png"><img src="a.png" alt="그림"></a><figcaption>봄</figcaption></figure>',
      `<figure><img src="${PAGE}a.png" alt="그림"><figcaption>봄</figcaption></figure>`,
    ],
    [
      '<figure class="facade"><embed-view data-src="https://x.example/e" style="--ratio:1"><a href="https://x.example/"><span>YouTube</span> <span>발표</span></a></embed-view></figure>',
      '<figure><a href="https://x.example/">YouTube 발표</a></figure>',
    ],
    [
      '<span style="color:light-dark(rgb(1, 2, 3), color-mix(in oklab, rgb(1, 2, 3) 55%, white))">글</span>',
      '<span style="color:rgb(1, 2, 3)">글</span>',
    ],
  ])('%s', async (html, expected) => expect(await clean(html)).toBe(expected));
});

describe('addresses', () => {
  it.each([
    ['<a href="../b/">b</a>', '<a href="https://example.com/blog/posts/b/">b</a>'],
    ['<a href="/blog/tags/회고/">b</a>', '<a href="https://example.com/blog/tags/%ED%9A%8C%EA%B3%A0/">b</a>'],
    ['<a href="#section">b</a>', `<a href="${PAGE}#section">b</a>`],
    ['<a href="//example.org/x">b</a>', '<a href="https://example.org/x">b</a>'],
    ['<a href="mailto:a@example.com">b</a>', '<a href="mailto:a@example.com">b</a>'],
    [
      '<img src="/blog/media/a.png" alt="그림" width="3">',
      '<img src="https://example.com/blog/media/a.png" alt="그림" width="3">',
    ],
    [
      '<video poster="p.png" controls><source src="v.mp4"></video>',
      `<video poster="${PAGE}p.png" controls><source src="${PAGE}v.mp4"></video>`,
    ],
    ['<blockquote cite="/blog/q/">q</blockquote>', '<blockquote cite="https://example.com/blog/q/">q</blockquote>'],
    ['<img src="data:image/gif;base64,AA==" alt="">', '<img src="data:image/gif;base64,AA==" alt="">'],
  ])('of %s are absolute', async (written, expected) => {
    expect(await clean(written)).toBe(expected);
  });

  it('that run code are dropped, their words are not', async () => {
    expect(await clean('<a href="javascript:alert(1)">말</a>')).toBe('말');
    expect(await clean('<a href="data:text/html,x">말</a>')).toBe('말');
  });

  it('offer no second picture by a relative address', async () => {
    const html = await clean(
      '<picture><source srcset="/a.avif"><img src="/a.png" srcset="/a.png 2x" sizes="1px" alt="a"></picture>',
    );
    expect(html).toBe('<img src="https://example.com/a.png" alt="a">');
  });

  it('keep the ids that a link leads to: footnotes', async () => {
    const html = await clean(
      '<h2 id="title">t</h2><sup><a href="#fn-1" id="ref-1" aria-describedby="l">1</a></sup><ol><li id="fn-1">n <a href="#ref-1">↩</a></li></ol>',
    );
    expect(html).toContain('<li id="fn-1">');
    expect(html).toContain('id="ref-1"');
    expect(html).toContain(`href="${PAGE}#fn-1"`);
    expect(html).not.toContain('id="title"');
    expect(html).not.toContain('aria-');
  });
});

describe('what only a page can use', () => {
  it('is left out', async () => {
    const html = await clean(
      '<div class="prose" tabindex="0" data-x="1" onclick="a()"><script>s</script><style>t</style><button>복사</button><img src="a.png" loading="lazy" decoding="async" alt=""><!-- c --><my-strip><b>굵게</b></my-strip></div>',
    );
    expect(html).toBe(`<div><img src="${PAGE}a.png" alt=""><b>굵게</b></div>`);
  });

  it('is made plain: code, boxes of tasks, pictures that are missing, icons', async () => {
    expect(
      await clean(
        '<figure class="code"><figcaption>a.js</figcaption><pre tabindex="0" style="--x:1"><code style="counter-reset:line 0"><span class="line"><span class="t-keyword">const</span> a &lt; 1</span>\n<span class="line">b</span></code></pre></figure>',
      ),
    ).toBe('<figure><figcaption>a.js</figcaption><pre><code>const a &#x3C; 1\nb</code></pre></figure>');
    expect(
      await clean('<ul><li><input type="checkbox" checked disabled> 배포</li><li><input type="checkbox"> 쉼</li></ul>'),
    ).toBe('<ul><li>☑ 배포</li><li>☐ 쉼</li></ul>');
    expect(await clean('<p><span role="img" aria-label="표지"><span>표지</span><span>없음</span></span></p>')).toBe(
      '<p>표지</p>',
    );
    expect(await clean('<p><img alt="말만"></p>')).toBe('<p>말만</p>');
    expect(await clean('<svg aria-hidden="true"><path d="M0"/></svg>a')).toBe('a');
  });

  it('does not touch what an author drew', async () => {
    expect(await clean('<span style="color: red">a</span>')).toBe('<span style="color: red">a</span>');
    const svg = '<svg viewBox="0 0 1 1"><defs><path id="p" d="M0 0"></path></defs><use href="#p"></use></svg>';
    expect(await clean(svg)).toBe(svg);
  });
});
