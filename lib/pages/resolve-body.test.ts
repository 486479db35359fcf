import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeManifest } from '@/lib/images/manifest';
import type { Reference, RenderedBody } from '@/lib/markdown/rendered-body';
import { siteSchema } from '@/lib/site/site-schema';
import { type PostLookup, resolveBody } from './resolve-body';

const root = mkdtempSync(join(tmpdir(), 'hoego-body-'));
mkdirSync(join(root, 'posts', 'a'), { recursive: true });
mkdirSync(join(root, 'public'));
writeFileSync(join(root, 'posts', 'a', '바다.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
writeFileSync(join(root, 'posts', 'a', 'broken.png'), 'no picture');
writeFileSync(join(root, 'posts', 'a', 'slides.pdf'), '%PDF');
writeFileSync(join(root, 'posts', 'a', 'IMG_1.HEIC'), '\0\0\0\x18ftypheic\0\0\0\0mif1heic');
const site = siteSchema.parse({ title: '회고', url: 'https://example.com', basePath: '/blog', author: 'me' });
vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
vi.stubEnv('HOEGO_WORKSPACE', JSON.stringify({ content: root, public: join(root, 'public'), work: root }));

afterAll(() => rmSync(root, { recursive: true, force: true }));

const LOOKUP: PostLookup = {
  ofSource: (source) => (source === 'posts/한글/index.md' ? { path: '/posts/한글/' } : undefined),
  ofPath: (path) => (path === '/2019/old.html' ? { path: '/posts/new/' } : undefined),
};

describe('resolveBody', () => {
  it.each([
    ['../한글/index.md', '/blog/posts/%ED%95%9C%EA%B8%80/'],
    ['../%ED%95%9C%EA%B8%80/index.md#끝', '/blog/posts/%ED%95%9C%EA%B8%80/#끝'],
    ['/2019/old.html', '/blog/posts/new/'],
    ['/2019/old.html?x=1#y', '/blog/posts/new/?x=1#y'],
    ['https://example.com/blog/2019/old.html', '/blog/posts/new/'],
    ['/blog/tags/a/', '/blog/tags/a/'],
    ['/tags/a/', '/blog/tags/a/'],
    ['./slides.pdf', '/blog/media/posts/a/slides.pdf'],
    ['#끝', '#끝'],
    ['https://example.org/a.md', 'https://example.org/a.md'],
    ['//example.org/a', '//example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['../b/', '../b/'],
  ])('the link %s leads to %s', (url, href) => {
    const { outline, problems } = resolve({ kind: 'link', url });
    expect(outline.links).toEqual({ [url]: href });
    expect(problems).toEqual([]);
  });

  it('warns of a link to a post that is not there, with its place, and leaves it without an address', () => {
    const { outline, problems } = resolve({ kind: 'link', url: '../none/index.md' });
    expect(outline.links).toEqual({ '../none/index.md': '' });
    expect(problems).toMatchObject([{ severity: 'warning', file: 'posts/a/index.md', line: 7, column: 3 }]);
  });

  it('gives a picture its address and size', () => {
    const { outline, problems } = resolve({ kind: 'image', url: '바다.svg' });
    const src = '/blog/media/posts/a/%EB%B0%94%EB%8B%A4.svg';
    expect(outline.pictures['바다.svg']).toEqual({ src, alt: '', width: 30, height: 20 });
    expect(problems).toEqual([]);
  });

  it('warns of pictures that are not there and of those that are none', () => {
    const { outline, problems } = resolve({ kind: 'image', url: 'none.png' }, { kind: 'image', url: 'broken.png' });
    expect(outline.pictures['none.png']).toMatchObject({ missing: true });
    expect(outline.pictures['broken.png']).toMatchObject({ broken: true });
    expect(problems.map(({ severity, found }) => `${severity}: ${found}`)).toEqual([
      'warning: the picture none.png is not there',
      'warning: the picture broken.png cannot be read',
    ]);
  });
});

describe('a picture that browsers do not show', () => {
  it('has no address, and its format is told with what to do', () => {
    const { outline, problems } = resolve({ kind: 'image', url: 'IMG_1.HEIC' });
    expect(outline.pictures['IMG_1.HEIC']).toEqual({ src: '', alt: '', missing: true, foreign: 'HEIC' });
    expect(problems).toMatchObject([{ severity: 'warning', line: 7, column: 3 }]);
    expect(problems[0]?.found).toBe('the picture IMG_1.HEIC is a HEIC file, which browsers do not show');
    expect(problems[0]?.hint).toContain('JPEG');
  });
});

describe('what a build has made of a picture', () => {
  it('stands in the page object, and in dev does not', async () => {
    const made = { base: '/media/_/0f', avif: [480, 800], webp: [800], colour: '#102030' };
    await writeManifest(root, { '/media/posts/a/바다.svg': made });
    expect(resolve({ kind: 'image', url: '바다.svg' }).outline.pictures['바다.svg']).toMatchObject({
      width: 30,
      colour: '#102030',
      sources: { base: '/blog/media/_/0f', avif: [480, 800], webp: [800] },
    });
    vi.stubEnv('HOEGO_MODE', 'dev');
    expect(resolve({ kind: 'image', url: '바다.svg' }).outline.pictures['바다.svg']).not.toHaveProperty('sources');
    vi.stubEnv('HOEGO_MODE', 'build');
    await writeManifest(root, { '/media/posts/a/바다.svg': { base: '/media/_/0f', unreadable: true } });
    const { outline, problems } = resolve({ kind: 'image', url: '바다.svg' });
    expect(outline.pictures['바다.svg']).toMatchObject({ src: '', missing: true, broken: true });
    expect(problems[0]?.found).toContain('cannot be read');
  });
});

function resolve(...written: Pick<Reference, 'kind' | 'url'>[]) {
  const references = written.map((reference) => ({ ...reference, line: 7, column: 3 }));
  const rendered: RenderedBody = {
    content: { format: 'md', tree: { type: 'root', children: [] } },
    toc: [],
    features: [],
    references,
    embeds: [],
    problems: [],
  };
  return resolveBody(rendered, 'posts/a/index.md', LOOKUP);
}
