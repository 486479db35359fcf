import { OGImageRoute } from 'astro-og-canvas';
import { getPosts } from '../../posts';

const pages = Object.fromEntries((await getPosts()).map(({ id, data }) => [id, data]));

export const { getStaticPaths, GET } = await OGImageRoute({
  pages,
  getImageOptions: (_, { title, description }) => ({
    title,
    description,
    bgGradient: [[38, 32, 28]],
    fonts: [400, 700].map(
      (weight) => `./node_modules/@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`,
    ),
    font: { title: { families: ['Pretendard'], weight: 'Bold' }, description: { families: ['Pretendard'] } },
  }),
});
