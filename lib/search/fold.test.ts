import { describe, expect, it } from 'vitest';
import { foldText, foldWithPlaces, toInitials, toSearchWords } from './fold';

describe('foldText', () => {
  it.each([
    ['Next.js', 'next.js'],
    ['Ｋ８Ｓ', 'k8s'],
    ['C++', 'c++'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['STRASSE', 'strasse'],
    ['straße', 'strasse'],
    ['①㎏㈜', '1kg(주)'],
    ['회고'.normalize('NFD'), '회고'],
    ['ㅋㅋㄳ', 'ㅋㅋㄱㅅ'],
    ['ㅎㅏ', 'ㅎㅏ'],
    ['회\u200b고\u00ad', '회고'],
    ['한\u00a0해\u3000말', '한 해 말'],
    ['が', 'が'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a part as it folds the whole', () => {
    const text = 'Ｎｅｘｔ 회고①, Café ㄳ \u{1F389}İstanbul';
    for (let start = 0; start < text.length; start += 1) {
      const part = text.slice(start);
      const isInside = part.charCodeAt(0) >= 0xdc00 && part.charCodeAt(0) < 0xe000;
      if (isInside) continue;
      expect(foldText(text).endsWith(foldText(part)), part).toBe(true);
    }
  });
});

it('knows where a folded text came from', () => {
  const { text, starts, ends } = foldWithPlaces('①ㄳ \u{1F389}고');
  expect(text).toBe(foldText('①ㄳ \u{1F389}고'));
  expect(starts).toEqual([0, 1, 1, 2, 3, 3, 5]);
  expect(ends).toEqual([1, 2, 2, 3, 5, 5, 6]);
});

it('reads syllables by their first consonants', () => {
  expect(toInitials('연말회고 2024 까치 k8s')).toBe('ㅇㅁㅎㄱ 2024 ㄲㅊ k8s');
});

describe('toSearchWords', () => {
  it('takes each word once, and none of one sign', () => {
    expect(toSearchWords('  회고  C 언어 회고 ㄳ ')).toEqual(['회고', '언어', 'ㄱㅅ']);
    expect(toSearchWords('회 고')).toEqual([]);
    expect(toSearchWords('')).toEqual([]);
  });

  it('is not overwhelmed', () => {
    expect(toSearchWords(Array.from({ length: 50 }, (_, number) => `word${number}`).join(' '))).toHaveLength(8);
    expect(toSearchWords('가'.repeat(500))[0]).toHaveLength(64);
  });
});
