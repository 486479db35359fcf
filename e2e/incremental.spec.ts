import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, test } from './scratch';

/** Every file of a site with what is in it. */
function readSite(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(out, file), readFileSync(file, 'latin1')];
    }),
  );
}

const post = (title: string, date: string, more = '', body = '본문이다.'): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`;

const FIRST = {
  'posts/one.md': post('첫 글', '2024-01-01', 'tags: [회고, 일]\n'),
  'posts/two.md': post('둘째 글', '2024-06-01', 'tags: [회고]\nseries: 묶음\n'),
  'posts/three.md': post('셋째 글', '2025-03-01', 'tags: [일]\nseries: 묶음\n', '[첫 글](./one.md)을 보라.'),
  'posts/four.mdx': post('넷째 글', '2025-04-01', '', '<Counter />'),
  'posts/five.md': post('2024년 회고', '2024-12-30', 'kind: retrospective\nperiod: 2024\n', '### 1월\n\n한 달.'),
  'components/counter.tsx':
    "'use client';\nimport { useState } from 'react';\nexport function Counter() {\n  const [count, set] = useState(0);\n" +
    '  return <button type="button" onClick={() => set(count + 1)}>{count}</button>;\n}\n',
};

/** What an owner does between two builds. */
const EDITS: { name: string; write: Record<string, string>; remove?: string[] }[] = [
  {
    name: 'an address, a new post, and one that goes with its component',
    write: {
      'posts/three.md': post('셋째 글', '2025-03-01', 'tags: [일]\npermalink: /moved/\n'),
      'posts/six.md': post('여섯째 글', '2026-01-01', 'tags: [회고]\n'),
    },
    remove: ['posts/four.mdx', 'components/counter.tsx'],
  },
  {
    name: 'a body, a title and a tag',
    write: {
      'posts/one.md': post('첫 글', '2024-01-01', 'tags: [회고, 일]\n', '고친 본문이다.'),
      'posts/two.md': post('다른 제목', '2024-06-01', 'tags: [글쓰기]\nseries: 묶음\n'),
    },
  },
];

// One test, since a build costs the most here, and each goes on from the site of the last.
test('a build that keeps what has not changed makes the same site as one that draws everything', async ({
  scratch: { folder, environment },
}) => {
  test.setTimeout(600_000);
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  const whole = join(folder, 'whole');
  const build = async (where: Record<string, string>, ...words: string[]): Promise<number> => {
    const { code, stdout, stderr } = await runCommand('build', words, { ...environment, ...where });
    expect(code, stderr).toBe(0);
    return Number(/(\d+) kept from the last build/.exec(stdout)?.[1]);
  };
  writeContent(content, FIRST);
  expect(await build({})).toBe(0);
  const first = readSite(out);

  const page = join(out, '2024/01/01/one/index.html');
  rmSync(page);
  expect(await build({}), 'a page that is gone is drawn again, others are kept').toBeGreaterThan(0);
  expect(readSite(out), 'nothing has changed').toEqual(first);

  for (const { name, write, remove = [] } of EDITS) {
    writeContent(content, write);
    for (const file of remove) rmSync(join(content, file));
    const kept = await build({});
    // A component is code: with it every page is another.
    expect(kept, name).toBeGreaterThan(remove.some((file) => file.startsWith('components/')) ? -1 : 0);
  }
  await build({ OUT_DIR: whole }, '--full');
  expect(readSite(out)).toEqual(readSite(whole));

  expect(await build({ BASE_PATH: '/blog' }), 'other settings are another site').toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('/blog/');
});
