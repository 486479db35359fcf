import { beforeAll, describe, expect, it } from 'vitest';
import { makePhoto, oddPictures } from '@/lib/images/fixtures/photos';
import { sharp } from '@/lib/images/sharp';
import { findFlaw, prepareImage } from './prepare-image';
import { stripGif } from './strip-gif';
import { stripPng } from './strip-png';

const GPS = { IFD0: { Artist: 'quokka' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 0/1' } };
let photo: Buffer;
let odd: Record<string, Buffer | string>;
const bytesOf = (name: string): Buffer => Buffer.from(odd[name] ?? '');
const metadataOf = (bytes: Buffer | undefined) => sharp(bytes, { animated: true }).metadata();

async function isSame(one: Buffer | undefined, other: Buffer): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes, { animated: true }).raw().toBuffer()));
  return a !== undefined && b !== undefined && a.equals(b);
}

beforeAll(async () => {
  photo = await makePhoto(2400, 1800);
  odd = await oddPictures();
}, 60_000);

describe('a photograph', () => {
  it('is there in steps, none of them wider than it is, or heavier than its file', async () => {
    const { original, variants, colour } = await prepareImage(photo, ['body']);
    const of = (wanted: string) => variants.filter(({ format }) => format === wanted).map(({ width }) => width);
    expect(of('avif')).toEqual([480, 800, 1200, 1600]);
    expect(of('webp')).toEqual([800, 1600]);
    for (const { format, width, bytes } of variants) {
      const metadata = await metadataOf(bytes);
      expect(metadata).toMatchObject({ format: format === 'avif' ? 'heif' : 'webp', width, height: width * 0.75 });
      expect(bytes.length).toBeLessThan(original?.length ?? 0);
      if (width <= 800) expect(bytes.length).toBeLessThanOrEqual(58_000);
    }
    expect(await metadataOf(original)).toMatchObject({ format: 'jpeg', width: 2000, height: 1500 });
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  }, 60_000);

  it('has a thumbnail where it is a cover, and one file only where it is linked to', async () => {
    const small = await sharp(photo).resize(900).jpeg().toBuffer();
    const cover = await prepareImage(small, ['body', 'cover']);
    expect(cover.variants.map(({ width }) => width).sort((a, b) => a - b)[0]).toBe(320);
    const linked = await prepareImage(photo, ['link']);
    expect(linked.variants).toEqual([]);
    expect(await metadataOf(linked.original)).toMatchObject({ width: 2400 });
  }, 60_000);

  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)(
    'as %s says nothing of its author',
    async (format) => {
      const telling = await sharp(photo)
        .resize(600)
        .toFormat(format)
        .withExif(GPS)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">quokka</x:xmpmeta>')
        .toBuffer();
      expect(telling.toString('latin1')).toContain('quokka');
      const { original, converted, variants } = await prepareImage(telling, ['body', 'link']);
      for (const bytes of [original, converted?.bytes, ...variants.map((variant) => variant.bytes)]) {
        if (bytes === undefined) continue;
        expect(bytes.toString('latin1')).not.toContain('quokka');
        const { exif, xmp, iptc } = await metadataOf(bytes);
        expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      }
      expect(original).toBeDefined();
      expect(converted?.extension).toBe(format === 'tiff' ? 'jpg' : undefined);
    },
    60_000,
  );

  it('stands upright, as its Exif data says', async () => {
    const { original, variants } = await prepareImage(bytesOf('on-its-side.jpg'), ['body']);
    for (const bytes of [original, ...variants.map((variant) => variant.bytes)]) {
      const { width, height, orientation } = await metadataOf(bytes);
      expect([width / height, orientation ?? 1]).toEqual([600 / 900, 1]);
    }
  });

  it('of many colours comes in sRGB', async () => {
    const wide = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#00ff00' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect((await metadataOf(wide)).icc).toBeDefined();
    const { original } = await prepareImage(wide, ['body']);
    expect((await metadataOf(original)).icc).toBeUndefined();
  });

  it('that was cut off is shown as far as it goes, and told', async () => {
    const { flaw, original } = await prepareImage(bytesOf('cut-off.jpg'), ['body']);
    expect(flaw).toBe('damaged');
    expect(await metadataOf(original)).toMatchObject({ width: 900, height: 600 });
  });
});

