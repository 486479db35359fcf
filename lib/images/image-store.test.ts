import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ImageRequest, prepareImages } from './image-store';
import { getPrepared, writeManifest } from './manifest';
import { sharp } from './sharp';

let root = '';
const store = (engine = 'one') => ({ dir: join(root, 'images'), engine });

async function request(name: string, hue: number, uses: ImageRequest['uses'] = ['body']): Promise<ImageRequest> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const image = sharp({ create: { width: 900, height: 60, channels: 3, background: '#808080', noise } });
  const file = join(root, name);
  writeFileSync(file, await image.modulate({ hue }).jpeg().toBuffer());
  return { path: `/media/posts/a/${name}`, file, uses };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('makes what it does not have, once', async () => {
  const requests = [await request('a.jpg', 0), await request('b.jpg', 90)];
  const done: number[] = [];
  const first = await prepareImages(requests, store(), (count) => done.push(count));
  expect(first).toMatchObject({ prepared: 2, kept: 0, flaws: [] });
  expect(done).toEqual([1, 2]);
  const second = await prepareImages(requests, store());
  expect(second).toMatchObject({ prepared: 0, kept: 2 });
  expect(second.manifest).toEqual(first.manifest);
  expect(second.files).toEqual(first.files);
});

it('makes it anew for other bytes, another use, another engine, and where a file of it is gone', async () => {
  const one = await request('a.jpg', 0);
  await prepareImages([one], store());
  expect(await prepareImages([{ ...one, uses: ['cover'] }], store())).toMatchObject({ prepared: 1 });
  expect(await prepareImages([one], store('two'))).toMatchObject({ prepared: 1 });
  writeFileSync(one.file, readFileSync((await request('b.jpg', 50)).file));
  expect(await prepareImages([one], store())).toMatchObject({ prepared: 1 });
  const variant = readdirSync(store().dir).find((name) => name.endsWith('.avif')) ?? '';
  for (const name of readdirSync(store().dir)) if (name.endsWith(variant.slice(-5))) rmSync(join(store().dir, name));
  expect(await prepareImages([one], store())).toMatchObject({ prepared: 1 });
});

it('gives pictures of the same bytes the same files, each at its own address', async () => {
  const one = await request('a.jpg', 0);
  const twin = { ...one, path: '/media/posts/b/한글 이름, 둘.jpg' };
  const { prepared, kept, files, manifest } = await prepareImages([one, twin], store());
  expect({ prepared, kept }).toEqual({ prepared: 1, kept: 1 });
  expect(manifest[one.path]).toEqual(manifest[twin.path]);
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain(twin.path);
  for (const path of paths.filter((path) => path !== one.path && path !== twin.path))
    expect(path).toMatch(/^\/media\/_\/[0-9a-f]{20}-\d+\.(avif|webp)$/);
});

it('publishes no file that cannot be read, unless a link asks for it', async () => {
  const file = join(root, 'text.png');
  writeFileSync(file, 'no picture');
  const request = { path: '/media/text.png', file };
  const shown = await prepareImages([{ ...request, uses: ['body'] }], store());
  expect(shown).toMatchObject({ files: [], flaws: [{ path: '/media/text.png', flaw: 'unreadable' }] });
  expect(shown.manifest['/media/text.png']).toMatchObject({ unreadable: true });
  const linked = await prepareImages([{ ...request, uses: ['link'] }], store());
  expect(linked.files).toEqual([request]);
});

it('tells other processes what there is', async () => {
  mkdirSync(join(root, 'work'));
  expect(getPrepared(join(root, 'work'), '/media/a.jpg')).toBeUndefined();
  await writeManifest(join(root, 'work'), { '/media/a.jpg': { base: '/media/_/0', avif: [480] } });
  expect(getPrepared(join(root, 'work'), '/media/a.jpg')).toEqual({ base: '/media/_/0', avif: [480] });
  expect(getPrepared(join(root, 'work'), 'toString')).toBeUndefined();
});
