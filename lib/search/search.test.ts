import { describe, expect, it } from 'vitest';
import { buildIndex, IndexBuilder, type SearchEntry } from './build-index';
import { makeCorpus } from './fixtures/corpus';
import { createSearch, type Found, type Results } from './search';

type Page = SearchEntry & { sections: { id: string; heading: string; text: string }[] };

function page(title: string, text = '', facts: Partial<Page> = {}): Page {
  const sections = facts.sections ?? [{ id: '', heading: '', text }];
  return { path: `/${title}/`, title, kind: 'note', year: 2024, date: '2024-01-01', tags: [], ...facts, sections };
}

const section = (heading: string, text: string) => ({ id: heading, heading, text });

/** A search over pages, and the names of the files that it loads. */
function searchIn(pages: readonly Page[]) {
  const files = buildIndex(pages);
  const loaded: string[] = [];
  const search = createSearch(async (name) => {
    loaded.push(name);
    const text = files.get(name);
    if (text === undefined) throw new Error(name);
    return JSON.parse(String(text));
  });
  return {
    search,
    loaded,
    titles: async (...query: Parameters<typeof search> | [string]) => titlesOf(await search(query[0], 100, query[2])),
  };
}

const titlesOf = (results: Results | undefined): string[] | undefined =>
  results?.first.map(({ title }: Found) => title.join(''));

describe('search', () => {
  it('finds any two signs or more, wherever they stand', async () => {
    const { titles } = searchIn([
      page('연말회고'),
      page('하나', '올해도 회고를 썼다'),
      page('둘', 'Next.js와 k8s, C++ 그리고 회고2024'),
      page('셋', 'Café Ｎｅｘｔ'),
      page('넷', '\u{1F389} 축하 ㅋㅋㅋ'),
    ]);
    expect(await titles('회고')).toEqual(['연말회고', '하나', '둘']);
    expect(await titles('next.JS')).toEqual(['둘']);
    expect(await titles('NEXT')).toEqual(['둘', '셋']);
    expect(await titles('8s')).toEqual(['둘']);
    expect(await titles('c++')).toEqual(['둘']);
    expect(await titles('고2024')).toEqual(['둘']);
    expect(await titles('cafe')).toEqual(['셋']);
    expect(await titles('café')).toEqual(['셋']);
    expect(await titles('\u{1F389}')).toEqual(['넷']);
    expect(await titles('ㅋㅋ')).toEqual(['넷']);
    expect(await titles('없는말')).toEqual([]);
  });

  it('finds titles and tags by initials, and texts not', async () => {
    const { search, titles } = searchIn([
      page('연말회고'),
      page('하나', '회고', { tags: [{ name: '하계', slug: '하계' }] }),
      page('둘', '회고'),
    ]);
    expect(await titles('ㅎㄱ')).toEqual(['연말회고', '하나']);
    expect(await titles('ㅁㅎㄱ')).toEqual(['연말회고']);
    const [first, second] = (await search('ㅎㄱ', 9))?.first ?? [];
    expect(first?.title).toEqual(['연말', '회고']);
    expect(second?.tags).toEqual([['', '하계']]);
  });

  it('wants every word, wherever on the page', async () => {
    const both = [section('배포', '서버를 옮겼다'), section('끝', '데이터를 잃었다')];
    const { titles } = searchIn([page('하나', '', { sections: both }), page('둘', '서버만'), page('데이터')]);
    expect(await titles('서버 데이터')).toEqual(['하나']);
    expect(await titles('데이터 서버를 배포')).toEqual(['하나']);
    expect(await titles('서버 없는')).toEqual([]);
  });

  it('ranks title, heading, tag, text, and the newer first among equals', async () => {
    const { titles } = searchIn([
      page('글', '회고'),
      page('새 회고'),
      page('꼬리표', '', { tags: [{ name: '회고', slug: '회고' }] }),
      page('머리', '', { sections: [section('회고', '')] }),
      page('헌 회고'),
      page('헌 글', '회고'),
    ]);
    expect(await titles('회고')).toEqual(['새 회고', '헌 회고', '머리', '꼬리표', '글', '헌 글']);
  });

  it('leads to the headings that speak of it', async () => {
    const { search } = searchIn([
      page('한 해', '', {
        sections: [
          section('1월', '쉬었다'),
          section('2월', '회고를 썼다'),
          section('회고 모임', '모였다'),
          section('4월', '끝'),
        ],
      }),
    ]);
    const [found] = (await search('회고', 9))?.first ?? [];
    expect(found?.sections).toEqual([
      { id: '2월', heading: ['2월'], text: ['', '회고', '를 썼다'] },
      { id: '회고 모임', heading: ['', '회고', ' 모임'], text: ['모였다'] },
    ]);
  });

  it('does not find words whose pairs stand apart', async () => {
    const { search } = searchIn([page('하나', '데이 이터 터베 베이 이스'), page('둘', '데이터베이스')]);
    const results = await search('데이터베이스', 9);
    expect(titlesOf(results)).toEqual(['둘']);
    expect(results?.total()).toBe(1);
    expect(results?.isExact()).toBe(true);
  });

  it('keeps words whole that a long text is cut by', async () => {
    const long = Array.from({ length: 4000 }, (_, number) => `낱말${number}`).join(' ');
    const { search } = searchIn([page('긴 글', long)]);
    for (const word of ['낱말0', '낱말3999', '낱말1234', '말777']) {
      expect((await search(word, 9))?.first[0]?.sections[0]?.text.join('')).toContain(word);
    }
  });

  it('filters by kind, year and tag', async () => {
    const { titles } = searchIn([
      page('가', '회고', { kind: 'retrospective', year: 2025, tags: [{ name: 'C++', slug: 'c' }] }),
      page('나', '회고', { kind: 'pledge', year: 2024 }),
      page('다', '회고', { kind: 'page', year: undefined, date: undefined }),
    ]);
    expect(await titles('회고', 9, { kind: 'retrospective' })).toEqual(['가']);
    expect(await titles('회고', 9, { year: '2024' })).toEqual(['나']);
    expect(await titles('회고', 9, { kind: 'page' })).toEqual(['다']);
    expect(await titles('회고', 9, { tag: 'c' })).toEqual(['가']);
    expect(await titles('회고', 9, { tag: 'c', year: '2024' })).toEqual([]);
    expect(await titles('회고', 9, { tag: 'none' })).toEqual([]);
    expect(await titles('회고', 9, { kind: 'nonsense', year: 'x' })).toEqual([]);
  });

  it('tells more when it is asked', async () => {
    const { search } = searchIn(Array.from({ length: 30 }, (_, number) => page(`회고 ${number}`)));
    const results = await search('회고', 4);
    expect(titlesOf(results)).toEqual(['회고 0', '회고 1', '회고 2', '회고 3']);
    expect(results?.total()).toBe(30);
    const rest: string[] = [];
    for (let more = await results?.next(7); more && more.length > 0; more = await results?.next(7)) {
      rest.push(...more.map(({ title }) => title.join('')));
    }
    expect(rest).toEqual(Array.from({ length: 26 }, (_, number) => `회고 ${number + 4}`));
  });

  it('loads nothing for less than two signs, and no file twice', async () => {
    const { search, loaded } = searchIn([page('회고')]);
    expect(await search('회', 9)).toBeUndefined();
    expect(await search(' a b ', 9)).toBeUndefined();
    expect(loaded).toEqual([]);
    await search('회고', 9);
    await search('회고', 9);
    expect(loaded).toHaveLength(3);
    expect(new Set(loaded).size).toBe(3);
  });

  it('looks into an empty site', async () => {
    const { search } = searchIn([]);
    expect((await search('회고', 9))?.total()).toBe(0);
  });
});

