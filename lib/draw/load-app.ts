import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { RoutePages } from '@/lib/pages/static-params';
import { type AppRoute, findRoutes } from './app-routes';

/** Params as Next gives them: what stands in the address, percent-encoded. */
export type Params = Record<string, string | string[]>;

/** What a file of `app/` exports, as far as drawing needs it. */
export type RouteModule = {
  default?: (props: { params: Promise<Params> }) => ReactNode | Promise<ReactNode>;
  generateStaticParams?: () => Promise<Params[]>;
  generateMetadata?: (props: { params: Promise<Params> }) => Metadata | Promise<Metadata>;
  GET?: (request: Request, context: { params: Promise<Params> }) => Response | Promise<Response>;
};

/** The app as one module: its routes, what stands round every page, and React to draw them with. */
export type App = {
  routes: (AppRoute & { module: RouteModule })[];
  layout: {
    default: (props: { children: ReactNode }) => ReactNode;
    generateMetadata: () => Metadata;
  };
  HeadTags: (props: { metadata: Metadata }) => ReactNode;
  createElement: typeof import('react')['createElement'];
  renderToStaticMarkup: typeof import('react-dom/server')['renderToStaticMarkup'];
  /** What a route has told of its pages by `generateStaticParams`. */
  pagesOf: (route: string) => RoutePages | undefined;
  hasOwnComponents: typeof import('@/lib/pages/own-components')['hasOwnComponents'];
  /** Hands over what Contentlayer has made. */
  showDocuments: typeof import('@/lib/content/live-documents')['showDocuments'];
  takeNearPosts: typeof import('@/lib/pages/related')['takeNearPosts'];
  getShareCards: typeof import('@/lib/pages/share-cards')['getShareCards'];
};

/**
 * Bundles the routes of `app/` for this process. Next compiles the same files for browsers; here they are plain functions
 * that give elements. The owner's components are in it for the sake of feeds; those of a browser (`'use client'`) are
 * references, as they are on Next's server.
 *
 * @param root the folder of the project
 * @param work where the bundle goes
 * @returns what loads them; they draw what `showDocuments` is given
 * @throws what esbuild says of a file that it cannot read
 */
export async function bundleApp(root: string, work: string): Promise<() => Promise<App>> {
  const { build } = await import('esbuild');
  const routes = findRoutes(join(root, 'app'));
  const file = join(work, 'app.mjs');
  const { outputFiles } = await build({
    ...toOptions(root),
    stdin: { contents: toEntry(routes), resolveDir: root, loader: 'ts', sourcefile: 'app.ts' },
    outfile: file,
    format: 'esm',
    packages: 'external',
    plugins: [nextNames, clientReferences(join(root, '.hoego', 'components'))],
  });
  await mkdir(work, { recursive: true });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error('esbuild has made no bundle of app/.');
  await writeFile(file, bundle.contents);
  return async () => {
    const exports: AppExports = await import(`${pathToFileURL(file).href}?${bundle.hash}`);
    return toApp(exports, routes);
  };
}

/** How the app is bundled, be it for a build or for dev. */
export function toOptions(root: string) {
  return {
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20.9',
    jsx: 'automatic',
    alias: {
      'contentlayer/generated': join(root, 'lib', 'content', 'live-documents.ts'),
      'next/navigation': join(root, 'lib', 'draw', 'navigation.ts'),
    },
    // Style sheets are made apart, and Next makes addresses of what an owner's component imports.
    loader: Object.fromEntries(['.css', ...PICTURES].map((extension) => [extension, 'empty'] as const)),
    logLevel: 'silent',
  } satisfies import('esbuild').BuildOptions;
}

/** What a bundle of `toEntry` exports. */
export type AppExports = Omit<App, 'routes'> & { modules: readonly RouteModule[] };

/** @param routes those that `toEntry` was given */
export function toApp<E extends AppExports>({ modules, ...app }: E, routes: readonly AppRoute[]) {
  return { ...app, routes: routes.map((route, index) => ({ ...route, module: modules[index] ?? {} })) };
}

const PICTURES = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg', '.ico'];

/** The module that imports all that drawing needs. */
export function toEntry(routes: readonly AppRoute[]): string {
  return [
    "export { createElement } from 'react';",
    "export { renderToStaticMarkup } from 'react-dom/server';",
    "export { HeadTags } from './components/layout/head-tags';",
    "export { pagesOf } from './lib/pages/static-params';",
    "export { hasOwnComponents } from './lib/pages/own-components';",
    "export { showDocuments } from './lib/content/live-documents';",
    "export { takeNearPosts } from './lib/pages/related';",
    "export { getShareCards } from './lib/pages/share-cards';",
    "export * as layout from './app/layout';",
    ...routes.map(({ file }, index) => `import * as route${index} from ${JSON.stringify(file)};`),
    `export const modules = [${routes.map((_, index) => `route${index}`).join(', ')}];`,
  ].join('\n');
}

/** Next names its modules without an extension, which Node does not find. */
const nextNames: import('esbuild').Plugin = {
  name: 'next-names',
  setup({ onResolve }) {
    onResolve({ filter: /^next\/[\w/-]+$/ }, ({ path }) =>
      path === 'next/navigation' ? undefined : { path: `${path}.js`, external: true },
    );
  },
};

/**
 * Files of the owner's that begin with `'use client'` run in a browser only: whatever they export is a reference here, as
 * React's server sees it. What such files alone may import is not looked at.
 */
export function clientReferences(components: string): import('esbuild').Plugin {
  return {
    name: 'client-references',
    setup({ onLoad, esbuild }) {
      // Told by the filter, for esbuild to ask this process of these files alone.
      const below = (components + sep).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      onLoad({ filter: new RegExp(`^${below}.*\\.[jt]sx?$`) }, async ({ path }) => {
        if (!USE_CLIENT.test(await readFile(path, 'utf8'))) return undefined;
        const { metafile } = await esbuild.build({
          entryPoints: [path],
          bundle: false,
          write: false,
          metafile: true,
          format: 'esm',
          outdir: components,
          logLevel: 'silent',
        });
        const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
        const exports = names.map((name) => `reference as ${name}`).join(', ');
        return {
          contents: `const reference = { $$typeof: Symbol.for('react.client.reference') };export { ${exports} };`,
        };
      });
    },
  };
}

const USE_CLIENT = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*['"]use client['"]/;
