import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ko } from '@/lib/site/words/ko';
import { expect, test } from './test';

/** Stand only in drafts and scheduled posts: in titles, bodies, tags, categories, series, files, addresses. */
const SECRET = ['quokka', '담비초안의낱말', '담비예약의낱말'];

/** Stands only in the unlisted post. */
const UNLISTED = 'capybarahidden';
const UNLISTED_PATH = '/capybarahidden/2024/04/04/by-link/';

test('no byte of a draft or scheduled post is published', async ({ served }) => {
  const files = readdirSync(served.out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(100);
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    for (const word of SECRET.flatMap(spellings)) {
      expect(file.toLowerCase()).not.toContain(word);
      expect(bytes.toString('utf8').toLowerCase().includes(word), `${word} in ${file}`).toBe(false);
    }
  }
});

/** As text, in an address, and in JSON that is written in ASCII. */
function spellings(word: string): string[] {
  const escaped = [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return [word, word.normalize('NFD'), encodeURIComponent(word).toLowerCase(), escaped];
}

test('drafts are not counted in what they share with other posts', async ({ facts }) => {
  const { text } = await facts('/회고/2023/06/10/looking-back-3/');
  expect(text).toContain(ko.inSeries(3, 3));
  const tags = await facts('/tags/');
  expect(tags.anchors.map((anchor) => anchor.text)).toContain(`회고${ko.countPosts(6)}`);
  const archive = await facts('/posts/');
  expect(archive.text).toContain(ko.archiveDescription(39));
});

test('an unlisted post is there for those who have its address, and nowhere else', async ({ served, facts }) => {
  const { metas, text, h1 } = await facts(UNLISTED_PATH);
  expect(h1).toEqual([`주소를 아는 사람만 읽는 ${UNLISTED} 글`]);
  expect(text).toContain('목록에는 없고 주소로는 읽힌다');
  expect(metas.robots?.join()).toContain('noindex');

  const own = join(served.out, UNLISTED_PATH);
  for (const entry of readdirSync(served.out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.startsWith(own.replace(/\/$/, ''))) continue;
    const file = join(entry.parentPath, entry.name);
    expect(readFileSync(file).includes(UNLISTED), file).toBe(false);
  }
});
