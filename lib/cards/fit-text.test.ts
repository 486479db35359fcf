import { describe, expect, it } from 'vitest';
import { createRandomBelow } from '@/lib/site/fixtures/random';
import { fitText, LEADING, type Room } from './fit-text';
import { loadTypefaces } from './typeface';

const { bold } = loadTypefaces(process.cwd());
const ROOM: Room = { width: 1072, height: 96, largest: 96, smallest: 36, tracking: -0.02 };

describe('fitText', () => {
  it('sets a short word as large as it may be', () => {
    expect(fitText('깊게', bold, ROOM)).toEqual({ size: 96, lines: ['깊게'] });
  });

  it('sets twelve syllables smaller rather than breaking them', () => {
    const { size, lines } = fitText('처음부터끝까지한걸음씩만', bold, { ...ROOM, width: 800 });
    expect(lines).toEqual(['처음부터끝까지한걸음씩만']);
    expect(size).toBeLessThan(96);
    expect(size).toBeGreaterThan(36);
  });

  it('breaks where words end, into lines that are about as long as each other', () => {
    const room = { ...ROOM, width: 300, height: 120, largest: 60 };
    expect(fitText('멈추지 않고 끝까지 가 보기로', bold, room).lines).toEqual(['멈추지 않고', '끝까지 가 보기로']);
  });

  it('parts two lines where the sentence does, unless one of them would be short', () => {
    const room = { width: 760, height: 240, largest: 90, smallest: 36 };
    expect(fitText('2024년을 접으며, 질문 하나', bold, room).lines).toEqual(['2024년을 접으며,', '질문 하나']);
    expect(fitText('아, 그해 여름에 있었던 일', bold, room).lines).toEqual(['아, 그해 여름에', '있었던 일']);
  });

  it('breaks only words that are longer than a line', () => {
    const { lines } = fitText(`돌아보며 ${'가'.repeat(40)} 쓰다`, bold, ROOM);
    expect(lines[0]?.startsWith('돌아보며')).toBe(true);
    expect(fitText('돌아보며 쓰는 '.repeat(30), bold, ROOM).lines.at(-1)).toMatch(/(?:돌아보며|쓰는)…$/);
  });

  it('cuts what does not fit at the smallest size, and says so', () => {
    const { size, lines } = fitText('가나다라마바사아자차카타파하'.repeat(9), bold, ROOM);
    expect(size).toBe(36);
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toContain('…');
    expect(lines[1]).toMatch(/…$/);
  });

  it('sets nothing for nothing', () => {
    expect(fitText('', bold, ROOM).lines).toEqual([]);
    expect(fitText(' ', bold, ROOM).lines).toEqual([]);
  });

  it('never leaves its room, and never loses or breaks a word that fits', () => {
    const next = createRandomBelow(20_251_231);
    for (let round = 0; round < 150; round += 1) {
      const words = Array.from({ length: 1 + next(9) }, () => toWord(next));
      const room = { width: 120 + next(900), height: 36 + next(140), largest: 40 + next(80), smallest: 24 };
      const { size, lines } = fitText(words.join(' '), bold, room);
      for (const line of lines) expect(bold.measure(line, { size })).toBeLessThanOrEqual(room.width);
      expect(size + (lines.length - 1) * size * LEADING).toBeLessThanOrEqual(room.height);
      expect(lines.length).toBeGreaterThan(0);
      if (size > room.smallest) expect(lines.join(' ')).toBe(words.join(' '));
      else if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }
  });
});

function toWord(next: (limit: number) => number): string {
  const isLatin = next(4) === 0;
  const letter = () => (isLatin ? 0x61 + next(26) : 0xac00 + next(11_172));
  return String.fromCodePoint(...Array.from({ length: 1 + next(7) }, letter));
}
