import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

// The same array each time: satori reads a font of Hangul anew otherwise, half a minute for each card, which is what
// eleventy-plugin-og-image comes to.
const fonts = [400, 700].map((weight) => ({
  name: 'Pretendard',
  weight,
  data: readFileSync(`node_modules/@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`),
}));

/** Draws a card unless it is there. @returns its address */
export async function getCard(title, description) {
  const hash = createHash('sha256').update(`${title}\n${description}`).digest('hex').slice(0, 12);
  const file = `dist/og/${hash}.png`;
  if (!existsSync(file)) {
    const lines = [toBox({ fontSize: 70, fontWeight: 700 }, title), toBox({ fontSize: 40 }, description)];
    const look = { flexDirection: 'column', width: '100%', height: '100%', padding: 60, color: 'white' };
    const svg = await satori(toBox({ ...look, background: '#26201c' }, lines), { width: 1200, height: 630, fonts });
    mkdirSync('dist/og', { recursive: true });
    writeFileSync(file, new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
  }
  return `/og/${hash}.png`;
}

const toBox = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
