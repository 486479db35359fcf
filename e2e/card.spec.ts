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
  expect(png.length).toBeLessThanOrEqual(120_000);
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
