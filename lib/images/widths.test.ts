import { expect, it } from 'vitest';
import { toPublishedSize, toWidths } from './widths';

it.each([
  [4000, [480, 800, 1200, 1600]],
  [1600, [480, 800, 1200, 1600]],
  [1300, [480, 800, 1300]],
  [850, [480, 850]],
  [500, [500]],
  [90, [90]],
])('a picture of %i pixels is offered at %j', (width, widths) => {
  expect(toWidths(width, ['body'])).toEqual(widths);
});

it('a cover is a thumbnail too, and a file that is only linked to is not shown', () => {
  expect(toWidths(900, ['body', 'cover'])).toEqual([320, 480, 800, 900]);
  expect(toWidths(900, ['link'])).toEqual([]);
});

it('what a page does not need of a camera is not published', () => {
  expect(toPublishedSize(4032, 3024)).toEqual({ width: 2000, height: 1500 });
  expect(toPublishedSize(800, 12_000)).toEqual({ width: 800, height: 12_000 });
  expect(toPublishedSize(100_000, 3)).toEqual({ width: 2000, height: 1 });
});
