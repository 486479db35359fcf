import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCollisions } from './collisions';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoego-public-'));
  mkdirSync(join(folder, 'Old'));
  writeFileSync(join(folder, 'Old', 'index.html'), '');
  writeFileSync(join(folder, `${'소개'.normalize('NFD')}.html`), '');
  writeFileSync(join(folder, 'feed'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names posts and old addresses that a file of public/ has', () => {
  const problems = findCollisions(
    [
      { source: 'posts/a.md', path: '/a/', aliases: ['/old/', '/소개.html', '/free/'] },
      { source: 'posts/b.md', path: '/feed/', aliases: [] },
    ],
    folder,
  );
  expect(problems.map(({ file, found }) => `${file}: ${found.normalize('NFC')}`)).toEqual([
    'posts/a.md: the old address /old/ is taken by the file public/Old/index.html',
    'posts/a.md: the old address /소개.html is taken by the file public/소개.html',
    'posts/b.md: the address /feed/ is taken by the file public/feed',
  ]);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
});

it('finds nothing where there is no public/', () => {
  expect(findCollisions([{ source: 'a.md', path: '/a/', aliases: ['/old/'] }], join(folder, 'nowhere'))).toEqual([]);
});
