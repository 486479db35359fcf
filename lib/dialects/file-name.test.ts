import { describe, expect, it } from 'vitest';
import { dateOfName, languageOfName, slugOf, toSafeName, wordsOfName } from './file-name';

describe('slugOf', () => {
  it.each([
    ['posts/2024-retrospective/index.md', '2024-retrospective'],
    ['2020-03-01-geultto-4th-pledge.md', 'geultto-4th-pledge'],
    ['_posts/2020-3-1-a_b.markdown', 'a_b'],
    ['2020-03-01-a/index.md', 'a'],
    ['review/book/01/index.md', 'review/book/01'],
    ['content/blog/x/index.md', 'x'],
    ['content/post/x.md', 'x'],
    ['source/_posts/x.md', 'x'],
    ['dev/_posts/2020-03-01-x.md', 'dev/x'],
    ['pages/about.mdx', 'about'],
    ['backup/2021-10-31/content/(실버1)1074 Z.md', '(실버1)1074-Z'],
    ['backup/2021-10-31/content/ A  -  B.md', 'A-B'],
    ['posts/index.en.md', 'index'],
    ['posts/a/index.en.md', 'a'],
    ['posts/a.ko.md', 'a'],
    ['posts/next.ts.md', 'next.ts'],
    ['posts/Vue.js 3.0.md', 'Vue.js-3.0'],
    ['2020-03-01.md', '2020-03-01'],
    ['2024-02-30-a.md', '2024-02-30-a'],
    ['posts/C# 100%?.md', 'C-100'],
    ['posts/a--b.md', 'a--b'],
    ['posts/con.md', 'con-'],
    ['posts/.NET 회고.md', 'NET-회고'],
    ['posts/aux.backup/index.md', 'aux-.backup'],
    ['posts/끝.. .md', '끝'],
    ['posts/???.md', 'post'],
    ['index.md', 'index'],
    ['posts/posts.md', 'posts'],
    [`posts/${'한글'.normalize('NFD')}.md`, '한글'],
  ])('%s is %s', (path, slug) => {
    expect(slugOf(path)).toBe(slug);
  });

  it('is stable: the safe form of a safe name is itself', () => {
    for (const name of ['a b', 'C#', ' x. ', 'con', 'a:b|c', '회고 100%']) {
      expect(toSafeName(toSafeName(name))).toBe(toSafeName(name));
      expect(toSafeName(name)).not.toMatch(/[<>:"\\|?*#%\s]|[. ]$/);
    }
  });
});

describe('dateOfName', () => {
  it.each([
    ['_posts/2020-03-01-a.md', { day: '2020-03-01' }],
    ['2020-3-1-a.md', { day: '2020-03-01' }],
    ['2020.03.01 a.md', { day: '2020-03-01' }],
    ['2020-03-01/index.md', { day: '2020-03-01' }],
    ['20200301-a.md', { day: '2020-03-01' }],
    ['2024-02-30-a.md', { impossible: '2024-02-30' }],
    ['20249999-a.md', undefined],
    ['2024-retrospective/index.md', undefined],
    ['backup/2021-10-31/content/a.md', undefined],
    ['2020-03-01/a.md', undefined],
  ])('%s', (path, day) => {
    expect(dateOfName(path)).toEqual(day);
  });
});

it('reads a language from a name, and no file ending', () => {
  expect(languageOfName('posts/a/index.en.md')).toBe('en');
  expect(languageOfName('posts/a.zh-CN.md')).toBe('zh-CN');
  expect(languageOfName('posts/next.ts.md')).toBeUndefined();
  expect(languageOfName('posts/en.md')).toBeUndefined();
});

it('turns a name into words', () => {
  expect(wordsOfName('_posts/2021-01-03-first_year-review.md')).toBe('first year review');
  expect(wordsOfName('posts/한글-이름/index.md')).toBe('한글 이름');
});
