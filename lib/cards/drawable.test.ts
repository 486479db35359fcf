import { expect, it } from 'vitest';
import { toDrawable } from './drawable';
import { loadTypefaces } from './typeface';

const { bold, regular } = loadTypefaces(process.cwd());

it.each([
  ['🚀 성장', '성장'],
  ['성장 🌱', '성장'],
  ['읽기 · 🚀', '읽기'],
  ['성장 🚀 그리고 쉼', '성장 그리고 쉼'],
  ['초심(初心)', '초심'],
  ['初心', ''],
  ['👩‍💻 개발 일기', '개발 일기'],
  ['1️⃣ 하나', '하나'],
  ['❤️', ''],
  ['🇰🇷', ''],
  ['꾸준함'.normalize('NFD'), '꾸준함'],
  ['  넓게\n깊게 ', '넓게 깊게'],
  ['', ''],
])('%j is drawn as %j', (text, drawn) => {
  expect(toDrawable(text, bold)).toBe(drawn);
});

it.each([
  '깊게',
  'C++',
  '-1°C에서',
  '“왜?” → 어떻게',
  '뷁·쀍·꿻',
  'naïve Ångström',
  'こんにちは',
  '(괄호)',
  '#1 & <b>',
  'α와 Ω',
])('%j is drawn as it is', (text) => {
  expect(toDrawable(text, bold)).toBe(text);
  for (const character of text.replaceAll(' ', '')) expect(bold.has(character) && regular.has(character)).toBe(true);
});

it('has every syllable of Hangul', () => {
  const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));
  expect(syllables.filter((syllable) => !bold.has(syllable) || !regular.has(syllable))).toEqual([]);
  expect(bold.has('漢')).toBe(false);
});
