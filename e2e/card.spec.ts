import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from './test';

test('a year is shared with a card of its own', async ({ served, facts }) => {
  const { metas } = await facts('/years/2024/');
  expect(metas['og:image']).toEqual([served.published('/og/years/2024.png')]);
  expect(metas['twitter:image']).toEqual(metas['og:image']);
  expect(metas['og:image:width']).toEqual(['1200']);
  expect(metas['og:image:height']).toEqual(['630']);
  expect(metas['og:image:alt']?.[0]).toContain('2024');

  const response = await fetch(served.atPublished(metas['og:image']?.[0] ?? ''));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  const png = Buffer.from(await response.arrayBuffer());
  expect(png.length).toBeLessThanOrEqual(40_000);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});

test('every year with a page has a card, and no other', async ({ served }) => {
  const years = readdirSync(join(served.out, 'years'), { withFileTypes: true });
  const pages = years.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}.png`);
  expect(readdirSync(join(served.out, 'og/years')).sort()).toEqual(pages.sort());
  expect(pages).toContain('2024.png');
  // The year of a post that is not published yet.
  expect(pages).not.toContain('2999.png');
});

test('every page is shared with a picture that is there', async ({ served, facts }) => {
  const asked = new Map<string, { status: number; type: string | null; png: Buffer }>();
  for (const url of await served.sitemap()) {
    const path = decodeURI(new URL(url).pathname).slice(served.basePath.length);
    const { metas } = await facts(path);
    const [image = ''] = metas['og:image'] ?? [];
    expect(metas['og:image'], path).toHaveLength(1);
    expect(image, path).toMatch(/^[\x21-\x7e]+$/);
    expect(metas['twitter:card'], path).toEqual(['summary_large_image']);
    expect(metas['twitter:image'], path).toEqual([image]);
    expect(metas['og:image:alt']?.[0], path).toBeTruthy();
    if (!image.startsWith(`${served.published('/og/')}`)) continue;
    expect([metas['og:image:width'], metas['og:image:height'], metas['og:image:type']], path).toEqual([
      ...[['1200'], ['630']],
      ['image/png'],
    ]);
    if (asked.has(image)) continue;
    const response = await fetch(served.atPublished(image));
    const png = Buffer.from(await response.arrayBuffer());
    asked.set(image, { status: response.status, type: response.headers.get('content-type'), png });
  }
  for (const [image, { status, type, png }] of asked) {
    expect([status, type], image).toEqual([200, 'image/png']);
    expect(png.length, image).toBeLessThanOrEqual(40_000);
    expect(await sharp(png).metadata(), image).toMatchObject({ format: 'png', width: 1200, height: 630 });
  }
  expect(asked.size).toBeGreaterThan(20);
});

test('a post and a tag have cards of their own, lists that of the site', async ({ served, facts }) => {
  const imageOf = async (path: string) => (await facts(path)).metas['og:image'];
  const post = '/기록/한글-주소/';
  expect(await imageOf(post)).toEqual([served.published(`/og${post}card.png`)]);
  expect(await imageOf('/tags/회고/')).toEqual([served.published('/og/tags/회고/card.png')]);
  for (const path of ['/', '/posts/', '/tags/', '/years/']) {
    expect(await imageOf(path), path).toEqual([served.published('/og/card.png')]);
  }
});

test('what nobody may see has no card', async ({ served }) => {
  const cards = readdirSync(join(served.out, 'og'), { recursive: true, encoding: 'utf8' });
  expect(cards.filter((path) => /draft|later|unpublished/.test(path))).toEqual([]);
});