it('what is wrong is found without making anything', async () => {
  const names = Object.keys(odd);
  const flaws = await Promise.all(names.map(async (name) => [name, await findFlaw(bytesOf(name))] as const));
  expect(flaws.filter(([, flaw]) => flaw)).toEqual([
    ['IMG_0001.HEIC', 'unreadable'],
    ['cut-off.jpg', 'damaged'],
    ['text.png', 'unreadable'],
    ['empty.jpg', 'unreadable'],
  ]);
});

describe('other files', () => {
  it('that move go on moving', async () => {
    for (const name of ['turning.gif', 'turning.webp']) {
      const { original, variants, flaw } = await prepareImage(bytesOf(name), ['body']);
      for (const bytes of [original ?? bytesOf(name), ...variants.map((variant) => variant.bytes)]) {
        expect((await metadataOf(bytes)).pages, name).toBe(4);
      }
      expect(flaw).toBeUndefined();
    }
  });

  it('are known by what is in them, whatever they are called', async () => {
    const { original } = await prepareImage(bytesOf('really-a-jpeg.png'), ['body']);
    expect((await metadataOf(original)).format).toBe('jpeg');
  });

  it('that are small, or have transparent parts, are not made many', async () => {
    expect((await prepareImage(bytesOf('badge.png'), ['body'])).variants).toEqual([]);
    expect((await prepareImage(bytesOf('UPPER.PNG'), ['body'])).colour).toBe('clear');
  });

  it.each(['text.png', 'empty.jpg', 'IMG_0001.HEIC'])('%s cannot be read', async (name) => {
    expect(await prepareImage(bytesOf(name), ['body'])).toEqual({ variants: [], flaw: 'unreadable' });
  });

  it('of SVG stay SVG, and a broken one is none', async () => {
    const { original } = await prepareImage(bytesOf('drawing.svg'), ['body']);
    expect(String(original)).toContain('<rect width="300"');
    expect(String(original)).not.toMatch(/quokka|script/);
    expect(await prepareImage(Buffer.from('<svg><g></svg>'), ['body'])).toMatchObject({ flaw: 'unreadable' });
  });

  it('of formats that sharp does not read stay as they are', async () => {
    expect(await prepareImage(Buffer.from('BM and pixels'), ['body'])).toEqual({ variants: [] });
  });

  it('that are taller than WebP can be have what there can be', async () => {
    const tall = await sharp({
      create: {
        width: 500,
        height: 17_000,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg({ quality: 30 })
      .toBuffer();
    const { original, variants } = await prepareImage(tall, ['body']);
    expect(await metadataOf(original)).toMatchObject({ width: 500, height: 17_000 });
    expect(variants.filter(({ format }) => format === 'webp')).toEqual([]);
  }, 60_000);
});

describe('files that are stripped as they are', () => {
  it('keep their pixels', async () => {
    const png = await sharp(photo).resize(50).png().withExif(GPS).toBuffer();
    const stripped = stripPng(png)?.bytes;
    expect(stripped?.toString('latin1')).not.toContain('quokka');
    expect(await isSame(stripped, png)).toBe(true);
    const gif = bytesOf('turning.gif');
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 6]), Buffer.from('quokka'), Buffer.from([0])]);
    const telling = Buffer.concat([gif.subarray(0, gif.length - 1), comment, gif.subarray(-1), Buffer.from('quokka')]);
    expect(stripGif(telling)).toEqual(stripGif(gif));
    expect(await isSame(stripGif(telling), gif)).toBe(true);
  });

  it('are not guessed at where they end too early', () => {
    expect(stripGif(bytesOf('turning.gif').subarray(0, 900))).toBeUndefined();
    expect(stripPng(bytesOf('UPPER.PNG').subarray(0, 900))).toBeUndefined();
  });
});
