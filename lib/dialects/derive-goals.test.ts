import { describe, expect, it } from 'vitest';
import { toSections } from './body-tree';
import { deriveGoals, type GoalContext, hasTasks } from './derive-goals';

const pledge: GoalContext = { kind: 'pledge', year: 2025, isWholeYear: true, written: 2025, bodyLine: 1 };
const review: GoalContext = { kind: 'retrospective', year: 2024, isWholeYear: true, written: 2024, bodyLine: 1 };
const textsOf = (body: string, context: GoalContext, title = '') =>
  deriveGoals(toSections(body, title), context).map(({ text }) => text);
const under = (...headings: string[]) => `${headings.map((heading) => `${heading}\n\n`).join('')}- [ ] 책 읽기\n`;

describe('in a pledge', () => {
  it.each([
    '목표',
    '2025년 목표',
    '🎯 올해 목표',
    '개인 목표',
    '다짐',
    '올해 할 일',
    'Goals',
    'Resolutions',
    'To-do',
    '하고 싶은 것',
  ])('a list under `%s` states goals', (heading) => {
    expect(textsOf(`${under(`## ${heading}`)}\n## 준비물\n\n- [ ] 공책\n`, pledge)).toEqual(['책 읽기']);
  });

  it.each(['작년 목표', '2024년 목표', '목표 돌아보기', '지난 다짐 점검', 'Last year goals'])(
    'a list under `%s` does not',
    (heading) => {
      expect(textsOf(under(`## ${heading}`), pledge)).toEqual([]);
    },
  );

  it('a heading stands over those below it', () => {
    expect(textsOf(under('## 2025년 목표', '### 개발'), pledge)).toEqual(['책 읽기']);
    expect(textsOf(under('## 2025년 목표', '### 작년 결과'), pledge)).toEqual([]);
    expect(textsOf(`${under('## 2025년 목표')}\n## 장보기\n\n- [ ] 우유\n`, pledge)).toEqual(['책 읽기']);
  });

  it('the only task list states goals where no heading does; of several, none', () => {
    expect(textsOf(under('## 이렇게 해 보려고'), pledge)).toEqual(['책 읽기']);
    expect(textsOf('- [ ] 가\n\n글\n\n- [ ] 나\n', pledge)).toEqual([]);
  });

  it('a heading that repeats the title says nothing of the lists below', () => {
    const body = '# 2025년 목표\n\n- [ ] 가\n\n글\n\n## 다짐\n\n- [ ] 나\n';
    expect(textsOf(body, pledge, '2025년 목표')).toEqual(['나']);
  });

  it('an outer box is the goal; inner boxes where the outer item has none', () => {
    expect(textsOf('- [ ] 바깥\n  - [ ] 안\n- 묶음\n  - [x] 하나\n  - [ ] 둘\n- 그냥\n', pledge)).toEqual([
      ...['바깥', '하나', '둘'],
    ]);
  });

  it('boxes in code, and lists without boxes, are no goals', () => {
    expect(textsOf('## 목표\n\n```md\n- [ ] 코드\n```\n\n- 목록\n- [링크](https://example.com)\n', pledge)).toEqual([]);
  });

  it('ids are those of the text, unique, and lines those of the file', () => {
    const body = '## 목표\n\n- [ ] **책** 12권\n- [x] 책 12권\n- [ ] 🎉\n';
    expect(deriveGoals(toSections(body, ''), { ...pledge, bodyLine: 6 })).toEqual([
      { id: '책-12권', text: '책 12권', target: 12, unit: '권', line: 8 },
      { id: '책-12권-1', text: '책 12권', target: 12, unit: '권', done: true, line: 9 },
      { id: 'goal', text: '🎉', line: 10 },
    ]);
  });
});

describe('in a retrospective of a year', () => {
  it.each(['2025년 목표', '내년 다짐', 'Goals for 2025', '25년 계획', '새해 목표'])('`%s` promises', (heading) => {
    expect(textsOf(under(`## ${heading}`), review)).toEqual(['책 읽기']);
  });

  it.each(['2024년 목표', '올해 목표', '목표', '2025년', '내년 목표였던 것 돌아보기', '2026년 목표'])(
    '`%s` does not',
    (heading) => {
      expect(textsOf(under(`## ${heading}`), review)).toEqual([]);
    },
  );

  it('the next year may be told above', () => {
    expect(textsOf(under('## 2025년', '### 목표'), review)).toEqual(['책 읽기']);
  });

  it('`올해` is the next year where it was written in it', () => {
    expect(textsOf(under('## 올해 목표'), { ...review, written: 2025 })).toEqual(['책 읽기']);
  });

  it('one of no year, or of part of one, promises nothing', () => {
    expect(textsOf(under('## 2025년 목표'), { ...review, isWholeYear: false })).toEqual([]);
    expect(textsOf(under('## 내년 목표'), { ...review, year: undefined })).toEqual([]);
  });
});

it('asks for tasks before anything is parsed', () => {
  expect(hasTasks('글\n\n1. [x] 하나')).toBe(true);
  expect(hasTasks('글 [ ] 하나\n- [링크](a)\n- []')).toBe(false);
});
