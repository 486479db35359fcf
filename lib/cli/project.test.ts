import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProject, ProjectError } from './project';

let root = '';
let environment: Record<string, string> = {};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-project-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'site.mjs'), settings({ basePath: '/own' }));
  environment = { SITE_CONFIG: join(root, 'site.mjs'), CONTENT_DIR: join(root, 'content'), OUT_DIR: join(root, 'out') };
  for (const name of ['SITE', 'WORKSPACE', 'MODE', 'ENGINE']) vi.stubEnv(`HOEGO_${name}`, '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function settings(more: object): string {
  return `export default ${JSON.stringify({ title: '회고', url: 'https://hoego.test', author: 'me', ...more })};`;
}

async function problemsOf(more: Record<string, string> = {}): Promise<string[]> {
  const error = await openProject('build', { ...environment, ...more }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProjectError);
  return (error as ProjectError).problems.map(({ file, found }) => `${file}: ${found}`);
}

describe('openProject', () => {
  it('takes places and addresses from the environment before the settings', async () => {
    const project = await openProject('build', { ...environment, BASE_PATH: '/blog', SITE_URL: 'https://example.org' });
    expect(project.site).toMatchObject({ title: '회고', url: 'https://example.org', basePath: '/blog' });
    expect(project.workspace.content).toBe(join(root, 'content'));
    expect(project.out).toBe(join(root, 'out'));
    expect(JSON.parse(project.environment.HOEGO_SITE ?? '')).toEqual(project.site);
    expect(process.env.HOEGO_MODE).toBe('build');
  });

  it('reads changed settings afresh', async () => {
    await openProject('dev', environment);
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(root, 'site.mjs'), settings({ title: '다짐' }));
    expect((await openProject('dev', environment)).site.title).toBe('다짐');
  });

  it('tells everything that is wrong at once', async () => {
    writeFileSync(join(root, 'site.mjs'), settings({ accent: 999, url: 'nowhere' }));
    const problems = await problemsOf({ CONTENT_DIR: join(root, 'none') });
    expect(problems.join('\n')).toMatch(/accent/);
    expect(problems.join('\n')).toMatch(/url/);
    expect(problems.at(-1)).toBe(`CONTENT_DIR: ${join(root, 'none')} is not a folder`);
  });

  it('says so when the settings cannot be read', async () => {
    expect((await problemsOf({ SITE_CONFIG: join(root, 'none.mjs') }))[0]).toContain('does not exist');
    writeFileSync(join(root, 'broken.mjs'), 'export default {');
    expect((await problemsOf({ SITE_CONFIG: join(root, 'broken.mjs') }))[0]).toContain('broken.mjs: it cannot be read');
  });
});

describe('the folder for the finished site', () => {
  it('must not hold or be what the owner wrote', async () => {
    expect((await problemsOf({ OUT_DIR: root }))[0]).toContain('which a build must not replace');
    expect((await problemsOf({ OUT_DIR: join(root, 'content') }))[0]).toContain('which a build must not replace');
    expect((await problemsOf({ OUT_DIR: join(root, 'content', 'out') }))[0]).toContain('is in');
  });

  it('must not hold files that no build has made', async () => {
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out', 'thesis.tex'), '');
    expect((await problemsOf())[0]).toContain('thesis.tex');
  });

  it('may be empty, or hold a built site', async () => {
    mkdirSync(join(root, 'out', 'elements'), { recursive: true });
    writeFileSync(join(root, 'out', '404.html'), '');
    writeFileSync(join(root, 'out', 'anything.html'), '');
    expect((await openProject('build', environment)).out).toBe(join(root, 'out'));
  });
});
