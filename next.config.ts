import type { NextConfig } from 'next';
import { getSite } from './lib/site/site';

const exporting = process.env.HOEGO_MODE === 'build';

const config: NextConfig = {
  // In dev, an export answers 500 to Hangul paths (vercel/next.js#92192).
  ...(exporting ? { output: 'export', distDir: '.hoego/export' } : {}),
  // Posts are data: as modules they would all be bundled again for one that was edited.
  turbopack: {
    resolveAlias: {
      'contentlayer/generated': exporting ? './lib/content/generated.ts' : './.hoego/next/documents.mjs',
    },
  },
  // The same for the same code and settings, so that a page that is drawn again is the same.
  generateBuildId: () => process.env.HOEGO_ENGINE ?? 'dev',
  basePath: getSite().basePath,
  trailingSlash: true,
  // `route.dev.ts` answers in dev what `lib/publish` writes as files.
  pageExtensions: exporting ? ['tsx', 'ts'] : ['dev.ts', 'tsx', 'ts'],
  // Compilers that bodies need: Node loads them as they are, and their hundreds of languages one by one.
  serverExternalPackages: [
    '@mdx-js/mdx',
    'shiki',
    '@shikijs/engine-javascript',
    'opentype.js',
    'sharp',
    'svgo',
    'css-tree',
  ],
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  // Types are checked by `npm test`; an owner who builds a site need not wait for the engine's.
  typescript: { ignoreBuildErrors: true },
};

export default config;
