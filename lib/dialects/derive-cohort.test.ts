import { expect, it } from 'vitest';
import { deriveCohort } from './derive-cohort';

it.each([
  ['글 쓰는 개발자 모임 - 글또 4기 다짐', '글또 4기'],
  ['글또4기 다짐', '글또 4기'],
  ['[글또 10기] 마지막 글', '글또 10기'],
  ['글또 9기를 마무리하며', '글또 9기'],
  ['2024 우아한테크코스 6기 회고', '우아한테크코스 6기'],
  ['부스트캠프 AI Tech 7기 회고', '부스트캠프 AI Tech 7기'],
  ['네이버 부스트캠프 웹 모바일 7기', '부스트캠프 웹 모바일 7기'],
  ['SSAFY 10기', 'SSAFY 10기'],
  ['항해99 12기 회고', '항해99 12기'],
  ['Geultto cohort 4 pledge', 'Geultto cohort 4'],
  ['Geultto season 4', 'Geultto season 4'],
  ['Geultto 4th pledge', 'Geultto 4th'],
])('%s', (title, cohort) => {
  expect(deriveCohort(title)).toBe(cohort);
});

it.each([
  '2024년 3분기 회고',
  '상반기 회고',
  '램 16기가 회고',
  '우리 3기 회고',
  '4기 다짐',
  '2024 회고',
  'My 4th retrospective',
  '3차 기술 면접 회고',
  '10기가바이트를 다루며',
])('%s names none', (title) => {
  expect(deriveCohort(title)).toBeUndefined();
});
