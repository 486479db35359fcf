import { expect, it } from 'vitest';
import { toReadableStyle } from './readable-style';

it.each([
  ['color: red', 'color: light-dark(red, color-mix(in oklab, red 55%, white))'],
  ['color: #0969da; width: 50%', 'color: light-dark(#0969da, color-mix(in oklab, #0969da 55%, white)); width: 50%'],
  ['color: black', ''],
  ['color: #000000', ''],
  ['color: rgb(33, 37, 41)', ''],
  ['color: #333333; font-weight: 700', 'font-weight: 700'],
  ['color: var(--hue)', 'color: var(--hue)'],
  ['color: inherit', 'color: inherit'],
  ['background-color: #fff5b1', 'background-color: #fff5b1; color: #1c1a17'],
  ['background: #fff5b1; color: black', 'background: #fff5b1; color: black'],
  ['background: black; color: white', 'background: black; color: white'],
  ['background-color: white', ''],
  ['background-color: transparent; text-align: center', 'background-color: transparent; text-align: center'],
  ['border: 1px solid black', 'border: 1px solid black'],
])('%s', (style, expected) => expect(toReadableStyle(style, false).style).toBe(expected));

it('leaves alone what stands on a ground', () => {
  expect(toReadableStyle('color: black', true).style).toBe('color: black');
  expect(toReadableStyle('background: #eee', false).isOnGround).toBe(true);
});
