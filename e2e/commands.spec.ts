import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command';
import { writeContent } from './content';
import { BAD_CONTENT, expect, GOOD_POST, test } from './scratch';

test('check tells problems to people and to machines', async ({ scratch: { folder, environment } }) => {
  writeContent(join(folder, 'content'), BAD_CONTENT);
  const { code, stdout } = await runCommand('check', ['--json'], environment);
  expect(code).toBe(1);
  const { problems, errors, warnings, posts } = JSON.parse(stdout);
  expect({ errors, warnings }).toEqual({ errors: 3, warnings: 0 });
  expect(posts).toBeLessThanOrEqual(4);
  expect(problems.map(({ file }: { file: string }) => file).sort()).toEqual([
    ...['posts/broken.md', 'posts/no-date.md', 'posts/two.md'],
  ]);
  for (const problem of problems) {
    expect(problem).toMatchObject({ severity: 'error', line: expect.any(Number) });
    expect(problem.found).not.toBe('');
    expect(problem.hint).not.toBe('');
  }
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('check names what is missing without failing, unless it is asked to', async ({ scratch: { environment } }) => {
  const content = 'e2e/site/content';
  const { code, stdout } = await runCommand('check', [], { ...environment, CONTENT_DIR: content });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^warning: posts\/2024-year\/index\.md:\d+:\d+: .*img\/snow\.png/m);
  expect(stdout).toMatch(/^warning: posts\/shapes\/index\.md:\d+:\d+: .*nowhere\.png/m);
  expect(stdout).toMatch(/^warning: posts\/looking-back-3\.md:\d+:\d+: .*quokka-draft\/index\.md/m);
  expect(stdout).toContain('0 errors, 3 warnings');
  expect((await runCommand('check', ['--strict'], { ...environment, CONTENT_DIR: content })).code).toBe(1);
});

test('new makes a draft and never overwrites', async ({ scratch: { folder, environment } }) => {
  writeContent(join(folder, 'content'), { 'posts/good.md': GOOD_POST });
  const words = ['2024년: "돌아보기"', '--tags', '회고,한 해'];
  expect((await runCommand('new', words, environment)).code).toBe(0);
  const made = readdirSync(join(folder, 'content/posts')).find((name) => name !== 'good.md') ?? '';
  const file = join(folder, 'content/posts', made, 'index.mdx');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^draft: true/m);
  expect((await runCommand('check', ['--strict'], environment)).code).toBe(0);

  const again = await runCommand('new', words, environment);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain(made);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await runCommand('new', ['good'], environment)).code).toBe(1);
  expect((await runCommand('new', [], environment)).code).toBe(1);
});
