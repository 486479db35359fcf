import { expect, it } from 'vitest';
import { readAmount } from './goal-amount';

it.each([
  ['책 12권 읽기', 12, '권'],
  ['TOEIC 900점', 900, '점'],
  ['3km', 3, 'km'],
  ['하프 21.1km 달리기', 21.1, 'km'],
  ['알고리즘 100문제를 풀기', 100, '문제'],
  ['글 1만 편', 10_000, '편'],
  ['커밋 1,000개', 1000, '개'],
  ['5kg 감량', 5, 'kg'],
  ['100만원 모으기', 1_000_000, '원'],
  ['테스트 커버리지 80%', 80, '%'],
  ['발표 2회', 2, '회'],
  ['Read 12 books', 12, 'books'],
])('%s', (text, target, unit) => {
  expect(readAmount(text)).toEqual({ target, unit });
});

it.each([
  '운동 주 3회',
  '주3회 운동',
  '매주 글 1편',
  '한 달에 2권',
  '2주에 1편 쓰기',
  '1일 1커밋',
  '하루 2시간 공부',
  '격주로 글 1편',
  'Run 3 miles every day',
  '2 posts per month',
  '책 12권, 영화 10편',
  '10~20권 읽기',
  '3개월 안에 이직',
  '2025년 안에 이사',
  '12월 31일까지',
  '3번째 이력서',
  '900점대 들어가기',
  '글또 9기 완주',
  'Vue 3 배우기',
  '꾸준히 쓰기',
])('%s states no total', (text) => {
  expect(readAmount(text)).toBeUndefined();
});
