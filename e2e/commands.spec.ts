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

test('check names an answer to a goal that nobody promised', async ({ scratch: { folder, environment } }) => {
  const goals = 'kind: pledge\nperiod: 2024\ngoals:\n  - {id: books, text: 책 읽기}';
  const outcomes = 'kind: retrospective\nperiod: 2024\noutcomes:\n  - {goal: boks, result: kept}';
  writeContent(join(folder, 'content'), {
    'posts/plan.md': `---\ntitle: 다짐\ndate: 2024-01-01\n${goals}\n---\n`,
    'posts/year.md': `---\ntitle: 회고\ndate: 2024-12-30\n${outcomes}\n---\n`,
  });
  const { code, stdout } = await runCommand('check', [], environment);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error: posts\/year\.md(:\d+)?: `outcomes` answers `boks`, which no post promises$/m);
  expect(stdout).toContain('Write `books`, which posts/plan.md promises.');
  expect(stdout).toContain('1 error, 0 warnings');
});

test('check names what is missing without failing, unless it is asked to', async ({ scratch: { environment } }) => {
  const content = 'e2e/site/content';
  const { code, stdout } = await runCommand('check', [], { ...environment, CONTENT_DIR: content });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^warning: posts\/2024-year\/index\.md:\d+:\d+: .*img\/snow\.png/m);
  expect(stdout).toMatch(/^warning: posts\/shapes\/index\.md:\d+:\d+: .*nowhere\.png/m);
  expect(stdout).toMatch(/^warning: posts\/looking-back-3\.md:\d+:\d+: .*quokka-draft\/index\.md/m);
  expect(stdout).toMatch(/^warning: posts\/frames\/index\.md:\d+:\d+: <marquee> stands still/m);
  expect(stdout).toMatch(/^warning: posts\/body-features\.md:\d+:\d+: TeX cannot be read/m);
  expect(stdout).toContain('0 errors, 8 warnings');
  expect((await runCommand('check', ['--strict'], { ...environment, CONTENT_DIR: content })).code).toBe(1);
});

test('check tells what it derived, and front matter overrules it', async ({ scratch: { folder, environment } }) => {
  const body = '## 목표\n\n- [ ] 책 12권 읽기\n- [ ] 꾸준히 쓰기\n';
  writeContent(join(folder, 'content'), {
    'posts/review.md': '---\ntitle: 2024 개발자 회고록\ndate: 2024-12-31\n---\n\n글.\n',
    'posts/pledge.md': `---\ntitle: 글또 4기 다짐\ndate: 2024-01-02\n---\n\n${body}`,
    'posts/stated.md': '---\ntitle: 2023년 회고\ndate: 2023-12-31\nkind: note\n---\n\n글.\n',
    'posts/react.md': '---\ntitle: 2024년 리액트 동향\ndate: 2024-12-01\n---\n\n글.\n',
  });
  const { code, stdout } = await runCommand('check', ['--strict'], environment);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Nothing is wrong/);
  expect(stdout).toMatch(/^ {2}posts\/review\.md: retrospective of 2024 \(title: 회고록, rule 회고; title: 2024\)$/m);
  expect(stdout).toMatch(/^ {2}posts\/pledge\.md: pledge, cohort 글또 4기, 2 goals \(/m);
  expect(stdout).toContain('`kind: note`');
  expect(stdout).not.toContain('posts/stated.md');
  expect(stdout).not.toContain('posts/react.md');

  const json = await runCommand('check', ['--json'], environment);
  expect(json.code).toBe(0);
  const { problems, derived } = JSON.parse(json.stdout);
  expect(problems).toEqual([]);
  expect(derived.map(({ file }: { file: string }) => file)).toEqual(['posts/pledge.md', 'posts/review.md']);
  expect(derived[1].derived[0]).toMatchObject({ field: 'kind', value: 'retrospective', from: 'title', rule: '회고' });
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
