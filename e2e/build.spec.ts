import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { en } from '@/lib/site/words/en';
import { ko } from '@/lib/site/words/ko';
import { runCommand } from './command';
import { writeContent } from './content';
import { BAD_CONTENT, expect, GOOD_POST, test } from './scratch';
import { root, settings, sites } from './sites';

/** Every file of a folder with what is in it. */
function fingerprint(out: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

test('build names all that is wrong in one run, and leaves the old site as it was', async ({
  scratch: { folder, environment },
}) => {
  writeContent(join(folder, 'content'), { ...BAD_CONTENT, 'posts/good.md': GOOD_POST });
  cpSync(sites.root.out, join(folder, 'out'), { recursive: true });
  const before = fingerprint(join(folder, 'out'));
  const { code, stderr } = await runCommand('build', [], environment);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: posts\/no-date\.md:1: /m);
  expect(stderr).toMatch(/^error: posts\/broken\.md:[45](:\d+)?: /m);
  expect(stderr).toMatch(/^error: posts\/two\.md:\d+: .*\/same\/.*posts\/one\.md/m);
  expect(stderr).not.toContain('posts/good.md');
  expect(stderr).not.toMatch(/^\s+at \S/m);
  expect(stderr).toMatch(/^3 errors, 0 warnings/m);
  expect(fingerprint(join(folder, 'out'))).toBe(before);
});

test('build refuses to replace a folder that no build has made', async ({ scratch: { folder, environment } }) => {
  writeContent(folder, { 'content/posts/good.md': GOOD_POST, 'out/thesis.txt': '하나뿐인 글' });
  const { code, stderr } = await runCommand('build', [], environment);
  expect(code).toBe(1);
  expect(stderr).toContain('OUT_DIR');
  expect(readFileSync(join(folder, 'out/thesis.txt'), 'utf8')).toBe('하나뿐인 글');
});

test('a blog without posts is a site', async ({ scratch: { folder, environment } }) => {
  writeContent(join(folder, 'content'), {});
  const { code, stderr } = await runCommand('build', [], environment);
  // The menu of the fixture names a page that this blog does not have.
  expect(stderr).toMatch(/^\s*warning: \S+: the link \/about\/ leads nowhere\n.*\n\n0 errors, 1 warning\s*$/);
  expect(code).toBe(0);
  const read = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');
  expect(read('index.html')).toContain(ko.noPosts);
  expect(read('tags/index.html')).toContain(ko.noTags);
  expect(read('404.html')).toContain(ko.notFound);
  for (const feed of ['feed.xml', 'atom.xml', 'sitemap.xml']) expect(XMLValidator.validate(read(feed))).toBe(true);
  expect(JSON.parse(read('feed.json')).items).toEqual([]);
  expect(readdirSync(join(folder, 'out'), { recursive: true }).join('\n')).not.toContain('-none-');
});

test('a blog of one post without tags is a site, in English too', async ({ scratch: { folder, environment } }) => {
  const english = readFileSync(settings, 'utf8')
    .replace("'../../lib/", `'${root}/lib/`)
    .replace("language: 'ko'", "language: 'en'");
  writeContent(folder, { 'site.config.ts': english, 'content/posts/only.md': GOOD_POST });
  const { code } = await runCommand('build', [], { ...environment, SITE_CONFIG: join(folder, 'site.config.ts') });
  expect(code).toBe(0);
  const read = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');
  expect(read('2024/01/01/only/index.html')).toContain('좋은 글');
  expect(read('2024/01/01/only/index.html')).toContain('<html lang="en"');
  expect(read('index.html')).toContain(en.skipToContent);
  expect(read('index.html')).not.toContain(ko.skipToContent);
  expect(read('tags/index.html')).toContain(en.noTags);
  expect(readdirSync(join(folder, 'out'), { recursive: true }).join('\n')).not.toContain('-none-');
});
