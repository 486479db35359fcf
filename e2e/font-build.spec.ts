import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, GOOD_POST, test } from './scratch';
import { root, settings } from './sites';

test("a site that leaves it to readers' fonts has none", async ({ scratch: { folder, environment } }) => {
  const system = readFileSync(settings, 'utf8')
    .replace("'../../lib/", `'${root}/lib/`)
    .replace("language: 'ko',", "language: 'ko',\n  font: 'system',");
  writeContent(folder, { 'site.config.ts': system, 'content/posts/only.md': GOOD_POST });
  const { code, stdout, stderr } = await runCommand('build', [], {
    ...environment,
    SITE_CONFIG: join(folder, 'site.config.ts'),
  });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("readers' own fonts");
  const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => /webfont|\.(woff2?|ttf|otf)$/.test(path))).toEqual([]);
  for (const path of files.filter((name) => name.endsWith('.html'))) {
    expect(readFileSync(join(folder, 'out', path), 'utf8'), path).not.toMatch(/@font-face|as="font"/);
  }
  for (const path of files.filter((name) => name.endsWith('.css'))) {
    expect(readFileSync(join(folder, 'out', path), 'utf8'), path).not.toContain('@font-face');
  }
});
