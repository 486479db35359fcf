import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sharp } from './sharp';
import { toShownFile } from './shown-file';

const folder = mkdtempSync(join(tmpdir(), 'hoego-shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

it('an SVG is made harmless, a TIFF becomes a PNG', async () => {
  const svg = await toShownFile(put('a.SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script><g/></svg>'));
  expect(String(svg?.bytes)).toBe('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>');
  expect(svg?.type).toMatch(/^image\/svg\+xml/);
  const tiff = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } })
    .tiff()
    .toBuffer();
  const png = await toShownFile(put('a.tiff', tiff));
  expect(await sharp(png?.bytes).metadata()).toMatchObject({ format: 'png', width: 4, height: 3 });
});

it('every other file, and one that cannot be read, is left to be sent as it is', async () => {
  for (const name of ['a.jpg', 'broken.tiff']) expect(await toShownFile(put(name, 'text'))).toBeUndefined();
  expect(await toShownFile(join(folder, 'none.tif'))).toBeUndefined();
});
