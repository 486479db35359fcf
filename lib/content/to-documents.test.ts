import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { siteSchema } from '@/lib/site/site-schema';
import { FRESH_STORE, generate } from './contentlayer';
import { type Content, readContent } from './read-content';
import { toCopies, writeCopies } from './store';
import { createDocuments } from './to-documents';

const root = process.cwd();
const site = siteSchema.parse({
  title: '블로그',
  description: '',
  url: 'https://example.com',
  author: '글쓴이',
  language: 'ko',
});

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'hoego-documents-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const read = (): Promise<Content> => readContent(join(root, 'e2e', 'site', 'content'), site);
const byId = (documents: { _id: string }[]) => [...documents].sort((a, b) => (a._id < b._id ? -1 : 1));

it('makes what Contentlayer makes of the same copies', async () => {
  for (const name of ['contentlayer.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(project, name));
  for (const name of ['node_modules', 'lib']) symlinkSync(join(root, name), join(project, name), 'junction');
  const content = await read();
  const copies = toCopies(content);
  mkdirSync(join(project, FRESH_STORE), { recursive: true });
  await writeCopies(join(project, FRESH_STORE), copies);
  await generate(project, copies.size);
  const made = createDocuments()(content);
  for (const type of ['Post', 'Author', 'Cohort'] as const) {
    const file = join(project, '.contentlayer', 'generated', type, '_index.json');
    const expected: { _id: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(expected.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(byId(made[type])))).toEqual(byId(expected));
  }
});

it('keeps what has not changed', async () => {
  const toDocuments = createDocuments();
  const first = toDocuments(await read());
  const content = await read();
  expect(toDocuments(content)).toBe(first);
  const [post, ...others] = content.posts;
  if (post === undefined) throw new Error('The fixture has no posts.');
  const second = toDocuments({ ...content, posts: [{ ...post, title: '다른 제목' }, ...others] });
  expect(second).not.toBe(first);
  expect(second.Post[0]).toMatchObject({ title: '다른 제목' });
  expect(second.Post.slice(1).every((document, index) => document === first.Post[index + 1])).toBe(true);
  expect(toDocuments({ ...content, posts: others }).Post).toHaveLength(others.length);
});
