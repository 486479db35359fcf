import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPost } from './read-post';

const timeZone = 'Asia/Seoul';
const fixtures = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// Each folder is one case: `input.md` as bytes, `path` where the path tells something, `output.json` what is made of it.
describe('fixtures', () => {
  it.each(cases.map((entry) => entry.name))('%s', (name) => {
    const folder = join(fixtures, name);
    const pathFile = join(folder, 'path');
    const path = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : `posts/${name}.md`;
    const reading = JSON.parse(
      JSON.stringify(readPost({ path, bytes: readFileSync(join(folder, 'input.md')), timeZone })),
    );
    const output = join(folder, 'output.json');
    if (process.env.UPDATE) writeFileSync(output, `${JSON.stringify(reading, null, 2)}\n`);
    expect(reading).toEqual(JSON.parse(readFileSync(output, 'utf8')));
  });
});

const encode = (text: string) => new TextEncoder().encode(text);

describe('readPost', () => {
  it('reads a body of 5 MB in well under a second', () => {
    const paragraph = `오늘은 빌드가 왜 느린지 하루 종일 들여다보았습니다. ${'가나다라 '.repeat(20)}\n\n`;
    const body = paragraph.repeat(Math.ceil(5_000_000 / encode(paragraph).length));
    const bytes = encode(`---\r\ntitle: 긴 글\r\ndate: 2024-12-31\r\n---\r\n${body.replaceAll('\n', '\r\n')}`);
    // The best of three, for a machine may be busy with other things.
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      readPost({ path: 'posts/long.md', bytes, timeZone });
      return performance.now() - start;
    });
    const { post, problems } = readPost({ path: 'posts/long.md', bytes, timeZone });
    expect(Math.min(...times)).toBeLessThan(1000);
    expect(bytes.length).toBeGreaterThan(5_000_000);
    expect(problems).toEqual([]);
    expect(post?.body).toBe(body);
  });

  it.each([
    ['one endless line', `---\ntitle: a\ndate: 2024-12-31\n---\n${'가'.repeat(1_700_000)}`],
    ['no end of the front matter', `---\ntitle: a\ndate: 2024-12-31\n${'a: b\n'.repeat(1_000_000)}`],
    ['a rule far below', `---\ntitle: a\ndate: 2024-12-31\n${'본문: 글\n\n'.repeat(400_000)}---\n`],
    ['nothing but line ends', '\r'.repeat(5_000_000)],
    ['blank lines', `${'\n'.repeat(2_000_000)}글`],
    ['nested quotes', `---\ndate: 2024-12-31\n---\n${'> '.repeat(100_000)}`],
    ['nested emphasis', `---\ndate: 2024-12-31\n---\n${'*a '.repeat(5000)}${' a*'.repeat(5000)}`],
    ['open brackets', `---\ntitle: a\ndate: 2024-12-31\n---\n${'{{< ['.repeat(1_000_000)}`],
  ])(
    'does not lose itself in %s',
    (_, text) => {
      const start = performance.now();
      expect(() => readPost({ path: 'posts/long.md', bytes: encode(text), timeZone })).not.toThrow();
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    30_000,
  );

  it('keeps the lines of the body in step with the file', () => {
    const text = '\n---\ntitle: a\ndate: 2024-12-31\n---\n\n본문\n';
    const { post } = readPost({ path: 'posts/a.md', bytes: encode(text), timeZone });
    expect(
      text
        .split('\n')
        .slice((post?.bodyLine ?? 0) - 1)
        .join('\n'),
    ).toBe(post?.body);
  });

  it('never gives a post with an error, nor half of one', () => {
    for (const text of ['', '---\ntitle: a: b\ndate: 2024-12-31\n---\n', '+++\n+++\n', '---\ntitle: a\n---\n']) {
      const { post, problems } = readPost({ path: 'posts/a.md', bytes: encode(text), timeZone });
      expect(post).toBeUndefined();
      expect(problems.some((problem) => problem.severity === 'error' && problem.file === 'posts/a.md')).toBe(true);
    }
  });
});
