import { describe, expect, it } from 'vitest';
import type { NearMemory, NearText } from './count-terms';
import { makeCorpus } from './fixtures/corpus';
import { findNearTexts } from './near-texts';

const filler = (word: string): string =>
  `${word} 이야기를 조금 길게 적어 둔다. 오늘은 ${word} 덕분에 배운 점이 많았다.`;

function text(id: string, title: string, body: string, rest: Partial<NearText> = {}): NearText {
  return { id, lang: 'ko', title, tags: [], headings: [], body, ...rest };
}

const REDIS =
  '레디스 캐시를 앞에 두니 조회가 빨라졌다. 캐시 만료 시간과 무효화를 정하는 일이 어려웠다. Redis Cluster도 살펴보았다.';
const CACHE =
  '조회가 느려서 캐시를 두었다. 레디스 만료 시간을 정하고, 무효화는 쓰기 때에 했다. Redis Cluster는 다음에 쓴다.';
const WALK = '아침마다 강가를 걸었다. 물새가 많았고 벚나무가 피었다. 걷고 나면 하루가 가벼웠다.';
const RUN = '저녁마다 강가를 달렸다. 물새가 있었고 벚나무가 졌다. 달리고 나면 하루가 가벼웠다.';

const texts = [
  text('/redis/', '레디스 캐시 도입기', REDIS, { tags: ['redis'] }),
  text('/cache/', '캐시로 조회 줄이기', CACHE, { tags: ['redis'] }),
  text('/walk/', '아침 걷기', WALK),
  text('/run/', '저녁 달리기', RUN),
  ...['사과', '바둑', '등산', '요리', '독서', '사진'].map((word) => text(`/${word}/`, word, filler(word))),
];

const nearOf = (id: string, all = texts): string[] => (findNearTexts(all).get(id) ?? []).map((near) => near.id);

describe('findNearTexts', () => {
  it('finds what speaks of the same, however particles differ', () => {
    expect(nearOf('/redis/')).toEqual(['/cache/']);
    expect(nearOf('/walk/')).toEqual(['/run/']);
  });

  it('finds nothing where nothing is near', () => {
    const lonely = text('/alone/', '양자역학', '파동함수와 얽힘과 관측에 대한 짧은 글.');
    expect(nearOf('/alone/', [...texts, lonely])).toEqual([]);
    expect(nearOf('/redis/', texts.slice(0, 1))).toEqual([]);
  });

  it('compares texts of one language', () => {
    const english = text('/en/', 'Redis', 'Redis Cluster 레디스 캐시 조회 만료 무효화', {
      lang: 'en',
      tags: ['redis'],
    });
    expect(nearOf('/redis/', [...texts, english])).not.toContain('/en/');
    expect(nearOf('/en/', [...texts, english])).toEqual([]);
  });

  it('says the same in whatever order texts come', () => {
    const backwards = findNearTexts([...texts].reverse());
    for (const [id, near] of findNearTexts(texts)) expect(backwards.get(id), id).toEqual(near);
  });
});

describe('among a thousand posts', () => {
  const made = makeCorpus({ posts: 1001, signs: 3000 });
  const many = made.map(({ path, title, tags, sections }, index) =>
    text(path, title, sections.map((section) => section.text).join(' '), {
      tags: tags.map(({ name }) => name),
      // Every tenth carries on with the tags and the words of the one before it.
      ...(index % 10 === 1 ? { body: made[index - 1]?.sections.map((section) => section.text).join(' ') ?? '' } : {}),
    }),
  );
  const before = findNearTexts(many.slice(1));

  it('finds the pairs', () => {
    const [first, second] = [many[10], many[11]];
    expect(before.get(first?.id ?? '')?.[0]?.id).toBe(second?.id);
    expect(before.get(second?.id ?? '')?.[0]?.id).toBe(first?.id);
  });

  it('finds the same by what it remembers', () => {
    const memory: NearMemory = new Map();
    findNearTexts(many.slice(2), memory);
    const changed = many
      .slice(2)
      .map((one, index) => (index === 7 ? { ...one, title: '다른 제목', body: REDIS } : one));
    for (const texts of [changed, many.slice(1), many])
      expect(findNearTexts(texts, memory)).toEqual(findNearTexts(texts));
  });

  it('one more changes hardly any other list', () => {
    const after = findNearTexts(many);
    const three = (found: typeof before, id: string): string =>
      (found.get(id) ?? [])
        .slice(0, 3)
        .map((near) => near.id)
        .join();
    const changed = many.slice(1).filter(({ id }) => three(before, id) !== three(after, id));
    console.log(`one post more changes ${changed.length} of 1000 lists`);
    expect(changed.length).toBeLessThan(20);
  });
});
