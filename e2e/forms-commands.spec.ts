import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, GOOD_POST, test } from './scratch';

test('new makes every form, valid as it is, and never asks a machine', async ({ scratch: { folder, environment } }) => {
  writeContent(join(folder, 'content'), { 'posts/good.md': GOOD_POST });
  for (const [form, name] of [
    ['months', '2024-h1-retrospective'],
    ['kpt', '2024-h1-kpt'],
    ['pledge', '2024-h1-pledge'],
    ['goals', '2024-h1-goals'],
  ] as const) {
    const words = [form, '--period', '2024-H1', '--md'];
    expect((await runCommand('new', words, environment)).code).toBe(0);
    const file = join(folder, 'content/posts', name, 'index.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/^period: 2024-H1$/m);
    expect((await runCommand('new', words, environment)).code).toBe(1);
  }
  expect((await runCommand('check', ['--strict'], environment)).code).toBe(0);
  expect((await runCommand('new', ['--form', 'kptt', '글'], environment)).stderr).toContain('months, kpt');
});

test('check tells of data that is not there, and of what cannot be meant', async ({
  scratch: { folder, environment },
}) => {
  writeContent(join(folder, 'content'), {
    'posts/good.md': GOOD_POST,
    'posts/asks.md': '---\ntitle: 묻는 글\ndate: 2024-01-02\n---\n\n::goals{year=1999}\n\n::roadmap{of=me}\n',
  });
  const { code, stdout } = await runCommand('check', ['--json'], environment);
  expect(code).toBe(1);
  expect(
    JSON.parse(stdout).problems.map(({ severity, file, line, found }: Record<string, unknown>) => [
      severity,
      file,
      line,
      found,
    ]),
  ).toEqual([
    ['error', 'posts/asks.md', 8, '::roadmap does not know `of`'],
    ['warning', 'posts/asks.md', 6, 'there is nothing to show for goals of 1999'],
    ['warning', 'posts/asks.md', 8, 'there is nothing to show for roadmap'],
  ]);
});
