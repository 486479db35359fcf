import { describe, expect, it } from 'vitest';
import { toSections } from './body-tree';
import { deriveKeyword } from './derive-keyword';

const read = (body: string, title = '2024년 회고', year: number | undefined = 2024, written = 2024) =>
  deriveKeyword(title, toSections(body, title), { year, written })?.word;

describe('deriveKeyword', () => {
  it.each([
    ['올해의 키워드: **성장**', '성장'],
    ['올해의 낱말: 성장', '성장'],
    ['Keyword: growth', 'growth'],
    ["2024년의 키워드: '성장'", '성장'],
    ['## 🔑 나의 키워드: 성장', '성장'],
    ['> 올해의 키워드: 빈 칸', '빈 칸'],
    ['Word of the year: enough', 'enough'],
  ])('%s', (body, word) => {
    expect(read(`앞글.\n\n${body}\n\n뒷글.`)).toBe(word);
  });

  it.each([
    "작년 저의 키워드는 '성장' 이었습니다. 올해는 '집중'",
    '작년의 키워드: 성장',
    '2025년 키워드: 집중',
    '키워드: 올해는 정말 많은 일이 있었다',
    '키워드 검색: 성장',
    'SQL 키워드: SELECT 문을 쓰는 방법과 그 밖의 여러 가지 이야기들',
    '올해의 키워드: 성장\n\n올해의 키워드: 집중',
    '```\n올해의 키워드: 성장\n```',
    '- 올해의 키워드: 성장',
  ])('%s says none', (body) => {
    expect(read(body)).toBeUndefined();
  });

  it('is read from the title, before the body', () => {
    expect(read('키워드: 다른 것', '2024년 회고 - 키워드: 성장')).toBe('성장');
    expect(read('', '2024년 회고 (올해의 키워드: 성장)')).toBe('성장');
  });

  it('`올해` in a post of the next January is not the year it looks back on', () => {
    expect(read('올해의 키워드: 집중', '2024년 회고', 2024, 2025)).toBeUndefined();
    expect(read('2024년의 키워드: 성장', '2024년 회고', 2024, 2025)).toBe('성장');
  });
});
