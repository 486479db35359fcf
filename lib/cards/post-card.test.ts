import { describe, expect, it } from 'vitest';
import type { Canvas } from './canvas';
import { COLOURS, toHex } from './colours';
import { drawPostCard, type PostCard } from './post-card';
import { drawSiteCard } from './site-card';
import { drawTermCard, type TermCard } from './term-card';
import { loadTypefaces } from './typeface';

const typefaces = loadTypefaces(process.cwd());
const POST: PostCard = {
  ...{ title: '2024년 회고: 느리더라도 멈추지 않기', description: '한 해를 돌아봅니다', label: '한 해 회고 · 2024' },
  ...{ date: '2024. 12. 31.', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], hue: 155, siteTitle: '돌아보는 사람' },
};
const TERM: TermCard = {
  ...{ name: '회고', label: '태그', count: '12편', titles: ['하나', '둘', '셋'], hue: 42, siteTitle: '돌아보는 사람' },
};
const drawPost = (card: Partial<PostCard>): Canvas => drawPostCard({ ...POST, ...card }, typefaces);
const drawTerm = (card: Partial<TermCard>): Canvas => drawTermCard({ ...TERM, ...card }, typefaces);

const LONG = '아주 길고 긴 제목을 고르느라 한 해를 다 보낸 사람의 이야기 그리고 남은 것들과 그 뒤에 온 것들 '.repeat(4);
const WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(5);

function expectWithinMargins(canvas: Canvas): void {
  const { left, top, right, bottom } = canvas.getBox();
  expect(left).toBeGreaterThanOrEqual(63.8);
  expect(top).toBeGreaterThanOrEqual(63.8);
  expect(right).toBeLessThanOrEqual(1136.2);
  expect(bottom).toBeLessThanOrEqual(630 - 64 + 12);
}

describe('the card of a post', () => {
  it.each<[string, Partial<PostCard>]>([
    ['as it mostly is', {}],
    ['with one syllable', { title: '쉼', months: undefined }],
    ['of a note', { label: '', months: undefined }],
    ['with a title that is too long', { title: LONG }],
    ['with a word that is longer than a line', { title: WORD, months: undefined }],
    ['in English', { title: 'How We Migrated 400 React Components Without a Single Rollback' }],
    ['of a page', { label: '', date: '', months: undefined }],
    ['with nothing that can be drawn', { title: '🚀', description: '初心', label: '🌱', siteTitle: '🌱' }],
  ])('stays within its margins %s', (_, card) => {
    expectWithinMargins(drawPost(card));
  });

  it('says the description where nothing of the title can be drawn, and leaves out what cannot', () => {
    expect(drawPost({ title: '🚀🎉' }).toSvg()).toBe(drawPost({ title: POST.description }).toSvg());
    expect(drawPost({ title: '🌱 다짐 (初心)' }).toSvg()).toBe(drawPost({ title: '다짐' }).toSvg());
  });

  it('fills the months that it looks back on, and has none where it does not', () => {
    const accent = `rx="6" fill="${toHex(COLOURS.accent(POST.hue))}"`;
    const count = (card: Partial<PostCard>) => drawPost(card).toSvg().split(accent).length - 1;
    expect(count({})).toBe(12);
    expect(count({ months: [1, 2, 3] })).toBe(3);
    expect(count({ months: undefined })).toBe(0);
    expect(drawPost({ months: undefined }).toSvg()).not.toContain('rx="6"');
  });

  it('says something else for every fact', () => {
    const changes: Partial<PostCard>[] = [
      ...[{}, { title: '다른 제목' }, { label: '' }, { date: '2024. 12. 30.' }, { months: [1] }, { hue: 42 }],
      { siteTitle: '돌아본 사람' },
    ];
    expect(new Set(changes.map((change) => drawPost(change).toSvg())).size).toBe(changes.length);
  });
});

describe('the card of a term', () => {
  it.each<[string, Partial<TermCard>]>([
    ['as it mostly is', {}],
    ['with a long name and long titles', { name: LONG, titles: [LONG, WORD, LONG, LONG] }],
    ['without titles', { titles: [] }],
    ['with what reaches below its line', { name: 'gypsy', titles: ['gypsy', 'jpg', 'qy'] }],
    ['with nothing that can be drawn', { name: '🚀', titles: ['初心'] }],
  ])('stays within its margins %s', (_, card) => {
    expectWithinMargins(drawTerm(card));
  });

  it('shows no more titles than it has room for', () => {
    expect(drawTerm({ titles: [...TERM.titles, '넷'] }).toSvg()).toBe(drawTerm({}).toSvg());
    expect(drawTerm({ titles: ['하나', '둘'] }).toSvg()).not.toBe(drawTerm({}).toSvg());
  });
});

describe('the card of the site', () => {
  it.each([
    ['회고', '돌아보며 쓰는 개발자를 위한 블로그'],
    [LONG, LONG],
    ['🌱', ''],
  ])('stays within its margins: %j', (title, description) => {
    expectWithinMargins(drawSiteCard({ title, description, address: 'example.com/blog', hue: 42 }, typefaces));
  });
});
