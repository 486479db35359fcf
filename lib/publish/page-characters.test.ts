import { describe, expect, it } from 'vitest';
import { toPageCharacters } from './page-characters';

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
    ['a head of a table may be', prose('<table><tr><th>뷁</th><td>쀍</td></tr></table>'), { 400: '뷁쀍', 700: '뷁' }],
    ['so may what has a class', prose('<p class="x">뷁<br/>꿻</p><p>쀍</p>'), { 400: '꿻뷁쀍', 700: '꿻뷁' }],
    ['and what stands outside a body', page('<p>뷁</p>'), { 400: '뷁', 700: '뷁' }],
    ['code has a font of its own', prose('<pre><code>뷁</code></pre><p><code>꿻</code>쀍</p>'), { 400: '쀍', 700: '' }],
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
    const { 400: body, 700: bold } = toPageCharacters(html);
    expect({ 400: body.characters, 700: bold.characters }).toEqual(expected);
  });

  it('is sure of plain text and of headings, not of what a class may make bold', () => {
    const sure = (html: string) => Object.values(toPageCharacters(html)).map(({ isSure }) => isSure);
    expect(sure(prose('<p>뷁</p><h2>쀍</h2>'))).toEqual([true, true]);
    expect(sure(prose('<p class="x">뷁</p>'))).toEqual([false, false]);
    expect(sure(page('<p>뷁</p><h1>뷁</h1>'))).toEqual([false, true]);
    expect(sure(page('<p>가</p>'))).toEqual([false, false]);
  });
});