describe('when a new site has taken the place of the old', () => {
  it('reads the new index', async () => {
    let files = buildIndex([page('옛날얘기'), ...makeCorpus({ posts: 20 })]);
    const asked: [string, boolean][] = [];
    const search = createSearch(async (name, isFresh) => {
      asked.push([name, isFresh]);
      const text = files.get(name);
      if (text === undefined) throw new Error('404');
      return JSON.parse(String(text));
    });
    expect(titlesOf(await search('옛날얘기', 9))).toEqual(['옛날얘기']);
    files = buildIndex([page('새 회고'), page('다짐')]);
    expect(titlesOf(await search('다짐', 9))).toEqual(['다짐']);
    expect(asked.filter(([name]) => name === 'index.json')).toEqual([
      ['index.json', false],
      ['index.json', true],
    ]);
  });

  it('throws when there is none, and works again when there is', async () => {
    const files = buildIndex([page('회고')]);
    let isThere = false;
    const search = createSearch(async (name) => {
      if (!isThere) throw new Error('offline');
      return JSON.parse(String(files.get(name)));
    });
    await expect(search('회고', 9)).rejects.toThrow('offline');
    isThere = true;
    expect(titlesOf(await search('회고', 9))).toEqual(['회고']);
  });
});

describe('buildIndex', () => {
  it('is the same for the same pages, and new in name for others', () => {
    const pages = [page('회고', '글'), page('다짐')];
    expect([...buildIndex(pages)]).toEqual([...buildIndex(structuredClone(pages))]);
    const version = (files: Map<string, Buffer>): string => JSON.parse(String(files.get('index.json'))).version;
    expect(version(buildIndex(pages))).not.toBe(version(buildIndex([page('회고', '글!'), page('다짐')])));
  });

  it('tells nothing of how pages were read, and of those that were not wanted after all', () => {
    const pages = [page('회고', '한 해를 돌아본 글'), page('다짐', '새해 첫 주')];
    const builder = new IndexBuilder();
    builder.read('/gone/', [{ id: '', heading: '뷁', text: '뷁뷁' }]);
    for (const { path } of pages) builder.read(path, [{ id: '', heading: '', text: '예전 글' }]);
    for (const { path, sections } of [...pages].reverse()) builder.read(path, sections);
    builder.keep(new Set(pages.map(({ path }) => path)));
    const entries = pages.map(({ sections: _, ...entry }) => entry);
    expect([...builder.build(entries).files]).toEqual([...buildIndex(pages)]);
  });

  it('leaves no page out that is to be found', () => {
    const { sections: _, ...entry } = page('회고');
    expect(() => new IndexBuilder().build([entry])).toThrow('/회고/');
  });

  it('gives files names that every system takes', () => {
    for (const name of buildIndex([page('회고', 'CON aux')]).keys()) {
      expect(name).toMatch(/^index\.json$|^index\/[0-9a-f]{12}\/[gt]\d+\.json$/);
    }
  });
});
