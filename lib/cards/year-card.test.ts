import { describe, expect, it } from 'vitest';
import { COLOURS, toHex } from './colours';
import { loadTypefaces } from './typeface';
import { drawYearCard, type YearCard } from './year-card';

const typefaces = loadTypefaces(process.cwd());
const CARD: YearCard = {
  ...{ year: 2025, hue: 155, keyword: '깊게', siteTitle: '돌아보는 사람', summary: '글 34편 · 121,480자' },
  before: { year: 2024, keyword: '성장' },
  after: { year: 2026, keyword: '끝까지' },
  months: [1, 3, 0, 4, 5, 6, 3, 4, 8, 2, 1, 6],
};
const svgOf = (card: Partial<YearCard>): string => drawYearCard({ ...CARD, ...card }, typefaces).toSvg();

const LONG =
  '아주 길고 긴 낱말을 고르느라 한 해를 다 보낸 사람의 이야기 그리고 남은 것들과 그 뒤에 온 것들까지 모두 다';

describe('the card of a year', () => {
  it.each<[string, Partial<YearCard>]>([
    ['as it mostly is', {}],
    ['with the widest numerals', { year: 2000 }],
    ['with narrow numerals', { year: 2011 }],
    ['with a long word', { keyword: '처음부터끝까지한걸음씩만' }],
    ['with a sentence for a word', { keyword: LONG }],
    [
      'with long words beside it',
      { before: { year: 2024, keyword: LONG }, after: { year: 2026, keyword: 'Consistency'.repeat(4) } },
    ],
    ['with a long title', { siteTitle: LONG }],
    ['with long numbers', { summary: '1,234 posts · 1,234,567,890 characters, and then some more of them' }],
    ['with English words', { keyword: 'Shipping smaller, calmer, sturdier things', siteTitle: "Grace's Notebook" }],
    ['without a word', { keyword: undefined, before: undefined, after: undefined }],
    [
      'with nothing that can be drawn',
      { keyword: '🚀', before: { year: 2024, keyword: '初心' }, siteTitle: '🌱', summary: '' },
    ],
  ])('stays within its margins %s', (_, card) => {
    const { left, top, right, bottom } = drawYearCard({ ...CARD, ...card }, typefaces).getBox();
    expect(left).toBeGreaterThanOrEqual(63.9);
    expect(top).toBeGreaterThanOrEqual(63.9);
    expect(right).toBeLessThanOrEqual(1136.1);
    // A comma or a `g` may reach below the last line.
    expect(bottom).toBeLessThanOrEqual(630 - 64 + 12);
  });

  it('has outlines and no text, so that no font of the machine has a say', () => {
    expect(svgOf({})).not.toMatch(/<text|font-|깊게/);
    expect(svgOf({ keyword: '<b>&"' })).not.toContain('<b>');
  });

  it('draws nothing for an emoji, and the same without it', () => {
    expect(svgOf({ keyword: '🚀 깊게' })).toBe(svgOf({}));
    expect(svgOf({ keyword: '🚀' })).toBe(svgOf({ keyword: undefined }));
    expect(svgOf({ siteTitle: '돌아보는 사람 👩‍💻' })).toBe(svgOf({}));
  });

  it('says something else for every fact', () => {
    const changes: Partial<YearCard>[] = [
      {},
      { year: 2023 },
      { hue: 42 },
      { keyword: '넓게' },
      { keyword: undefined },
      { before: undefined },
      { after: { year: 2026, keyword: '쉼' } },
      { months: CARD.months.with(2, 1) },
      { summary: '글 35편 · 121,480자' },
      { siteTitle: '돌아본 사람' },
    ];
    expect(new Set(changes.map(svgOf)).size).toBe(changes.length);
  });

  it('fills the cells of a year by its fullest month, and none of a year without posts', () => {
    const fill = `rx="6" fill="${toHex(COLOURS.accent(CARD.hue))}"`;
    const accents = (svg: string) => svg.split('/>').filter((shape) => shape.includes(fill));
    expect(accents(svgOf({ months: Array(12).fill(0) }))).toEqual([]);
    expect(accents(svgOf({ months: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4] }))).toHaveLength(2);
  });
});
