import { describe, expect, it } from 'vitest';
import { COUNTER, makePage, OWN } from './fixtures/next-page';
import { readClientModules } from './flight';
import { lighten } from './lighten';

const text = (id: string, value: string): string => `${id}:T${Buffer.byteLength(value).toString(16)},${value}`;

describe('readClientModules', () => {
  it('reads the modules of a page', () => {
    expect(readClientModules(makePage([...OWN, COUNTER]))).toEqual(['39756', '97367', '4082']);
  });

  it('is not misled by text that looks like a row, in Hangul or not', () => {
    const post = '줄이 이렇게 시작하면\n9:I[1,["$2"],"Trap"]\n회고';
    expect(readClientModules(makePage([OWN[1] ?? '', text('5', post), text('6', post), COUNTER]))).toEqual([
      '39756',
      '4082',
    ]);
    expect(
      readClientModules(makePage([`4:${JSON.stringify(['$', 'p', null, { children: '3:I[7,[],"x"]' }])}\n`])),
    ).toEqual([]);
  });

  it('knows a page without flight data, and refuses what it cannot read', () => {
    expect(readClientModules('<p>mine</p>')).toBeUndefined();
    expect(() => readClientModules(makePage(['3:I{"id":39756}\n']))).toThrow();
    expect(() => readClientModules(makePage(['something else\n']))).toThrow();
  });
});

describe('lighten', () => {
  it('takes out what only Next reads, and nothing else', () => {
    const light = lighten(makePage(OWN, '<p>쓴 글 <!-- -->8<!-- -->편</p><!--$--><p>둘</p><!--/$-->'));
    expect(light).not.toMatch(/__next_f|TURBOPACK|chunks\/b\.js|<!--|hidden/);
    expect(light).toContain('<p>쓴 글 8편</p><p>둘</p>');
    expect(light).toContain('/_next/static/chunks/a.css');
    expect(light).toContain('<link rel="preload" href="/media/cover.png" as="image"/>');
    expect(light).toContain('dataset.theme');
    expect(light).toContain('elements/theme-switch.js');
  });

  it('leaves a post about Next as it is', () => {
    const post =
      '<pre>&lt;script src=&quot;/_next/static/chunks/main.js&quot;&gt; self.__next_f.push $RC</pre>' +
      '<script type="application/ld+json">{"headline":"self.__next_f 읽기 /_next/a.js"}</script>';
    expect(lighten(makePage(OWN, post))).toContain(post);
  });

  it('refuses a page of which something is left', () => {
    expect(() => lighten(makePage(OWN, '<script>$RC("B:0","S:0")</script>'))).toThrow();
    expect(() => lighten(makePage(OWN, '<template id="B:0"></template>'))).toThrow();
    expect(() => lighten(makePage(OWN, '<link rel="next-thing" href="/_next/static/chunks/z.js"/>'))).toThrow();
  });
});
