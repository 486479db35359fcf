import { describe, expect, it } from 'vitest';
import { type Entry, parseFrontMatter } from './parse-front-matter';
import { readBoolean } from './read-boolean';
import { readDate } from './read-date';
import { readImage } from './read-image';
import { readAddresses, readList, readNames } from './read-list';
import { readProse, readText } from './read-text';
import { createReport, type Report } from './report';

/** What a reader makes of one line of YAML, with the problems it tells. */
function reading<T>(yaml: string, read: (entry: Entry, report: Report) => T) {
  const report = createReport('a.md');
  const [entry] = parseFrontMatter(yaml, 1, report).entries;
  if (!entry) throw new Error(`no entry in ${yaml}`);
  return { value: read(entry, report), problems: report.problems };
}

describe('readList', () => {
  it.each([
    ['tags: a b c', ['a', 'b', 'c']],
    ['tags: a, b c , d', ['a', 'b c', 'd']],
    ['tag: a b c', ['a b c']],
    ['category: 개발, AI Coding Agent', ['개발', 'AI Coding Agent']],
    ['tags: [a, [b, [c]], a]', ['a', 'b', 'c']],
    ['tags: [2020, 1.10, null, true]', ['2020', '1.10', 'true']],
    ['tags: ["#회고", "C#", "# "]', ['회고', 'C#']],
    ['tags: "[a, b]"', ['a', 'b']],
    ['tags: "#a #b"', ['a', 'b']],
  ])('%s', (yaml, words) => {
    expect(reading(yaml, readList)).toEqual({ value: words, problems: [] });
  });

  it('takes NFD and NFC for one word', () => {
    expect(reading(`tags: [${'회고'.normalize('NFD')}, 회고]`, readList).value).toEqual(['회고']);
  });

  it('keeps a word whose colon was not quoted, and tells it', () => {
    const { value, problems } = reading('tags:\n  - C: 언어', readList);
    expect(value).toEqual(['C: 언어']);
    expect(problems).toMatchObject([{ severity: 'warning', line: 1 }]);
  });
});

describe('readNames and readAddresses', () => {
  it('leaves the spaces of names and the commas of addresses', () => {
    expect(reading('authors: Ada Lovelace, 김하나', readNames).value).toEqual(['Ada Lovelace', '김하나']);
    expect(reading('author: {name: Ada Lovelace, url: x}', readNames)).toEqual({
      value: ['Ada Lovelace'],
      problems: [],
    });
    expect(reading('aliases: /a,b/, /c d/', readAddresses).value).toEqual(['/a,b/', '/c d/']);
  });
});

describe('readText', () => {
  it.each([
    ['title: 2024', '2024'],
    ['title: 007', '007'],
    ['title: No', 'No'],
    ['title: True', 'True'],
    ['title: "  a   b "', 'a b'],
    ['title: >\n  a\n  b', 'a b'],
    [`title: ${'한글'.normalize('NFD')}`, '한글'],
  ])('%s', (yaml, text) => {
    expect(reading(yaml, readText)).toEqual({ value: text, problems: [] });
  });

  it('takes a list for the letters in the file, and tells it', () => {
    const { value, problems } = reading('title: [회고]', readText);
    expect(value).toBe('[회고]');
    expect(problems).toMatchObject([{ severity: 'warning', hint: 'Put it in quotes: `title: "[회고]"`.' }]);
  });

  it('decodes entities in prose only', () => {
    expect(reading('description: "https&#x3A;//a &amp; b"', readProse).value).toBe('https://a & b');
    expect(reading('description: "a &amp; b"', readText).value).toBe('a &amp; b');
  });
});

describe('readBoolean', () => {
  it.each([
    ['x: true', true],
    ['x: "True"', true],
    ['x: yes', true],
    ['x: On', true],
    ['x: 100', true],
    ['x: {enable: true}', true],
    ['x: false', false],
    ['x: no', false],
    ['x: 0', false],
    ['x: maybe', undefined],
    ['x:', undefined],
    ['x: [true]', undefined],
    ['x: {provider: utterances}', undefined],
  ])('%s', (yaml, flag) => {
    expect(reading(yaml, readBoolean).value).toBe(flag);
  });
});

describe('readImage', () => {
  it.each([
    ["x: 'thumbnail.png'", { src: 'thumbnail.png' }],
    ['x: /assets/a b.png', { src: '/assets/a b.png' }],
    ['x: {path: /a.png, alt: 바다, lqip: data}', { src: '/a.png', alt: '바다' }],
    ['x: {image: a.jpg, alt: "", relative: true}', { src: 'a.jpg' }],
    ['x: {feature: a.jpg, credit: b}', { src: 'a.jpg' }],
    ['x: [a.png, b.png]', { src: 'a.png' }],
    ['x: "#555"', undefined],
    ['x: "rgba(0, 0, 0, 0.5)"', undefined],
    ['x: false', undefined],
    ['x: ""', undefined],
    ['x: {color: red}', undefined],
  ])('%s', (yaml, image) => {
    expect(reading(yaml, readImage).value).toEqual(image);
  });
});

describe('readDate', () => {
  const read = (strict: boolean) => (entry: Entry, report: Report) => readDate(entry, 'Asia/Seoul', report, strict);

  it('tells an impossible day as an error on its line', () => {
    const { value, problems } = reading('\n\ndate: 2024-02-30', read(true));
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'a.md',
        line: 3,
        found: '`date: 2024-02-30` is not a day of the calendar',
        hint: 'Write a day that exists, such as 2024-02-29.',
      },
    ]);
  });

  it('only warns where the key may mean something else', () => {
    expect(reading('update: 내용을 더함', read(false)).problems).toMatchObject([{ severity: 'warning' }]);
    expect(reading('date: 내용을 더함', read(true)).problems).toMatchObject([{ severity: 'error' }]);
  });
});
