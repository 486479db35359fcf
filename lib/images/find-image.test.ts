import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { siteSchema } from '@/lib/site/site-schema';
import type { findAsset as FindAsset, findImage as FindImage } from './find-image';
import { gif, jpegOnItsSide, png } from './fixtures/pictures';

const folder = mkdtempSync(join(tmpdir(), 'hoego-images-'));
const content = join(folder, 'content');
let findImage: typeof FindImage;
let findAsset: typeof FindAsset;

function put(path: string, bytes: Uint8Array | string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

beforeAll(async () => {
  const site = siteSchema.parse({ title: '회고', url: 'https://example.com', basePath: '/blog', author: 'hoego' });
  vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
  vi.stubEnv(
    'HOEGO_WORKSPACE',
    JSON.stringify({ content, public: join(folder, 'public'), work: join(folder, 'work') }),
  );
  put('public/cover.png', png(3, 4));
  put('public/images/both.png', png(1, 1));
  put('secret.png', png(9, 9));
  put('content/.hidden/a.png', png(1, 1));
  put('content/images/both.png', png(2, 2));
  put('content/posts/a/index.md', '# a');
  put('content/posts/a/img/1월 회고.png', png(30, 20));
  put('content/posts/a/100%.png', png(5, 5));
  put('content/posts/a/PHOTO.JPG', jpegOnItsSide(40, 30));
  put('content/posts/a/slides.pdf', '%PDF-1.4');
  put('content/posts/a/broken.png', 'no picture');
  put('content/posts/a/empty.gif', '');
  put('content/posts/a/page.svg', '<!DOCTYPE html><html><body><svg width="3" height="3"></svg></body></html>');
  put(
    'content/posts/a/commas.svg',
    `<?xml version="1.0"?>\n<!-- ${'c'.repeat(2000)} -->\n<svg viewBox="0,0, 24,12" xmlns="x"/>`,
  );
  put('content/posts/a/bare.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  put('content/_posts/2020-03-01-pledge.md', '# b');
  put('content/_posts/2020-03-01-pledge/in-folder.gif', gif(7, 6));
  put('content/static/hugo.png', png(8, 8));
  put('content/source/images/hexo.png', png(8, 9));
  put('content/assets/img/jekyll.png', png(8, 7));
  put('content/_drafts/secret.md', 'draft');
  put(`content/posts/${'한글'.normalize('NFD')}/${'그림'.normalize('NFD')}.png`, png(11, 12));
  symlinkSync(join(folder, 'secret.png'), join(content, 'posts/a/out.png'));
  ({ findImage, findAsset } = await import('./find-image'));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const POST = 'posts/a/index.md';

describe('where a picture is looked for', () => {
  it('is beside the file, and the address may be percent-encoded', () => {
    const expected = {
      kind: 'file',
      path: '/media/posts/a/img/1월 회고.png',
      file: join(content, 'posts/a/img/1월 회고.png'),
      width: 30,
      height: 20,
    };
    for (const url of [
      'img/1월 회고.png',
      './img/1%EC%9B%94%20%ED%9A%8C%EA%B3%A0.png',
      'img/1월 회고.png?raw=true#x',
      'img\\1월 회고.png',
    ]) {
      expect(findImage(url, POST)).toEqual(expected);
    }
  });

  it('decodes once, and takes a literal percent sign as it stands', () => {
    expect(findImage('100%25.png', POST)).toMatchObject({ path: '/media/posts/a/100%.png' });
    expect(findImage('100%.png', POST)).toMatchObject({ path: '/media/posts/a/100%.png' });
    expect(findImage('100%2525.png', POST)).toEqual({ kind: 'missing' });
  });

  it('is the asset folder of the post', () => {
    expect(findImage('in-folder.gif', '_posts/2020-03-01-pledge.md')).toMatchObject({
      path: '/media/_posts/2020-03-01-pledge/in-folder.gif',
      width: 7,
      height: 6,
    });
  });

  it('is public/ before the content folder, and then the roots of other engines', () => {
    expect(findImage('/images/both.png', POST)).toMatchObject({ path: '/images/both.png', width: 1 });
    expect(findImage('/hugo.png', POST)).toMatchObject({ path: '/media/static/hugo.png' });
    expect(findImage('/images/hexo.png', POST)).toMatchObject({ path: '/media/source/images/hexo.png' });
    expect(findImage('/img/jekyll.png', POST)).toMatchObject({ path: '/media/assets/img/jekyll.png' });
    expect(findImage('{{ site.baseurl }}/assets/img/jekyll.png', POST)).toMatchObject({ width: 8, height: 7 });
    expect(findImage("{{ '/assets/img/jekyll.png' | relative_url }}", POST)).toMatchObject({ width: 8, height: 7 });
  });

  it('is where the old page showed it: ../images from the address of a post', () => {
    expect(findImage('../../../../images/both.png', POST)).toMatchObject({ path: '/images/both.png' });
  });

  it('is the site itself when the address is absolute, with or without the base path', () => {
    for (const url of [
      'https://example.com/blog/cover.png',
      'http://example.com/blog/cover.png',
      '//example.com/blog/cover.png',
      '/blog/cover.png',
      '/cover.png',
    ]) {
      expect(findImage(url, POST)).toMatchObject({ kind: 'file', path: '/cover.png', width: 3, height: 4 });
    }
    expect(findImage('https://example.com/other/cover.png', POST)).toEqual({
      kind: 'remote',
      url: 'https://example.com/other/cover.png',
    });
    expect(findImage('https://example.com/blog/gone.png', POST)).toEqual({ kind: 'missing' });
  });

  it('is elsewhere as it stands', () => {
    for (const url of ['https://example.org/a.png?x=1', '//example.org/a.png', 'data:image/png;base64,AA==']) {
      expect(findImage(url, POST)).toEqual({ kind: 'remote', url });
    }
  });

  it('is nowhere for an address that no reader can open', () => {
    for (const url of ['', '#a', 'file:///home/a.png', 'C:\\Users\\a.png', 'nothing.png', '/', '.', 'img']) {
      expect(findImage(url, POST)).toEqual({ kind: 'missing' });
    }
  });
});

describe('names', () => {
  it('compare in NFC, and a path of the content folder is NFC', () => {
    const source = 'posts/한글/index.md';
    for (const url of ['그림.png', '그림.png'.normalize('NFD'), encodeURI('그림.png'.normalize('NFD'))]) {
      expect(findImage(url, source)).toMatchObject({ path: '/media/posts/한글/그림.png', width: 11, height: 12 });
    }
  });

  it('may differ in the case of the extension, and in nothing else', () => {
    expect(findImage('PHOTO.jpg', POST)).toMatchObject({ path: '/media/posts/a/PHOTO.JPG' });
    expect(findImage('photo.jpg', POST)).toEqual({ kind: 'missing' });
  });
});

describe('what is never published', () => {
  it('leaves the folders of the owner by no spelling', () => {
    for (const url of [
      '../../../secret.png',
      '..%2f..%2f..%2fsecret.png',
      '/../secret.png',
      '/..%2fsecret.png',
      '..\\..\\..\\secret.png',
      `${folder}/secret.png`,
    ]) {
      expect(findImage(url, POST)).toEqual({ kind: 'missing' });
    }
  });

  it('follows no link out of them, and opens no hidden folder', () => {
    expect(findImage('out.png', POST)).toEqual({ kind: 'missing' });
    expect(findImage('/.hidden/a.png', POST)).toEqual({ kind: 'missing' });
  });

  it('hands out no source of a post', () => {
    expect(findAsset('../../_drafts/secret.md', POST)).toEqual({ kind: 'missing' });
    expect(findAsset('index.md', POST)).toEqual({ kind: 'missing' });
    expect(findImage('index.md', POST)).toEqual({ kind: 'missing' });
    expect(findAsset('slides.pdf', POST)).toEqual({
      kind: 'file',
      path: '/media/posts/a/slides.pdf',
      file: join(content, 'posts/a/slides.pdf'),
    });
  });
});

describe('sizes', () => {
  it('are as shown when EXIF turns a photograph on its side', () => {
    expect(findImage('PHOTO.JPG', POST)).toMatchObject({ width: 30, height: 40 });
  });

  it('of an SVG come from its viewBox, commas and long comments or not', () => {
    expect(findImage('commas.svg', POST)).toMatchObject({ width: 24, height: 12 });
    expect(findImage('bare.svg', POST)).not.toHaveProperty('width');
    expect(findImage('bare.svg', POST)).not.toHaveProperty('broken');
  });

  it('are not made up: what is no picture is broken', () => {
    for (const url of ['broken.png', 'empty.gif', 'page.svg']) {
      expect(findImage(url, POST)).toMatchObject({ kind: 'file', broken: true });
      expect(findImage(url, POST)).not.toHaveProperty('width');
    }
  });

  it('are read again when the file has changed, and a new file is found', async () => {
    // Within one turn of the event loop a folder is listed once.
    await setImmediate();
    put('content/posts/a/grows.png', png(1, 2));
    expect(findImage('grows.png', POST)).toMatchObject({ width: 1, height: 2 });
    put('content/posts/a/grows.png', new Uint8Array([...png(10, 20), 0]));
    expect(findImage('grows.png', POST)).toMatchObject({ width: 10, height: 20 });
  });
});
