import { describe, expect, it } from 'vitest';
import { toPageCharacters } from './page-characters';
import { toWeightRules } from './weight-rules';

const rules = toWeightRules([
  '.x .label{font-weight:650}.row a[aria-current]{font-weight:600}.prose .facade-title{font-weight:600}.y>:first-child{font-weight:600}',
]);

const page = (body: string) => `<html><head><title>뷁</title></head><body>${body}</body></html>`;
const prose = (body: string) => page(`<div class="prose">${body}</div>`);

describe('toPageCharacters', () => {
  it.each<[string, string, { 400: string; 700: string }]>([
    ['syllables that all pages share are in none', prose('<p>이다</p>'), { 400: '', 700: '' }],
    ['each once and in order', prose('<p>쀍뷁쀍</p>'), { 400: '뷁쀍', 700: '' }],
    ['headings of a body are bold', prose('<h2 id="뷁">뷁</h2><p>쀍</p>'), { 400: '쀍', 700: '뷁' }],
    [
      'strong text too, and what follows it is not',
      prose('<p><strong>뷁<em>꿻</em></strong>쀍</p>'),
      { 400: '쀍', 700: '꿻뷁' },
    ],
    ['so are heads of tables', prose('<table><tr><th>뷁</th><td>쀍</td></tr></table>'), { 400: '쀍', 700: '뷁' }],
    ['a class without a rule says nothing', prose('<p class="x">뷁<br/>꿻</p>'), { 400: '꿻뷁', 700: '' }],
    ['one with a rule does', page('<p class="x"><i class="label">뷁</i>쀍</p>'), { 400: '쀍', 700: '뷁' }],
    ['or may', page('<p class="y"><i>뷁</i></p>'), { 400: '뷁', 700: '뷁' }],
    ['but elsewhere does not', page('<p class="z"><i class="label">뷁</i></p>'), { 400: '뷁', 700: '' }],
    [
      'the link to this page is bold and no other one',
      page('<p class="row"><a href="/">뷁</a><a aria-current="page">쀍</a></p>'),
      { 400: '뷁', 700: '쀍' },
    ],
    ['a style of its own may make it so', page('<p style="font-weight:bold">뷁</p>'), { 400: '뷁', 700: '뷁' }],
    ['code has a font of its own', prose('<pre><code>뷁</code></pre><p><code>꿻</code>쀍</p>'), { 400: '쀍', 700: '' }],
    [
      'but what a diagram says is drawn in that of the page',
      prose('<mermaid-diagram><pre><code>뷁</code></pre></mermaid-diagram><pre>꿻</pre>'),
      { 400: '뷁', 700: '' },
    ],
    ['scripts and styles are not read', page('<script>뷁</script><style>꿻</style><p>가</p>'), { 400: '', 700: '' }],
    ['entities are', prose('<p>&#48577;&amp;</p>'), { 400: '뷁', 700: '' }],
    ['so are hints', page('<input placeholder="뷁"/><img alt="꿻" src="쀍"/>'), { 400: '꿻뷁', 700: '꿻뷁' }],
    ['what the font has not is left to others', prose('<p>漢字🚀뷁\u200b</p>'), { 400: '뷁', 700: '' }],
    [
      'a bold syllable that only bodies share is asked for in bold',
      prose('<h2>탁</h2><p>탁</p>'),
      { 400: '', 700: '탁' },
    ],
    ['void elements need no end', prose('<p>뷁<br>쀍<wbr></p><h2>꿻</h2>'), { 400: '뷁쀍', 700: '꿻' }],
  ])('%s', (_, html, expected) => {
    const { 400: body, 700: bold } = toPageCharacters(html, rules);
    expect({ 400: body.characters, 700: bold.characters }).toEqual(expected);
  });

  it('is sure of plain text and of headings, not of what a rule may make bold', () => {
    const sure = (html: string) => Object.values(toPageCharacters(html, rules)).map(({ isSure }) => isSure);
    expect(sure(prose('<p class="x">뷁</p><h2>쀍</h2>'))).toEqual([true, true]);
    expect(sure(page('<p class="x"><i class="label">뷁</i></p>'))).toEqual([false, true]);
    expect(sure(page('<p class="y"><i>뷁</i></p>'))).toEqual([false, false]);
    expect(sure(page('<p class="y"><i>뷁</i>뷁</p>'))).toEqual([true, false]);
    expect(sure(page('<p>가</p>'))).toEqual([false, false]);
  });
});
