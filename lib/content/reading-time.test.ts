import { describe, expect, it } from 'vitest';
import { measureText } from './reading-time';

describe('measureText', () => {
  it('reads Hangul by characters, about 500 a minute', () => {
    expect(measureText('가나다라마 '.repeat(300)).minutes).toBe(3);
    expect(measureText('가나다라마 '.repeat(300)).characters).toBe(1500);
  });

  it('reads Latin by words, about 220 a minute', () => {
    expect(measureText('word '.repeat(660)).minutes).toBe(3);
  });

  it('counts no code, no tags and no addresses', () => {
    const body =
      '가나\n\n```js\nconst long = 1;\n```\n\n<img src="a.png">\n\n[다라](https://example.com/long) ![그림](a.png)';
    expect(measureText(body)).toEqual({ minutes: 1, characters: 4 });
  });

  it('does not lose the text after a fence that never closes twice over', () => {
    expect(measureText('앞\n\n```js\nx\n```\n뒤\n').characters).toBe(2);
  });

  it('looks over code, and looks at pictures', () => {
    const code = `\`\`\`js\n${'const a = 1;\n\n'.repeat(120)}\`\`\`\n`;
    expect(measureText(code)).toEqual({ minutes: 2, characters: 0 });
    expect(measureText(`${'![](a.png)\n'.repeat(15)}${'<img src="b.png">\n'.repeat(15)}`).minutes).toBe(2);
    expect(measureText('<pre>\n![](a.png)\n</pre>')).toEqual({ minutes: 1, characters: 0 });
  });

  it('adds up what is mixed', () => {
    const text = `${'가나다라마 '.repeat(200)}${'word '.repeat(440)}`;
    expect(measureText(`${text}\n\n\`\`\`\n${'x\n'.repeat(60)}\`\`\`\n`).minutes).toBe(5);
  });

  it('counts no formulas, and loses no text to money', () => {
    expect(measureText('가 $O(n \\log n)$ 나\n\n$$\n\\frac{a}{b}\n$$\n\n다 $$a_1$$ \\\\(b\\\\) 라').characters).toBe(4);
    expect(measureText('$100에서 $200 사이').characters).toBe(12);
  });

  it('takes a minute at least', () => {
    expect(measureText('').minutes).toBe(1);
  });
});
