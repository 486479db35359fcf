import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getRevision } from '@/lib/content/revisions';
import { siteSchema } from '@/lib/site/site-schema';
import { recordRevisions } from './record-revisions';

const SOURCE = 'posts/내 길/index.md';
const site = siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me', language: 'ko' });
// Asked for once per process.
const work = realpathSync(mkdtempSync(join(tmpdir(), 'hoego-work-')));
let root = '';
let content = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'hoego-git-')));
  content = join(root, 'blog/content');
  mkdirSync(content, { recursive: true });
  vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
  vi.stubEnv('HOEGO_WORKSPACE', JSON.stringify({ content, public: root, work }));
  vi.stubEnv('HOEGO_ENGINE', 'test');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('recordRevisions', () => {
  it('tells when the rows of a roadmap were last changed, and how', async () => {
    init();
    commit('2024-01-01', { [SOURCE]: roadmap(['가', '2024.01'], ['나', 'TBD'], ['다', 'TBD']) });
    commit('2024-02-01', { [SOURCE]: roadmap(['가', '2024.01'], ['나', '2024.02 ~'], ['라', 'TBD'], ['마', 'TBD']) });
    commit('2024-03-01', { 'posts/other.md': '다른 글' });
    expect(await record()).toEqual({
      date: '2024-02-01T12:00:00+09:00',
      rows: { added: 2, removed: 1, changed: 1 },
    });
  });

  it('follows a file that was renamed, and passes over what changed no words', async () => {
    init();
    commit('2024-01-01', { 'posts/old.md': roadmap(['가', 'TBD'], ['나', 'TBD']) });
    commit('2024-02-01', { 'posts/old.md': roadmap(['가', '2024.02'], ['나', 'TBD']) });
    mkdirSync(dirname(join(content, SOURCE)), { recursive: true });
    renameSync(join(content, 'posts/old.md'), join(content, SOURCE));
    commit('2024-03-01', {});
    commit('2024-04-01', {
      [SOURCE]: read().replace('title: 길', 'title: 내 길').replace('|---|---|', '| --- | ----- |'),
    });
    expect(await record()).toEqual({ date: '2024-02-01T12:00:00+09:00', rows: { added: 0, removed: 0, changed: 1 } });
  });

  it('counts no rows where only text has changed', async () => {
    init();
    commit('2024-01-01', { [SOURCE]: roadmap(['가', 'TBD']) });
    commit('2024-02-01', { [SOURCE]: `${roadmap(['가', 'TBD'])}\n덧붙임.\n` });
    expect(await record()).toEqual({ date: '2024-02-01T12:00:00+09:00' });
  });

  it('knows no change of what was committed once', async () => {
    init();
    commit('2024-01-01', { [SOURCE]: roadmap(['가', 'TBD']) });
    expect(await record()).toBeUndefined();
  });

  it('says nothing, and does not fail, where git does not know', async () => {
    write({ [SOURCE]: roadmap(['가', 'TBD']) });
    expect(await record()).toBeUndefined();
    init();
    expect(await record()).toBeUndefined();
    vi.stubEnv('PATH', '');
    expect(await record()).toBeUndefined();
  });

  it('says nothing in a shallow clone', async () => {
    init();
    for (const month of ['01', '02', '03']) {
      commit(`2024-${month}-01`, { [SOURCE]: roadmap(['가', `2024.${month}`]) });
    }
    expect(await record()).toMatchObject({ rows: { changed: 1 } });
    const clone = join(root, 'clone');
    git(root, ['clone', '-q', '--depth', '2', `file://${join(root, 'blog')}`, clone]);
    content = join(clone, 'content');
    expect(await record()).toBeUndefined();
  });

  it('asks of roadmaps alone', async () => {
    init();
    commit('2024-01-01', { [SOURCE]: roadmap(['가', 'TBD']) });
    commit('2024-02-01', { [SOURCE]: roadmap(['나', 'TBD']) });
    expect(await record('note')).toBeUndefined();
  });
});

async function record(kind: 'roadmap' | 'note' = 'roadmap') {
  await recordRevisions([{ source: SOURCE, kind }], {
    workspace: { content, public: root, work, components: work },
    site,
  });
  return getRevision(SOURCE);
}

function roadmap(...rows: string[][]): string {
  const table = ['| 할 일 | 기간 |', '|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  return `---\ntitle: 길\ndate: 2024-01-01\nkind: roadmap\n---\n\n${table.join('\n')}\n`;
}

function read(): string {
  return readFileSync(join(content, SOURCE), 'utf8');
}

function init(): void {
  git(join(root, 'blog'), ['init', '-q']);
}

function commit(day: string, files: Record<string, string>): void {
  write(files);
  const date = `${day}T12:00:00+09:00`;
  git(join(root, 'blog'), ['add', '-A']);
  git(join(root, 'blog'), ['commit', '-q', '-m', `Work of ${day}`], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
}

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
}

function git(folder: string, parameters: readonly string[], environment: Record<string, string> = {}): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, '-C', folder, ...parameters], { env: { ...process.env, ...environment } });
}
