import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findRoutes } from './app-routes';
import { type App, type AppExports, clientReferences, toApp, toEntry, toOptions } from './load-app';
import { OUTSIDE, type Outside, outsideModules } from './outside';
import { readPlace, type SourcePlace } from './source-place';

/** The app of dev: bundled again when code changes, without what has not, and evaluated anew. */
export type LiveApp<Inside> = {
  /**
   * Bundles and evaluates the code as it is now.
   *
   * @param isFresh evaluates it even where it is as it was
   * @returns undefined where it is as it was
   * @throws what esbuild says of a file that it cannot read, or a module while it is evaluated
   */
  load: (isFresh?: boolean) => Promise<(App & Inside) | undefined>;
  /** Where in the sources something was thrown that the app has thrown. */
  placeOf: (error: unknown) => SourcePlace | undefined;
  close: () => Promise<void>;
};

/**
 * Opens the app of dev, its routes for dev among it. The bundle is evaluated as text and not imported: a module that
 * was imported stays for ever, however often its file changes, with all that it has read.
 *
 * @param root the folder of the project
 * @param inside a module below `root` whose exports are part of the app: what must be of the same code as pages are
 */
export async function openLiveApp<Inside>(root: string, inside: string): Promise<LiveApp<Inside>> {
  const { context } = await import('esbuild');
  const file = join(root, '.hoego', 'live-app.js');
  const outside: Outside = new Map();
  const options = toOptions(root);
  let routes = findRoutes(join(root, 'app'), true);
  let last: { hash: string; map: Uint8Array } | undefined;
  const bundler = await context({
    ...options,
    entryPoints: [{ in: ENTRY, out: 'live-app' }],
    outdir: join(root, '.hoego'),
    format: 'iife',
    globalName: 'app',
    sourcemap: 'external',
    sourcesContent: false,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
    plugins: [
      {
        name: 'entry',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: new RegExp(`^${ENTRY}$`) }, ({ path }) => ({ path, namespace: ENTRY }));
          onLoad({ filter: /.*/, namespace: ENTRY }, () => {
            routes = findRoutes(join(root, 'app'), true);
            const contents = `${toEntry(routes)}\nexport * from ${JSON.stringify(inside)};`;
            return { contents, loader: 'ts', resolveDir: root };
          });
        },
      },
      outsideModules(outside, Object.keys(options.alias)),
      clientReferences(join(root, '.hoego', 'components')),
    ],
  });
  return {
    async load(isFresh = false) {
      const { outputFiles = [] } = await bundler.rebuild();
      const [map, bundle] = ['.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end)));
      if (bundle === undefined || map === undefined) throw new Error('esbuild has made no bundle of app/.');
      if (bundle.hash === last?.hash && !isFresh) return undefined;
      // Should it throw while it is evaluated, its place is looked for, and it is not taken for what is there.
      last = { hash: '', map: map.contents };
      const exports = evaluate(bundle.text, outside);
      last.hash = bundle.hash;
      return toApp(exports as AppExports & Inside, routes) as App & Inside;
    },
    placeOf: (error) => last && readPlace(error, SOURCE, LINES_BEFORE, last.map, (path) => resolve(file, '..', path)),
    close: () => bundler.dispose(),
  };
}

const ENTRY = 'hoego-app';

/** As errors call the text. */
const SOURCE = 'hoego-live-app.js';

/** `new Function` puts them before the text. */
const LINES_BEFORE = 2;

function evaluate(text: string, outside: Outside): unknown {
  const run = new Function(OUTSIDE, `${text}\nreturn app;\n//# sourceURL=${SOURCE}`);
  return run((name: string) => outside.get(name));
}
