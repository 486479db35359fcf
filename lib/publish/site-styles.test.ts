import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isSiteStyles, makeSiteStyles } from './site-styles';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-styles-'));
  for (const folder of ['app', 'components']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  cpSync(join(process.cwd(), 'package.json'), join(root, 'package.json'));
  writeFileSync(
    join(root, 'app', 'site.css'),
    '@import "tailwindcss/theme.css" layer(theme);\n@import "../components/post.css";\n',
  );
  writeFileSync(join(root, 'components', 'post.css'), '.post { color: red; }\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const make = async () => {
  const { path, file } = await makeSiteStyles(root, join(root, '.hoego'), true);
  return { path, file, css: readFileSync(file, 'utf8') };
};

it('makes the sheet anew when a style sheet has changed', async () => {
  expect((await make()).css).toContain('color:red');
  writeFileSync(join(root, 'components', 'post.css'), '.post { color: blue; font-family: var(--font-mono); }\n');
  const { css } = await make();
  expect(css).toContain('color:#00f');
  expect(css).toContain('--font-mono:');
});

it('takes what it has made before, and calls it by what is in it', async () => {
  const { path, file } = await make();
  expect(isSiteStyles(`/blog${path}`)).toBe(true);
  writeFileSync(file, '/* kept */');
  writeFileSync(join(root, 'components', 'post.tsx'), 'export {};\n');
  const again = await make();
  expect(again).toMatchObject({ file, css: '/* kept */' });
  expect(again.path).not.toBe(path);
});
