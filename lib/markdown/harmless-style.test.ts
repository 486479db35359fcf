import { expect, it } from 'vitest';
import { toHarmlessStyle } from './harmless-style';

it.each([
  ['color:red', 'color: red'],
  ['COLOR : red ;; ', 'color: red'],
  ['color:red;FOO;width:50%', 'color: red; width: 50%'],
  ['background:url("data:image/png;base64,a")', 'background: url("data:image/png;base64,a")'],
  ['--hue: 20; color: var(--hue)', '--hue: 20; color: var(--hue)'],
  ['/* a */ color: red /* b', 'color: red'],
  ['background:url(javascript:1)', ''],
  ['width:expression(1)', ''],
  ['position:fixed;top:0', 'top: 0'],
  ['font-family: "굴림', ''],
  ['}', ''],
])('%j', (style, expected) => {
  expect(toHarmlessStyle(style)).toBe(expected);
});
