import { describe, expect, it } from 'vitest';
import { deriveRetrospective, type Facts } from './derive-retrospective';

const derive = ({ stated, ...facts }: Partial<Facts>) =>
  deriveRetrospective({
    ...{ title: '2024년 회고', tags: [], categories: [], date: '2024-12-31T00:00:00+09:00', body: '', bodyLine: 1 },
    ...facts,
    stated: stated ?? { fields: new Set() },
  });

describe('what front matter states', () => {
  it('is not derived, field by field', () => {
    const { kind, period, derived } = derive({ stated: { kind: 'pledge', fields: new Set(['kind']) } });
    expect({ kind, period }).toEqual({ kind: undefined, period: '2024' });
    expect(derived.map(({ field }) => field)).toEqual(['period']);
  });

  it('may be a kind that no title says', () => {
    const title = '2024년 상반기, 재는 데 쓴 여섯 달';
    expect(derive({ title }).derived).toEqual([]);
    expect(derive({ title, stated: { kind: 'retrospective', fields: new Set(['kind']) } }).period).toBe('2024-H1');
  });

  it('tells the year of goals and keyword', () => {
    const body = '## 2024년의 키워드: 성장\n\n## 2025년 목표\n\n- [ ] 쓰기\n';
    const fields = new Set<'period'>(['period']);
    expect(derive({ title: '회고', body, stated: { period: '2024', fields } })).toMatchObject({
      keyword: '성장',
      goals: [{ text: '쓰기' }],
    });
    const other = derive({ title: '회고', body, stated: { period: '2023', fields } });
    expect([other.keyword, other.goals]).toEqual([undefined, undefined]);
  });

  it.each(['note', 'roadmap'] as const)('as `%s` leaves nothing to derive', (kind) => {
    const body = '올해의 키워드: 성장\n\n- [ ] 쓰기\n';
    expect(derive({ title: '글또 4기, 2024년 다짐', body, stated: { kind, fields: new Set(['kind']) } })).toEqual({
      derived: [],
    });
  });
});

describe('a derivation', () => {
  it('says where it was read, by which rule and from which words', () => {
    expect(derive({ title: '올해의 회고록' }).derived).toEqual([
      { field: 'kind', value: 'retrospective', from: 'title', rule: '회고', found: '회고록' },
      { field: 'period', value: '2024', from: 'date', rule: 'this year', found: '올해' },
    ]);
  });

  it('of a draft without a date has what the title alone says', () => {
    expect(derive({ title: '12월 회고', date: undefined })).toMatchObject({ kind: 'retrospective' });
    expect(derive({ title: '12월 회고', date: undefined }).period).toBeUndefined();
    expect(derive({ title: '2024년 12월 회고', date: undefined }).period).toBe('2024-12');
  });

  it('reads decomposed letters as the composed ones', () => {
    expect(derive({ title: '글또 4기 다짐'.normalize('NFD') })).toMatchObject({ kind: 'pledge', cohort: '글또 4기' });
  });

  it('does not lose itself in a title without end', () => {
    for (const words of ['주니어 개발자 ', '2024년 나의 ', '왜 회고를 ', '글또 AI Tech ', '회고(']) {
      expect(derive({ title: `2024년 ${words.repeat(2000)}` }).period ?? '2024').toBe('2024');
    }
  });
});
