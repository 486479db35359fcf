import { expect, it } from 'vitest';
import { toSections } from './page-text';

const page = (prose: string, after = ''): string =>
  `<html><body><nav><a href="/">메뉴</a></nav><h1>제목</h1><p class="lede">한 줄 &amp; 소개</p>
  <div class="prose" lang="ko">${prose}</div>${after}<footer>발</footer></body></html>`;

it('reads a page by its headings', () => {
  const html = page(
    '<p>첫 <strong>문</strong>단</p>\n<p>둘째</p><h2 id="1월-&amp;-2월">1월 <a href="#x">&amp; 2월</a></h2><ul><li>하나</li><li>둘</li></ul>' +
      '<div><h3 id="깊은">깊은 곳</h3><p>List&lt;String&gt;</p></div><p>끝</p>',
    '<p>다른 글</p>',
  );
  expect(toSections(html)).toEqual([
    { id: '', heading: '', text: '한 줄 & 소개 첫 문단 둘째' },
    { id: '1월-&-2월', heading: '1월 & 2월', text: '하나 둘' },
    { id: '깊은', heading: '깊은 곳', text: 'List<String> 끝' },
  ]);
});

it('leaves out what nobody reads', () => {
  const html = page(
    '<script>let secret = "<p>안 보임</p>";</script><style>p{}</style><svg><title>그림</title></svg><button>누르기</button>' +
      '<!-- 적어 둠 --><p title="a > b">보임</p><h2 id="notes" class="sr-only">각주</h2><p>각주 하나</p>',
  );
  expect(toSections(html)).toEqual([{ id: '', heading: '', text: '한 줄 & 소개 보임 각주 각주 하나' }]);
});

it('leaves out what is drawn: formulas and diagrams', () => {
  const html = page(
    '<p>앞 <tex-formula><span class="katex"><math><mi>x</mi><annotation>\\alpha</annotation></math></span></tex-formula> 뒤</p>' +
      '<mermaid-diagram data-label="그림"><figure><pre>graph LR</pre></figure></mermaid-diagram><p>끝</p>',
  );
  expect(toSections(html)).toEqual([{ id: '', heading: '', text: '한 줄 & 소개 앞 뒤 끝' }]);
});

it('reads goals that stand below the text', () => {
  const html = page(
    '<p>다짐</p>',
    '<div class="post-goals"><section><h2>다짐과 그 뒤</h2><p>책 열두 권</p></section></div>',
  );
  expect(toSections(html).at(-1)).toEqual({ id: '', heading: '', text: '다짐과 그 뒤 책 열두 권' });
});

it('finds nothing where there is nothing, and composes what is decomposed', () => {
  expect(toSections('<main>없음</main>')).toEqual([]);
  expect(toSections(page(`<p>${'회고'.normalize('NFD')}</p>`))[0]?.text).toBe('한 줄 & 소개 회고');
});
