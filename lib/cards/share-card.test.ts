import { describe, expect, it } from 'vitest';
import { sharp } from '@/lib/images/sharp';
import { COLOURS, toHex } from './colours';
import { type DrawnCard, drawShareCard } from './share-card';
import type { YearCard } from './year-card';

const YEAR: YearCard = {
  ...{ year: 2025, hue: 155, keyword: '깊게', siteTitle: '돌아보는 사람', summary: '글 34편 · 121,480자' },
  after: { year: 2026, keyword: '끝까지' },
  months: [1, 3, 0, 4, 5, 6, 3, 4, 8, 2, 1, 6],
};
const draw = (card: Partial<YearCard> = {}): Promise<Buffer> =>
  drawShareCard({ kind: 'year', card: { ...YEAR, ...card } } satisfies DrawnCard, process.cwd());

/** How many pixels between two lines of a card have a colour, or one that no eye tells from it: a card has sixteen. */
async function countPixels(png: Buffer, colour: string, [top, bottom]: [number, number]): Promise<number> {
  const region = { left: 0, top, width: 1200, height: bottom - top };
  const { data, info } = await sharp(png).extract(region).raw().toBuffer({ resolveWithObject: true });
  const wanted = [...Buffer.from(colour.slice(1), 'hex')];
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (wanted.every((value, index) => Math.abs(value - (data[at + index] ?? 0)) <= 4)) count += 1;
  }
  return count;
}

describe('drawShareCard', () => {
  it('draws a PNG of 1200×630 that a chat will load', async () => {
    const png = await draw({ keyword: '느리더라도 멈추지 않고 끝까지 가 보기로 한 해' });
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, hasAlpha: false });
    expect(png.length).toBeLessThanOrEqual(40_000);
  });

  it('draws the same bytes for the same card', async () => {
    expect((await draw()).equals(await draw())).toBe(true);
    expect((await draw()).equals(await draw({ keyword: '넓게' }))).toBe(false);
  });

  it('puts the paper in the corners, and the keyword in the hue of the year', async () => {
    const keyword: [number, number] = [330, 460];
    const [green, none, wider] = await Promise.all([
      draw(),
      draw({ keyword: undefined }),
      draw({ keyword: '더 깊게' }),
    ]);
    const accent = toHex(COLOURS.accent(155));
    expect(await countPixels(green, accent, keyword)).toBeGreaterThan(2000);
    expect(await countPixels(none, accent, keyword)).toBe(0);
    expect(await countPixels(wider, accent, keyword)).toBeGreaterThan(await countPixels(green, accent, keyword));
    expect(await countPixels(green, toHex(COLOURS.paper), [0, 60])).toBe(1200 * 60);
  });
});
