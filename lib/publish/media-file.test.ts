import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMediaFile } from './media-file';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-media-'));
  mkdirSync(join(root, 'content/posts'), { recursive: true });
  for (const name of [`${'그림'.normalize('NFD')}.png`, 'draft.md', '.env'])
    writeFileSync(join(root, 'content/posts', name), '');
  writeFileSync(join(root, 'secret.png'), '');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

it('finds a picture however its name is composed', () => {
  const file = join(root, 'content/posts', `${'그림'.normalize('NFD')}.png`);
  expect(findMediaFile(join(root, 'content'), ['posts', '그림.png'])).toBe(file);
  expect(findMediaFile(join(root, 'content'), ['posts', '그림.png'.normalize('NFD')])).toBe(file);
});

it.each([[['posts', 'draft.md']], [['posts', '.env']], [['..', 'secret.png']], [['posts']], [['posts', 'none.png']]])(
  'serves nothing for %j',
  (segments) => {
    expect(findMediaFile(join(root, 'content'), segments)).toBeUndefined();
  },
);
