import { expect, it } from 'vitest';
import { splitSrcSet } from './src-set';

it.each([
  ['a.png', [{ url: 'a.png', descriptor: '' }]],
  [
    'a.png 1x, b.png 2x',
    [
      { url: 'a.png', descriptor: '1x' },
      { url: 'b.png', descriptor: '2x' },
    ],
  ],
  [
    'a.png, b.png 480w,',
    [
      { url: 'a.png', descriptor: '' },
      { url: 'b.png', descriptor: '480w' },
    ],
  ],
  ['https://a.example.org/w_1,h_2/a.png 1x', [{ url: 'https://a.example.org/w_1,h_2/a.png', descriptor: '1x' }]],
  ['  ', []],
])('%j', (srcSet, candidates) => expect(splitSrcSet(srcSet)).toEqual(candidates));
