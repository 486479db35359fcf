import { mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'fontverter';
import opentype from 'opentype.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '@/lib/site/words/en';
import { ko } from '@/lib/site/words/ko';
import { getCommon, isInFont, WEIGHTS } from './common';
import { toFontFaces, toUnicodeRange, toWholeFontFaces } from './font-faces';
import { openFontStore } from './font-store';
import { resolveFont } from './package-files';
import { cutFont } from './subset';

const root = process.cwd();

async function open(woff2: Buffer): Promise<opentype.Font> {
  const font = await convert(woff2, 'truetype');
  return opentype.parse(font.buffer.slice(font.byteOffset, font.byteOffset + font.length));
}

describe('the characters', () => {
  it('that are said to be in the font are in it, in both weights', async () => {
    for (const weight of WEIGHTS) {
      const font = await open(await readFile(resolveFont(root, weight)));
      const said = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
        isInFont(String.fromCodePoint(code)),
      );
      expect(said.filter((code) => font.charToGlyphIndex(String.fromCodePoint(code)) === 0)).toEqual([]);
      expect(said.length).toBeGreaterThan(11_172);
    }
  });

  it.each(['가', '힣', 'ㅋ', 'ㅠ', 'A', 'é', '→', '·', '…', '“', 'あ', 'ア', 'α', 'Ж', '①', '★', '℃', '₩'])(
    'has %s',
    (sign) => {
      expect(isInFont(sign)).toBe(sign !== '℃');
    },
  );

  it.each([
    ['Korean', ko],
    ['English', en],
  ])('of what the search says are on every page (%s)', (_, { searchNotes: { short: _written, ...said } }) => {
    const letters = [...Object.values(said).join('')];
    expect(letters.filter((letter) => isInFont(letter) && !getCommon(400).has(letter))).toEqual([]);
  });

  it.each(['漢', '🚀', '\n', '\u200b', '한'.normalize('NFD')[0] ?? ''])('leaves %j to others', (sign) => {
    expect(isInFont(sign)).toBe(false);
  });

  it('that all pages share are in the font, and more of them in the weight of bodies', () => {
    for (const weight of WEIGHTS) for (const sign of getCommon(weight)) expect(isInFont(sign), sign).toBe(true);
    const [body, bold] = WEIGHTS.map(getCommon);
    expect([...(bold ?? [])].filter((sign) => !body?.has(sign))).toEqual([]);
    expect([...(body ?? [])].filter((sign) => /[가-힣]/.test(sign))).toHaveLength(587);
    expect([...(bold ?? [])].filter((sign) => /[가-힣]/.test(sign))).toHaveLength(300);
  });
});

describe('cutFont', () => {
  it('keeps the characters that it is asked for, and no others', async () => {
    const font = await open(await cutFont('뷁쀍a', 400, 'rest', root));
    const has = (sign: string) => font.charToGlyphIndex(sign) > 0;
    expect(['뷁', '쀍', 'a', '가', 'b'].map(has)).toEqual([true, true, true, false, false]);
    expect(font.charToGlyph('뷁').advanceWidth).toBe(1770);
  });

  it('gives what it cuts another name, and leaves the copyright', async () => {
    const font = await open(await cutFont('가', 700, 'rest', root));
    const names = (font.names as unknown as { windows: Record<string, unknown> }).windows;
    const text = (name: unknown) => JSON.stringify(name ?? '');
    expect(text(names.fontFamily)).toContain('Hoego Sans');
    for (const name of [names.fontFamily, names.fullName, names.postScriptName, names.uniqueID]) {
      expect(text(name)).not.toContain('Pretendard');
    }
    expect(text(names.copyright)).toContain('Copyright');
  });

  it('cuts the same bytes for the same characters', async () => {
    const [one, two] = [await cutFont('나다', 400, 'rest', root), await cutFont('나다', 400, 'rest', root)];
    expect(one.equals(two)).toBe(true);
  });

  it('keeps figures of one width in what all pages share', async () => {
    const font = await open(await cutFont('0123456789', 400, 'common', root));
    expect(font.tables.gsub?.features.map(({ tag }: { tag: string }) => tag)).toContain('tnum');
  });
});

describe('the store', () => {
  let dir = '';
  const store = (engine = '1') => openFontStore({ dir: join(dir, 'fonts'), engine, root });
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hoego-fonts-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('cuts once what pages share, small enough for a page', async () => {
    const first = store();
    const files = await Promise.all([first.getCommon(400), first.getCommon(700), first.getCommon(400)]);
    expect((await first.list()).made).toBe(2);
    expect(files[0]).toEqual(files[2]);
    expect(files[0]?.path).toMatch(/^\/webfont\/[0-9a-f]{12}\.woff2$/);
    expect((files[0]?.bytes ?? 0) + (files[1]?.bytes ?? 0)).toBeLessThanOrEqual(95_000);
    const second = store();
    expect([await second.getCommon(400), await second.getCommon(700)]).toEqual(files.slice(0, 2));
    expect((await second.list()).made).toBe(0);
  });

  it('cuts anew for another engine, and what was cut off', async () => {
    const first = store();
    const { file, path } = await first.getRest('뷁', 400);
    await truncate(file, 300);
    const second = store();
    expect((await second.getRest('뷁', 400)).path).toBe(path);
    expect((await second.list()).made).toBe(1);
    const other = store('2');
    expect((await other.getRest('뷁', 400)).path).toBe(path);
    expect((await other.list()).made).toBe(1);
    expect((await readdir(join(dir, 'fonts'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the rules', () => {
  it('say which characters a file is for, in runs', () => {
    expect(toUnicodeRange('가각갂뷁')).toBe('U+AC00-AC02,U+BDC1');
    expect(toUnicodeRange('é')).toBe('U+E9');
  });

  it('name every file once, and measures for the fonts of readers', () => {
    const css = toFontFaces([
      { weight: 400, href: '/webfont/a.woff2' },
      { weight: 400, href: '/webfont/b.woff2', characters: '뷁' },
    ]);
    expect(css.match(/font-family:Pretendard;/g)).toHaveLength(2);
    expect(css.match(/unicode-range/g)).toHaveLength(1);
    expect(css).toContain('size-adjust');
    expect(css.match(/font-display:optional/g)).toHaveLength(2);
    expect(toWholeFontFaces((weight) => `/webfont/${weight}.woff2`)).not.toContain('optional');
  });
});
