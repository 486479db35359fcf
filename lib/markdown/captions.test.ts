import { describe, expect, it } from 'vitest';
import { sentenceOf } from './captions';

describe('alternative text that is a caption', () => {
  it.each([
    '제주에서 맞은 첫 해커톤의 아침입니다',
    '발표가 끝나고 모두 함께 찍었다.',
    '창밖으로 눈이 쌓이던 12월의 사무실이에요!',
    'The room on the last day of the season.',
  ])('%s', (alt) => expect(sentenceOf(alt)).toBe(alt));

  it.each([
    ...['', 'image', 'image.png', 'img', '스크린샷 2024-01-01', '스크린샷 2024. 1. 1.', 'pointcut 개념'],
    ...['스크린샷 2024-01-01 오후 3.21.png', 'farewell-2024', 'jenkins UI1', '제주 바다', '해 질 녘 제주 바다'],
    ...[
      'Photo by someone on Unsplash',
      'book_post.png',
      'Screen Shot 2020-02-29 at 21.01.43.png',
      'image-20180921153027741',
    ],
  ])('not %s', (alt) => expect(sentenceOf(alt)).toBeUndefined());
});
