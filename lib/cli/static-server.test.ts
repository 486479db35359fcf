import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, startPreview } from './static-server';

let dir = '';
let server: Preview;
const page = `<p>${'회고'.repeat(500)}</p>`;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hoego-preview-'));
  const files = {
    'index.html': page,
    '404.html': '없는 주소',
    '회고/index.html': 'hangul',
    'old.html': 'file',
    'feed.xml': '<rss/>',
    'tags/a/feed.xml': '<rss/>',
    'atom.xml': '<feed/>',
    'feed.json': '{}',
    'a.png': '0123456789',
    '.git/HEAD': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  server = await startPreview({ dir, basePath: '/blog' });
});

afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

type Answer = {
  status: number;
  type: string;
  location?: string;
  encoding?: string;
  body: Buffer;
  headers: NodeJS.Dict<string | string[]>;
};

/** Not `fetch`, which mends paths and unpacks bodies. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(chunks),
          headers: response.headers,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('startPreview', () => {
  it('serves pages below the base path only', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/blog\/$/);
    expect(await get('/blog/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await get('/blog')).toMatchObject({ status: 301, location: '/blog/' });
    expect(await get('/')).toMatchObject({ status: 404 });
    expect(await get('/blogger/')).toMatchObject({ status: 404 });
  });

  it.each(['NFC', 'NFD'] as const)('knows Hangul addresses in %s', async (form) => {
    const name = encodeURIComponent('회고'.normalize(form));
    expect(await get(`/blog/${name}/`)).toMatchObject({ status: 200, body: Buffer.from('hangul') });
    expect(await get(`/blog/${name}?a=1`)).toMatchObject({ status: 301, location: `/blog/${name}/?a=1` });
  });

  it.each([
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['tags/a/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['old.html', 'text/html; charset=utf-8'],
    ['a.png', 'image/png'],
  ])('gives %s its type', async (path, type) => {
    expect(await get(`/blog/${path}`)).toMatchObject({ status: 200, type });
  });

  it('compresses text for those who take it', async () => {
    const packed = await get('/blog/', { 'accept-encoding': 'gzip' });
    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toBe(page);
    expect((await get('/blog/', { 'accept-encoding': 'gzip, br' })).encoding).toBe('br');
    expect(await get('/blog/')).toMatchObject({ encoding: undefined, body: Buffer.from(page) });
  });

  it('answers 304 to those who have it, and HEAD without a body', async () => {
    const { headers } = await get('/blog/');
    expect((await get('/blog/', { 'if-none-match': String(headers.etag) })).status).toBe(304);
    const head = await get('/blog/', {}, 'HEAD');
    expect(head.body.byteLength).toBe(0);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(page)));
  });

  it('serves ranges', async () => {
    const part = await get('/blog/a.png', { range: 'bytes=2-4' });
    expect(part).toMatchObject({ status: 206, body: Buffer.from('234'), type: 'image/png' });
    expect(part.headers['content-range']).toBe('bytes 2-4/10');
  });

  it.each([
    'none/',
    'old.html/',
    'old.html/none',
    'a.png/',
    `${'a'.repeat(300)}`,
    'old',
    '.git/HEAD',
    '%2e%2e/secret',
    '..%2fsecret',
    '%00',
    '%',
    '회고/none.png',
  ])('answers 404 with the page for %s', async (path) => {
    const answer = await get(encodeURI(`/blog/${path}`).replace(/%25/g, '%'));
    expect(answer).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', body: Buffer.from('없는 주소') });
  });

  it('takes nothing but GET and HEAD, and sends nobody to another host', async () => {
    expect((await get('/blog/', {}, 'POST')).status).toBe(405);
    expect((await get('//blog')).location).toBeUndefined();
  });
});

it('is asked each time, or as seldom as a host says', async () => {
  for (const path of ['/blog/', '/blog/a.png']) {
    expect((await get(path)).headers['cache-control'], path).toBe('no-cache');
  }
  const patient = await startPreview({ dir, maxAge: 600 });
  for (const path of ['', 'a.png']) {
    expect((await fetch(patient.url + path)).headers.get('cache-control'), path).toBe('max-age=600');
  }
  await patient.close();
});
