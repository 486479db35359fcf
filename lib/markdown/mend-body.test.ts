import { describe, expect, it } from 'vitest';
import { mendBody } from './mend-body';

const mend = (body: string) => mendBody(body, 'md').text;

describe('lists and fences', () => {
  it('keeps the indent of code that was pasted at column 0 into a list', () => {
    expect(mend('- 항목\n    ```py\nif a:\n  b\n```\n- 다음')).toBe(
      '- 항목\n    ```py\n    if a:\n      b\n    ```\n- 다음',
    );
  });

  it('leaves indented code and well-formed fences alone', () => {
    for (const body of [
      '글\n\n    ```\n    <br>\n    # a',
      '````md\n```js\na\n```\n````\n',
      '~~~\n```\n~~~',
      '> ```\n> a\n> ```\n글',
    ]) {
      expect(mend(body)).toBe(body);
    }
  });

  it('drops a closing fence that closes nothing, with a warning', () => {
    const { text, problems } = mendBody('글\n\n```\n\n한글 문단', 'md');
    expect(text).toBe('글\n\n\n한글 문단');
    expect(problems).toHaveLength(1);
  });

  it('tells of a liquid block that is never closed and leaves it visible', () => {
    const { text, problems } = mendBody('{% highlight js %}\na', 'md');
    expect(text).toBe('{% highlight js %}\na');
    expect(problems[0]).toMatchObject({ line: 1, found: '{% highlight js %} is never closed' });
  });
});

describe('headings', () => {
  it.each(['#제목\n\n글', '##둘째', '###1. 셋째', '#**굵은 제목**\n\n글'])('reads %j', (body) => {
    expect(mend(body)).toMatch(/^#+ /);
  });

  it.each([
    '#회고 #글또',
    '#회고',
    '글\n#회고',
    '#회고\n#글또',
    '#123 이슈\n\n글',
    '#include <a.h>\n\n글',
    '#!/bin/sh\n\n글',
    '```\n#제목\n```\n\n글',
    '#용어\n: 뜻',
    '#######일곱\n\n글',
  ])('leaves %j', (body) => {
    expect(mend(body)).toBe(body);
  });
});

describe('addresses with spaces', () => {
  it('are put into angle brackets', () => {
    expect(mend('![가](img/한 장.png "캡션") [글](내 글.md)')).toBe('![가](<img/한 장.png> "캡션") [글](<내 글.md>)');
  });

  it.each(['`![가](한 장.png)`', '[가](a.png "b c.png")', '[가](<a b.png>)', '[할 일](나중에 쓸 것)'])(
    'leave %j',
    (body) => {
      expect(mend(body)).toBe(body);
    },
  );
});

describe('places', () => {
  it('lead back to the lines of the author', () => {
    const { text, toWritten } = mendBody('<br>\n## 하나\n##둘', 'md');
    expect(text).toBe('<br>\n\n## 하나\n## 둘');
    expect(toWritten({ line: 3, column: 1 })).toEqual({ line: 2, column: 1 });
    expect(toWritten({ line: 4, column: 4 })).toEqual({ line: 3, column: 3 });
  });
});

it('takes a body of one long line, and one of nothing', () => {
  expect(mend('')).toBe('');
  const long = '<a '.repeat(20_000);
  const start = performance.now();
  mend(long);
  mend('[가](a '.repeat(20_000));
  mend(`[가](${'a '.repeat(50_000)}`);
  mend(`<div ${'b '.repeat(50_000)}`);
  mend('```\n'.repeat(3_001));
  expect(performance.now() - start).toBeLessThan(5_000);
});
